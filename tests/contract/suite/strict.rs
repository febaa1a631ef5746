//! The server is strict, or what it accepts would prove nothing; and what is sent says who sends it, in few bytes.

use tovmach::backends::http::{Call, Http, Network};

use super::*;
use crate::mock::record::Recorded;

/// A request that the server took, and the server.
fn taken(protocol: &'static Protocol) -> (Server, Recorded) {
    let server = Server::start(protocol, Plan::faithful());
    let service = service(protocol, &server);
    let texts = texts(service.as_ref(), "ko", 2);
    assert!(ask(service.as_ref(), &texts, "ko", "uk").is_ok(), "{}", protocol.name);
    let sent = server.world.translations().remove(0);
    assert_eq!(sent.status, 200, "{}", protocol.name);
    (server, sent)
}

/// The status of the same request without a header, or with another body.
fn again(server: &Server, sent: &Recorded, without: &str, body: &str) -> u16 {
    let http = Http::new(&Network::default(), false, None).expect("a client without settings can be made");
    let own = ["host", "content-length", "user-agent", "accept", without];
    let headers = sent.headers.iter().filter(|(name, _)| !own.contains(&name.as_str()));
    let call = Call {
        method: "POST",
        url: format!("{}{}", server.url, sent.address),
        headers: headers.map(|(name, value)| (name.as_str(), value.clone())).collect(),
        body: body.as_bytes().to_vec(),
        timeout: None,
    };
    http.send(&call).expect("the server answers").status
}

#[test]
fn the_server_refuses_what_is_not_in_the_protocol() {
    each(online(), |protocol| {
        let (server, sent) = taken(protocol);
        assert_eq!(again(&server, &sent, "", &sent.body), 200, "{}: the same again", protocol.name);
        let unknown = sent.body.replacen('{', "{\"colour\":\"blue\",", 1);
        assert!(again(&server, &sent, "", &unknown) >= 400, "{}: an unknown field", protocol.name);
        assert!(again(&server, &sent, "content-type", &sent.body) >= 400, "{}: no type", protocol.name);
        let keys = ["authorization", "x-goog-api-key", "ocp-apim-subscription-key"];
        let key = sent.headers.iter().find(|(name, _)| keys.contains(&name.as_str()));
        let keyless = match key {
            Some((name, _)) => again(&server, &sent, name, &sent.body),
            None => again(&server, &sent, "", &sent.body.replace(KEY, "")),
        };
        assert!(keyless >= 400, "{}: no key", protocol.name);
    });
}

#[test]
fn a_request_says_who_asks_keeps_the_key_out_of_the_address_and_is_plain_utf8() {
    each(online(), |protocol| {
        let (_server, sent) = taken(protocol);
        let agent = sent.headers.iter().find(|(name, _)| name == "user-agent").map_or("", |(_, value)| value);
        assert!(agent.starts_with("tovmach/"), "{}: {agent}", protocol.name);
        assert!(!sent.address.contains(KEY), "{}: {}", protocol.name, sent.address);
        // Hangul escaped as \uXXXX is twice as long, and bytes are what limits a request.
        assert!(sent.body.contains("니다") && !sent.body.contains("\\u"), "{}: {}", protocol.name, sent.body);
    });
}
