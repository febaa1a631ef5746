//! The connections: which client sends, what it trusts, and through which proxy.

use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::OnceLock;
use std::time::Duration;

use reqwest::blocking::{Client, ClientBuilder};
use reqwest::redirect::Policy;
use reqwest::{Certificate, Proxy, Url};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;

use crate::backends::BackendError;
use crate::backends::http::gate::{is_loopback, is_near};

/// How long to wait for a connection.
const CONNECT: Duration = Duration::from_secs(10);

/// The client for plain HTTP, and that for HTTPS. They are two because a machine without certificates can still talk to itself.
#[derive(Debug)]
pub struct Clients {
    plain: Client,
    /// Made at the first need: certificates of the system are read then.
    secure: OnceLock<Result<Client, BackendError>>,
    proxy: Option<Url>,
    certificates: Vec<Certificate>,
}

impl Clients {
    /// Clients that use this proxy for all but loopback and trust these certificates (PEM) besides the system's.
    pub fn new(proxy: Option<&str>, certificates: Option<&str>) -> Result<Clients, BackendError> {
        // An error says that it was done before.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let proxy = proxy.map(proxy_address).transpose()?;
        let certificates = certificates.map(pem).transpose()?.unwrap_or_default();
        let plain = builder(proxy.as_ref()).tls_certs_only([]).build();
        let plain = plain.map_err(|_| setup("the network cannot be used here: no client can be made"))?;
        Ok(Clients { plain, secure: OnceLock::new(), proxy, certificates })
    }

    /// The client for an address.
    pub fn of(&self, url: &Url) -> Result<&Client, BackendError> {
        if url.scheme() == "http" {
            return Ok(&self.plain);
        }
        self.secure.get_or_init(|| self.make_secure()).as_ref().map_err(BackendError::clone)
    }

    /// What is sent in the clear stays in a network of one's own: it does not go by a proxy outside of it.
    pub fn check(&self, url: &Url) -> Result<(), BackendError> {
        let Some(proxy) = self.proxy.as_ref().filter(|proxy| !is_near(proxy)) else { return Ok(()) };
        if url.scheme() == "https" || is_loopback(url) {
            return Ok(());
        }
        let (place, proxy) = (host_and_port(url), host_and_port(proxy));
        Err(setup(&format!(
            "nothing was sent: the proxy {proxy} and all on the way to it could read texts and keys for http://{place}; it takes https://, or a proxy named by its address in your own network"
        )))
    }

    fn make_secure(&self) -> Result<Client, BackendError> {
        let client = builder(self.proxy.as_ref()).tls_certs_merge(self.certificates.clone()).build();
        client.map_err(|_| {
            setup("no certificates are known here: install those of the system, or name a file: [network] ca")
        })
    }

    /// The host and the port of an address, as messages name them.
    pub fn place(&self, url: &Url) -> String {
        let place = host_and_port(url);
        match &self.proxy {
            Some(proxy) if !is_loopback(url) => format!("{place} (by the proxy {})", host_and_port(proxy)),
            _ => place,
        }
    }
}

fn builder(proxy: Option<&Url>) -> ClientBuilder {
    // The name means this machine, whatever a resolver says (RFC 6761 6.3). Ports come from the address.
    let here = [SocketAddr::from((Ipv4Addr::LOCALHOST, 0)), SocketAddr::from((Ipv6Addr::LOCALHOST, 0))];
    let builder = Client::builder()
        .user_agent(concat!("tovmach/", env!("CARGO_PKG_VERSION")))
        .redirect(Policy::none())
        .retry(reqwest::retry::never())
        .connect_timeout(CONNECT)
        .no_proxy()
        .resolve_to_addrs("localhost", &here);
    match proxy.cloned() {
        Some(proxy) => builder.proxy(Proxy::custom(move |url| (!is_loopback(url)).then(|| proxy.clone()))),
        None => builder,
    }
}

/// A proxy's address holds nothing but host and port: it is shown in messages and settings.
pub fn proxy_address(text: &str) -> Result<Url, BackendError> {
    let wrong = "[network] proxy: an address such as http://proxy.example:3128, without name and password";
    let url = Url::parse(text).map_err(|_| setup(wrong))?;
    let bare = url.username().is_empty() && url.password().is_none() && url.path() == "/" && url.query().is_none();
    if url.scheme() == "http" && bare { Ok(url) } else { Err(setup(wrong)) }
}

fn pem(text: &str) -> Result<Vec<Certificate>, BackendError> {
    let mut trusted = rustls::RootCertStore::empty();
    let certificates = CertificateDer::pem_slice_iter(text.as_bytes()).map(|der| {
        let der = der.ok()?;
        trusted.add(der.clone()).ok()?;
        Certificate::from_der(&der).ok()
    });
    let certificates = certificates.collect::<Option<Vec<_>>>().filter(|all| !all.is_empty());
    certificates.ok_or_else(|| setup("[network] ca: the file holds no certificates in PEM, or one that cannot be read"))
}

fn host_and_port(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    url.port().map_or(host.to_owned(), |port| format!("{host}:{port}"))
}

fn setup(message: &str) -> BackendError {
    BackendError::Setup(message.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proxy_is_a_plain_address() {
        assert!(Clients::new(Some("http://proxy.example:3128"), None).is_ok());
        for proxy in
            ["http://name:secret@proxy.example", "socks5://proxy.example", "proxy.example:3128", "http://p/x", ""]
        {
            let refused = Clients::new(Some(proxy), None).unwrap_err().to_string();
            assert!(refused.contains("[network] proxy") && !refused.contains("secret"), "{proxy}: {refused}");
        }
    }

    #[test]
    fn what_is_sent_in_the_clear_goes_by_no_proxy_outside() {
        let allowed =
            |proxy: &str, url: &str| Clients::new(Some(proxy), None).unwrap().check(&Url::parse(url).unwrap()).is_ok();
        for proxy in ["http://proxy.example:3128", "http://192.0.2.1:3128"] {
            assert!(!allowed(proxy, "http://192.168.1.20:11434/v1"), "{proxy}");
            assert!(allowed(proxy, "https://192.168.1.20/v1") && allowed(proxy, "http://127.0.0.1:5000"), "{proxy}");
        }
        for proxy in ["http://127.0.0.1:3128", "http://10.0.0.1:3128"] {
            assert!(allowed(proxy, "http://192.168.1.20:11434/v1"), "{proxy}");
        }
    }

    #[test]
    fn a_file_without_certificates_is_refused() {
        for text in ["", "no certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n"] {
            assert!(Clients::new(None, Some(text)).is_err(), "{text}");
        }
    }
}
