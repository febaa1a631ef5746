//! A server on loopback that plays Remote Settings and its attachments, and misbehaves where it is told to.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

pub const RECORDS: &str = "/v1/buckets/main/collections/translations-models-v2/records";

/// A request as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Path and query.
    pub path: String,
    /// The server's own name.
    pub host: String,
    /// Where the range begins that was asked for.
    pub from: Option<usize>,
}

/// What goes wrong with a reply.
pub enum Trouble {
    /// Only so many bytes of the body come, and then the connection ends.
    Cut(usize),
    /// Only so many bytes of the body come, and then nothing.
    Stall(usize),
    /// The whole comes whatever range was asked for.
    Whole,
    /// The range begins elsewhere.
    Shifted,
    /// These bytes come instead.
    Raw(String),
}

/// A reply without a body.
pub fn status(line: &str) -> Trouble {
    Trouble::Raw(format!("HTTP/1.1 {line}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"))
}

/// What lies on the server: its paths.
#[derive(Default)]
pub struct Content {
    pub paths: BTreeMap<String, Vec<u8>>,
    pub records: Vec<Value>,
}

/// The server, and what it was asked.
pub struct Mirror {
    pub url: String,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl Content {
    /// The tiny models of these pairs, packed, as version 3.0.
    pub fn of(pairs: &[&str]) -> Content {
        let mut content = Content::default();
        for pair in pairs {
            files_of(pair).into_iter().for_each(|(name, bytes)| content.put(pair, &name, bytes));
        }
        content
    }

    pub fn put(&mut self, pair: &str, name: &str, bytes: Vec<u8>) {
        let packed = zstd(&bytes);
        let location = format!("main-workspace/translations-models-v2/{name}.zst");
        let (source, target) = pair.split_once('-').unwrap();
        self.records.push(json!({
            "name": name, "fileType": name.split('.').next(), "version": "3.0", "architecture": "base-memory",
            "sourceLanguage": source, "targetLanguage": target, "filter_expression": "",
            "decompressedHash": sha256(&bytes), "decompressedSize": bytes.len(),
            "attachment": {
                "hash": sha256(&packed), "size": packed.len(), "filename": format!("{name}.zst"), "location": location,
                "mimetype": "application/zstd",
            },
        }));
        self.paths.insert(format!("/files/{location}"), packed);
    }

    /// The record of the model itself.
    pub fn model(&mut self) -> &mut Value {
        self.records.iter_mut().find(|record| record["fileType"] == "model").unwrap()
    }
}

impl Mirror {
    /// A server that does everything right.
    pub fn new(content: Content) -> Mirror {
        Mirror::with(content, |_, _| None)
    }

    /// A server with this trouble, by the request and how often its path was asked for before.
    pub fn with(
        mut content: Content,
        trouble: impl Fn(&Asked, usize) -> Option<Trouble> + Send + Sync + 'static,
    ) -> Mirror {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let add = |paths: &mut BTreeMap<String, Vec<u8>>, path: &str, value: Value| {
            paths.entry(path.to_owned()).or_insert_with(|| value.to_string().into_bytes());
        };
        add(&mut content.paths, RECORDS, json!({"data": content.records}));
        let base = json!({"capabilities": {"attachments": {"base_url": format!("{url}/files/")}}});
        add(&mut content.paths, "/v1/", base);
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (log, content, trouble) = (asked.clone(), Arc::new(content), Arc::new(trouble));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (log, content, trouble) = (log.clone(), content.clone(), trouble.clone());
                thread::spawn(move || answer(stream, &log, &content, &*trouble));
            }
        });
        Mirror { url, asked }
    }

    /// The address of the server as `--from` takes it.
    pub fn from(&self) -> String {
        format!("{}/v1", self.url)
    }

    pub fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }

    /// Where the ranges of the requests for files of this name began.
    pub fn ranges(&self, name: &str) -> Vec<Option<usize>> {
        self.asked().iter().filter(|asked| asked.path.contains(name)).map(|asked| asked.from).collect()
    }
}

fn answer(
    mut stream: TcpStream,
    log: &Mutex<Vec<Asked>>,
    content: &Content,
    trouble: &dyn Fn(&Asked, usize) -> Option<Trouble>,
) -> Option<()> {
    let asked = read(&stream)?;
    let before = {
        let mut log = log.lock().unwrap();
        log.push(asked.clone());
        log.iter().filter(|other| other.path == asked.path).count() - 1
    };
    let trouble = trouble(&asked, before);
    if let Some(Trouble::Raw(raw)) = &trouble {
        return stream.write_all(raw.as_bytes()).ok();
    }
    let Some(whole) = content.paths.get(&asked.path) else {
        return stream.write_all(b"HTTP/1.1 404 None\r\ncontent-length: 0\r\nconnection: close\r\n\r\n").ok();
    };
    let (head, body) = match (asked.from, &trouble) {
        (None, _) | (_, Some(Trouble::Whole)) => ("200 OK".to_owned(), &whole[..]),
        (Some(from), _) if from >= whole.len() => {
            (format!("416 Beyond\r\ncontent-range: bytes */{}", whole.len()), &whole[..0])
        }
        (Some(from), trouble) => {
            let from = if matches!(trouble, Some(Trouble::Shifted)) { from - 1 } else { from };
            let (last, length) = (whole.len() - 1, whole.len());
            (format!("206 Part\r\ncontent-range: bytes {from}-{last}/{length}"), &whole[from..])
        }
    };
    let sent = match trouble {
        Some(Trouble::Cut(sent) | Trouble::Stall(sent)) => sent.min(body.len()),
        _ => body.len(),
    };
    let head = format!("HTTP/1.1 {head}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", body.len());
    stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body[..sent])).ok()?;
    if let Some(Trouble::Stall(_)) = trouble {
        thread::sleep(Duration::from_secs(60));
    }
    Some(())
}

fn read(stream: &TcpStream) -> Option<Asked> {
    let mut lines = BufReader::new(stream).lines();
    let path = lines.next()?.ok()?.split(' ').nth(1)?.to_owned();
    let (mut from, mut host) = (None, String::new());
    for line in lines {
        let line = line.ok()?.to_lowercase();
        if line.is_empty() {
            return Some(Asked { path, host, from });
        }
        host = line.strip_prefix("host: ").map_or(host, str::to_owned);
        from = line.strip_prefix("range: bytes=").map(|range| range.trim_end_matches('-').parse().unwrap()).or(from);
    }
    None
}

pub fn files_of(pair: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/models").join(pair);
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = files.filter(|path| path.extension().is_some_and(|ending| ending == "bin" || ending == "spm"));
    files.map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(path).unwrap())).collect()
}

pub fn sha256(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

pub fn zstd(bytes: &[u8]) -> Vec<u8> {
    ruzstd::encoding::compress_to_vec(bytes, ruzstd::encoding::CompressionLevel::Fastest)
}
