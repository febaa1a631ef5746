//! For tests of protocols: a server on loopback that gives its replies in turn and writes down what it was asked.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::SystemTime;

use crate::backends::http::{Http, Network};
use crate::backends::{Options, Request, Service, Setup, Text};
use crate::lang::Lang;

/// A status and a body.
pub type Reply = (u16, &'static str);

/// The server.
pub struct Stub {
    /// Its address.
    pub url: String,
    seen: Arc<Mutex<Vec<Asked>>>,
}

/// A request as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The method and the path.
    pub line: String,
    /// The lines of its head, in small letters but for the values.
    pub headers: Vec<String>,
    /// The body.
    pub body: String,
}

impl Stub {
    /// A server with these replies; when there are no more, connections are cut.
    pub fn new(replies: &[Reply]) -> Stub {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let seen = Arc::new(Mutex::new(Vec::new()));
        let (replies, written) = (Vec::from(replies), seen.clone());
        thread::spawn(move || {
            let mut replies = replies.into_iter();
            for stream in listener.incoming().flatten() {
                let mut reader = BufReader::new(stream);
                while let Some(asked) = read(&mut reader) {
                    written.lock().unwrap().push(asked);
                    let Some((status, body)) = replies.next() else { return };
                    answer(reader.get_mut(), status, body);
                }
            }
        });
        Stub { url, seen }
    }

    /// All requests until now.
    pub fn asked(&self) -> Vec<Asked> {
        self.seen.lock().unwrap().clone()
    }

    /// The methods and paths of all requests until now.
    pub fn lines(&self) -> Vec<String> {
        self.asked().into_iter().map(|asked| asked.line).collect()
    }
}

/// What a service of a test is made of.
pub fn setup(url: &str, key: Option<&str>, options: Options) -> Setup {
    Setup {
        name: "test".to_owned(),
        options,
        url: url.to_owned(),
        key: key.map(|key| key.to_owned().into()),
        key_id: None,
        session: None,
        models: Arc::default(),
        read: |path| Err(path.display().to_string()),
        http: Arc::new(Http::new(&Network::default(), false, None).unwrap()),
        now: || SystemTime::UNIX_EPOCH,
        log: |_| (),
    }
}

/// Texts with the ids r0, r1 …
pub fn texts(texts: &[&str]) -> Vec<Text> {
    let text = |(place, text): (usize, &&str)| Text {
        id: format!("r{place}"),
        speaker: "Слідчий".to_owned(),
        role: None,
        text: (*text).to_owned(),
        terms: Vec::new(),
    };
    texts.iter().enumerate().map(text).collect()
}

/// What a service answers to Korean texts in Ukrainian, in the order of the reply; or its error in words.
pub fn answers(service: &dyn Service, items: &[&str]) -> Result<Vec<String>, String> {
    let items = texts(items);
    let request = Request { source: Lang::KO, target: Lang::UK, context: &[], terms: &[], items: &items };
    let answers = service.ask(&request).map_err(|error| error.to_string())?;
    Ok(answers.into_iter().map(|answer| answer.text.unwrap()).collect())
}

fn read(reader: &mut BufReader<TcpStream>) -> Option<Asked> {
    let mut lines = Vec::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim_end() {
            "" => break,
            line => lines.push(line.to_owned()),
        }
    }
    let length = lines.iter().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
    let mut body = String::new();
    reader.take(length.unwrap_or(0)).read_to_string(&mut body).ok()?;
    let line = lines.remove(0).trim_end_matches(" HTTP/1.1").to_owned();
    Some(Asked { line, headers: lines, body })
}

fn answer(stream: &mut TcpStream, status: u16, body: &str) {
    let reply = format!("HTTP/1.1 {status} Said\r\ncontent-length: {}\r\n\r\n{body}", body.len());
    stream.write_all(reply.as_bytes()).unwrap();
}
