//! The gate: where texts may go.

use std::net::{IpAddr, Ipv6Addr};

use reqwest::Url;

use crate::backends::BackendError;

/// What may be sent where.
#[derive(Debug)]
pub struct Gate {
    /// Hosts as addresses write them: in lower case, in Punycode.
    hosts: Vec<String>,
    /// `--allow-network`.
    everywhere: bool,
}

impl Gate {
    /// A gate that opens for these hosts, or for all.
    pub fn new(allow: &[String], everywhere: bool) -> Result<Gate, BackendError> {
        let host = |entry: &String| bare_host(entry).ok_or_else(|| no_host(entry));
        Ok(Gate { hosts: allow.iter().map(host).collect::<Result<_, _>>()?, everywhere })
    }

    /// The address, read as it will be used, where the gate lets it pass.
    pub fn pass(&self, url: &str) -> Result<Url, BackendError> {
        let url = Url::parse(url).map_err(|error| setup(&format!("the address cannot be read: {error}")))?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(setup("the address has to begin with https:// or http://"));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(setup("the address holds a name or a password before an @: keys have settings of their own"));
        }
        let host = url.host_str().unwrap_or_default().to_owned();
        if is_loopback(&url) {
            return Ok(url);
        }
        if !self.everywhere && !self.hosts.contains(&host) {
            return Err(BackendError::NotAllowed { host });
        }
        if url.scheme() == "http" && !address(&host).is_some_and(is_private) {
            return Err(setup(&format!(
                "nothing was sent: on the way to http://{host} all could read texts and keys; it takes https://, or a tunnel from this machine"
            )));
        }
        Ok(url)
    }
}

/// What can be the address of a service: nothing stands behind its path, for there it would show as a key might.
pub fn check_base(url: &str) -> Result<(), BackendError> {
    let url = Gate { hosts: Vec::new(), everywhere: true }.pass(url)?;
    if url.query().is_some() || url.fragment().is_some() {
        return Err(setup("the address holds a ? or a #: keys have settings of their own"));
    }
    Ok(())
}

/// Both addresses are of the same server: scheme, host and port.
pub fn same_server(one: &str, other: &str) -> bool {
    match (Url::parse(one), Url::parse(other)) {
        (Ok(one), Ok(other)) => one.origin() == other.origin(),
        _ => false,
    }
}

/// The address is one of this machine.
pub fn is_here(url: &str) -> bool {
    Url::parse(url).is_ok_and(|url| is_loopback(&url))
}

/// The host of an address.
pub fn host_of(url: &str) -> Option<String> {
    Url::parse(url).ok()?.host_str().map(str::to_owned)
}

/// This machine: `localhost`, to the letter, and addresses that mean it. Names that only look like one are none.
pub fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    host == "localhost" || address(host).is_some_and(|address| address.is_loopback())
}

/// This machine, or an address of a network of one's own.
pub fn is_near(url: &Url) -> bool {
    is_loopback(url) || url.host_str().and_then(address).is_some_and(is_private)
}

fn address(host: &str) -> Option<IpAddr> {
    without_brackets(host).parse().ok()
}

/// Addresses write an IPv6 address in brackets.
fn without_brackets(host: &str) -> &str {
    host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host)
}

/// Addresses of a network of one's own (RFC 1918, 3927, 6598, 4193, 4291): there a server may do without a certificate.
fn is_private(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => {
            let shared = v4.octets()[0] == 100 && v4.octets()[1] & 0xc0 == 64;
            v4.is_private() || v4.is_link_local() || shared
        }
        IpAddr::V6(v6) => v6.is_unique_local() || v6.is_unicast_link_local(),
    }
}

/// An entry of `allow` in the form in which addresses hold a host; `None` where it is more or less than a host.
fn bare_host(entry: &str) -> Option<String> {
    let entry = entry.trim();
    let bracketed = without_brackets(entry).parse::<Ipv6Addr>().map(|v6| format!("[{v6}]"));
    let host = match bracketed {
        Ok(host) => host,
        Err(_) if entry.contains(|c: char| "/\\@:?#*[]%".contains(c) || c.is_whitespace()) => return None,
        Err(_) => entry.to_owned(),
    };
    host_of(&format!("https://{host}/")).filter(|host| !host.is_empty())
}

fn no_host(entry: &str) -> BackendError {
    setup(&format!(
        "[network] allow: '{}' is not a host; write its bare name, such as api-free.deepl.com, without https://, port, path or *",
        super::status::short(entry)
    ))
}

fn setup(message: &str) -> BackendError {
    BackendError::Setup(message.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gate(allow: &[&str]) -> Gate {
        Gate::new(&allow.iter().map(|&host| host.to_owned()).collect::<Vec<_>>(), false).unwrap()
    }

    fn everywhere() -> Gate {
        Gate::new(&[], true).unwrap()
    }

    #[test]
    fn loopback_is_free() {
        for url in [
            "http://localhost:5000/translate",
            "https://LOCALHOST/",
            "http://127.0.0.1",
            "http://127.9.8.7:1/",
            "http://127.1/",
            "http://2130706433/",
            "http://[::1]:8080/v1",
        ] {
            assert!(gate(&[]).pass(url).is_ok(), "{url}");
        }
    }

    #[test]
    fn what_only_looks_like_loopback_is_refused() {
        for url in [
            "http://127.example.org/",
            "http://127.0.0.1.example.org/",
            "http://localhost.example.org/",
            "http://localhost./",
            "http://foo.localhost/",
            "http://0.0.0.0:11434/",
            "http://[::ffff:127.0.0.1]/",
            "https://128.0.0.1/",
        ] {
            let refused = gate(&["api.example.org"]).pass(url).unwrap_err();
            assert!(matches!(refused, BackendError::NotAllowed { .. }), "{url}: {refused}");
        }
    }

    #[test]
    fn hosts_are_compared_whole_and_without_case() {
        let gate = gate(&["API.Example.org", "переклад.example", "192.0.2.7", "2001:db8::1"]);
        for url in [
            "https://api.example.org/v2",
            "https://api.EXAMPLE.org:8443/",
            "https://xn--80aibazgyj.example/",
            "https://Переклад.example/",
            "https://192.0.2.7/",
            "https://[2001:db8:0::1]/",
        ] {
            assert!(gate.pass(url).is_ok(), "{url}: {:?}", gate.pass(url));
        }
        for url in [
            "https://example.org/",
            "https://x.api.example.org/",
            "https://api.example.org.evil.example/",
            "https://api.example.org./",
            "https://evil.example/api.example.org",
            "https://evil.example?api.example.org",
            "https://evil.example\\@api.example.org/",
        ] {
            assert!(matches!(gate.pass(url), Err(BackendError::NotAllowed { .. })), "{url}: {:?}", gate.pass(url));
        }
    }

    #[test]
    fn tricks_with_users_and_schemes_are_refused_even_when_all_is_allowed() {
        for url in [
            "https://api.example.org@evil.example/",
            "http://secret:key@127.0.0.1/",
            "ftp://127.0.0.1/",
            "file:///etc/passwd",
            "127.0.0.1:5000",
            "",
            "https://",
        ] {
            let refused = everywhere().pass(url).unwrap_err();
            assert!(matches!(refused, BackendError::Setup(_)), "{url}: {refused}");
            assert!(!refused.to_string().contains("secret"), "{refused}");
        }
    }

    #[test]
    fn in_the_clear_nothing_leaves_a_network_of_ones_own() {
        for url in [
            "http://192.168.1.20:11434/v1",
            "http://10.1.2.3",
            "http://172.31.0.1",
            "http://[fd00::5]/",
            "http://100.100.1.1/",
        ] {
            assert!(everywhere().pass(url).is_ok(), "{url}");
            assert!(matches!(gate(&[]).pass(url), Err(BackendError::NotAllowed { .. })), "{url}");
        }
        for url in [
            "http://api.example.org/",
            "http://8.8.8.8/",
            "http://172.32.0.1/",
            "http://100.128.0.1/",
            "http://0.0.0.0/",
        ] {
            assert!(matches!(everywhere().pass(url), Err(BackendError::Setup(_))), "{url}");
        }
    }

    #[test]
    fn a_base_holds_no_key() {
        for url in ["http://127.0.0.1:5000", "https://api.example.org/v1/", "http://192.168.1.20:11434/v1"] {
            assert_eq!(check_base(url), Ok(()), "{url}");
        }
        for url in [
            "https://x.example/?key=secret",
            "https://x.example/#secret",
            "https://secret@x.example",
            "x.example",
            "http://x.example",
        ] {
            let refused = check_base(url).unwrap_err();
            assert!(!refused.to_string().contains("secret"), "{refused}");
        }
    }

    #[test]
    fn a_server_is_known_by_scheme_host_and_port() {
        assert!(same_server("https://api.example.org", "https://API.example.org:443/v1"));
        for other in ["http://api.example.org", "https://api.example.org:8443", "https://api.example.com", ""] {
            assert!(!same_server("https://api.example.org", other), "{other}");
        }
    }

    #[test]
    fn an_entry_that_is_no_bare_host_is_refused() {
        for entry in
            ["https://api.example.org", "api.example.org:443", "*.example.org", "*", "", "a b", "x/y", "u@x", "[::1"]
        {
            let refused = Gate::new(&[entry.to_owned()], false).map(|_| ());
            assert!(matches!(refused, Err(BackendError::Setup(_))), "{entry}");
        }
    }
}
