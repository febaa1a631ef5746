//! Services made as the program makes them, for a server of the tests.

use std::sync::Arc;

use secrecy::SecretString;
use tovmach::backends::http::{Http, Network};
use tovmach::backends::{Service, Setup, kind};

use crate::mock::{KEY, KEY_ID, PROTOCOLS, Protocol, Server, now};

/// The settings of a service that talks to this server.
fn setup(protocol: &Protocol, server: &Server) -> Setup {
    let secret = |text: &str| Some(SecretString::from(text));
    let http = Http::new(&Network::default(), false, None).expect("a client without settings can be made");
    Setup {
        name: protocol.kind.to_owned(),
        options: (protocol.options)(&server.url),
        url: format!("{}{}", server.url, protocol.path),
        key: secret(KEY),
        key_id: secret(KEY_ID),
        session: None,
        models: Arc::default(),
        read: |path| Err(path.display().to_string()),
        http: Arc::new(http),
        now,
        log: |_| {},
    }
}

/// The service of a protocol, with its settings changed.
pub fn service_with(protocol: &Protocol, server: &Server, change: impl FnOnce(&mut Setup)) -> Box<dyn Service> {
    let kind = kind(protocol.kind).expect("every protocol has a kind");
    let mut setup = setup(protocol, server);
    change(&mut setup);
    kind.open(setup).unwrap_or_else(|error| panic!("{}: {error}", protocol.name))
}

pub fn service(protocol: &Protocol, server: &Server) -> Box<dyn Service> {
    service_with(protocol, server, |_| {})
}

/// The protocols that can be tried here: a program needs Python.
pub fn tried() -> impl Iterator<Item = &'static Protocol> {
    let python = std::process::Command::new("python3").arg("--version").output().is_ok_and(|out| out.status.success());
    if !python {
        say("python3 is not here: the kind `command` is NOT tried");
    }
    PROTOCOLS.iter().filter(move |protocol| python || protocol.kind != "command")
}

/// Prints a figure, where the tests are run with `--nocapture`.
#[expect(clippy::print_stdout, reason = "figures of the tests")]
pub fn say(line: &str) {
    println!("{line}");
}
