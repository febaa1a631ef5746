//! Requests to small servers of their own that misbehave.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::Instant;

use super::*;

/// A server on loopback that gives each connection to `serve`, and its address.
fn server(serve: impl Fn(&mut TcpStream) + Send + Sync + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let serve = Arc::new(serve);
    thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let serve = serve.clone();
            thread::spawn(move || serve(&mut stream));
        }
    });
    address
}

/// Reads one request; its head as it came, and nothing where the connection ended.
fn read_request(stream: &mut TcpStream) -> Option<String> {
    let mut reader = BufReader::new(stream);
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if reader.read_line(&mut head).ok()? == 0 {
            return None;
        }
    }
    let length = head.lines().find_map(|line| line.to_lowercase().strip_prefix("content-length: ")?.parse().ok());
    std::io::copy(&mut reader.take(length.unwrap_or(0)), &mut std::io::sink()).ok()?;
    Some(head)
}

/// A server that answers each connection once, with these bytes.
fn answers(reply: &'static [u8]) -> String {
    server(move |stream| {
        read_request(stream);
        let _ = stream.write_all(reply);
    })
}

fn http() -> Http {
    Http::new(&Network::default(), false, None).unwrap()
}

fn post(url: &str) -> Call<'static> {
    let headers = vec![("authorization", "Bearer top-secret".to_owned())];
    let timeout = Some(Duration::from_millis(600));
    Call { method: "POST", url: url.to_owned(), headers, body: b"{}".to_vec(), timeout }
}

fn failed(url: &str) -> BackendError {
    http().send(&post(&format!("{url}/path?key=top-secret"))).unwrap_err()
}

#[test]
fn a_reply_is_read_whatever_its_status() {
    let url =
        answers(b"HTTP/1.1 429 Slow\r\nretry-after: 2\r\ncontent-length: 8\r\n\r\n\xd0\x94\xd0\xbe\xd0\xb1\xd1\x80");
    let reply = http().send(&post(&url)).unwrap();
    assert_eq!((reply.status, reply.retry_after, reply.body.as_str()), (429, Some(Duration::from_secs(2)), "Добр"));
}

#[test]
fn what_is_sent_names_the_program_and_nothing_else() {
    let url = server(|stream| {
        let head = read_request(stream).unwrap();
        let reply = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{head}", head.len());
        stream.write_all(reply.as_bytes()).unwrap();
    });
    let head = http().send(&post(&format!("{url}/v2/translate?x=1"))).unwrap().body;
    assert!(head.starts_with("POST /v2/translate?x=1 HTTP/1.1\r\n"), "{head}");
    let mut names: Vec<&str> =
        head.lines().skip(1).filter_map(|line| line.split_once(": ")).map(|(name, _)| name).collect();
    names.sort_unstable();
    assert_eq!(names, ["accept", "authorization", "content-length", "host", "user-agent"]);
    assert!(head.contains(concat!("user-agent: tovmach/", env!("CARGO_PKG_VERSION"), "\r\n")), "{head}");
}

#[test]
fn a_redirect_is_named_and_not_followed() {
    let url =
        answers(b"HTTP/1.1 307 Go\r\nlocation: https://evil.example/take?key=top-secret\r\ncontent-length: 0\r\n\r\n");
    let error = failed(&url);
    assert!(matches!(error, BackendError::BadReply(_)), "{error:?}");
    assert!(error.to_string().contains("points to https://evil.example/take,"), "{error}");
}

#[test]
fn a_reply_that_cannot_be_text_is_refused() {
    let url = answers(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n\xff\xfe");
    assert_eq!(failed(&url), BackendError::BadReply("it is not UTF-8".to_owned()));
    let url = answers(b"HTTP/1.1 500 No\r\ncontent-length: 2\r\n\r\n\xff\xfe");
    assert_eq!(http().send(&post(&url)).unwrap().status, 500, "a status says more than its page");
}

#[test]
fn a_reply_without_end_is_refused() {
    let url = server(|stream| {
        read_request(stream);
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n");
        while stream.write_all(&[b'x'; 1 << 16]).is_ok() {}
    });
    let call = Call { timeout: Some(Duration::from_secs(60)), ..post(&url) };
    assert_eq!(http().send(&call), Err(BackendError::BadReply("it is longer than 16 MiB".to_owned())));
}

#[test]
fn a_connection_that_is_cut_or_slow_is_an_error_of_the_network() {
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let cases = [
        (format!("http://{closed}"), "refused the connection"),
        (answers(b""), "was cut"),
        (answers(b"HTTP/1.1 200 OK\r\ncontent-length: 90\r\n\r\n{\"half"), "was cut"),
        (answers(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{\"hal"), "was cut"),
        (server(|stream| while read_request(stream).is_some() {}), "within 0.6 s"),
        (server(drip), "within 0.6 s"),
    ];
    for (url, expected) in cases {
        let started = Instant::now();
        let error = failed(&url);
        assert!(matches!(error, BackendError::Network(_)), "{expected}: {error:?}");
        assert!(error.to_string().contains(expected), "{expected}: {error}");
        assert!(started.elapsed() < Duration::from_secs(5), "{expected}");
        assert!(!format!("{error} {error:?}").contains("top-secret"), "{error:?}");
    }
}

/// A byte now and then: each comes in time, the whole never does.
fn drip(stream: &mut TcpStream) {
    read_request(stream);
    let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n");
    while stream.write_all(b"x").is_ok() {
        thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn a_server_without_a_certificate_gets_no_request() {
    let (seen, sent) = std::sync::mpsc::channel();
    let url = server(move |stream| {
        let mut bytes = [0; 4096];
        let length = stream.read(&mut bytes).unwrap_or(0);
        seen.send(bytes[..length].to_vec()).unwrap();
    });
    let authority = include_str!("testdata/ca.pem");
    let client = Http::new(&Network::default(), false, Some(authority)).unwrap();
    let error = client.send(&post(&url.replace("http:", "https:"))).unwrap_err();
    assert!(matches!(error, BackendError::Network(_)), "{error:?}");
    let bytes = sent.recv().unwrap();
    assert_eq!(bytes.first(), Some(&0x16), "a handshake");
    assert!(!String::from_utf8_lossy(&bytes).contains("top-secret"));
}

#[test]
fn nothing_is_sent_where_the_gate_is_shut() {
    let error = http().send(&post("https://api.example.org/v2?key=top-secret")).unwrap_err();
    assert_eq!(error, BackendError::NotAllowed { host: "api.example.org".to_owned() });
}

#[test]
fn keys_show_nowhere() {
    let url = answers(b"HTTP/1.1 403 No\r\ncontent-length: 33\r\n\r\nwrong key: 'top-secret', try anew");
    let client = http();
    client.hide("top-secret".to_owned().into());
    let reply = client.send(&post(&url)).unwrap();
    assert_eq!(reply.body, "wrong key: '***', try anew");
    let call = post("https://api.example.org/?key=top-secret");
    assert!(!format!("{client:?} {reply:?} {call:?} {:?}", client.send(&call)).contains("top-secret"));
    let broken = Call { headers: vec![("x-api-key", "top-secret\n".to_owned())], ..post(&url) };
    let error = client.send(&broken).unwrap_err();
    assert!(!format!("{error} {error:?}").contains("top-secret"), "{error:?}");
}

#[test]
fn an_error_with_status_200_shows_no_key_and_a_short_key_spoils_no_translation() {
    let url = answers(
        b"HTTP/1.1 200 OK\r\ncontent-length: 53\r\n\r\nwrong key: abcd/efgh/ijkl/mnop abcd\\/efgh\\/ijkl\\/mnop",
    );
    let client = http();
    client.hide("abcd/efgh/ijkl/mnop".to_owned().into());
    client.hide("wrong".to_owned().into());
    assert_eq!(client.send(&post(&url)).unwrap().body, "wrong key: *** ***");
}

#[test]
fn a_proxy_serves_all_hosts_but_loopback() {
    let proxy = answers(b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nproxy");
    let direct = answers(b"HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\ndirect");
    let network = Network { proxy: Some(proxy), ..Network::default() };
    let client = Http::new(&network, true, None).unwrap();
    assert_eq!(client.send(&post("http://192.168.0.9/translate")).unwrap().body, "proxy");
    assert_eq!(client.send(&post(&direct)).unwrap().body, "direct");
    assert_eq!(client.send(&post(&direct.replace("127.0.0.1", "localhost"))).unwrap().body, "direct");
}

#[test]
fn connections_are_kept_and_shared_by_threads() {
    let connections = Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let counted = connections.clone();
    let url = server(move |stream| {
        counted.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        while read_request(stream).is_some() {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}");
        }
    });
    let client = http();
    let call = Call { timeout: None, ..post(&url) };
    thread::scope(|scope| {
        for _ in 0..16 {
            scope.spawn(|| (0..20).for_each(|_| assert_eq!(client.send(&call).unwrap().body, "{}")));
        }
    });
    assert!(
        connections.load(std::sync::atomic::Ordering::Relaxed) <= 40,
        "{connections:?} connections for 320 requests"
    );
}
