//! Signatures of Amazon's requests (Signature Version 4), made by Amazon's own code.

use std::time::SystemTime;

use aws_credential_types::Credentials;
use aws_sigv4::http_request::{SignableBody, SignableRequest, SigningSettings, sign};
use aws_sigv4::sign::v4::SigningParams;
use secrecy::{ExposeSecret, SecretString};

use crate::backends::BackendError;

/// The service's name in a signature.
const SERVICE: &str = "translate";

/// A key of Amazon's.
pub struct Key {
    /// Its id.
    pub id: SecretString,
    /// The secret.
    pub secret: SecretString,
    /// The token of a session, where the key lasts only for one.
    pub session: Option<SecretString>,
}

/// The headers of a request with those that sign it.
pub fn signed<'a>(
    key: &Key,
    region: &str,
    now: SystemTime,
    url: &str,
    mut headers: Vec<(&'a str, String)>,
    body: &[u8],
) -> Result<Vec<(&'a str, String)>, BackendError> {
    let session = key.session.as_ref().map(|session| session.expose_secret().to_owned());
    let (id, secret) = (key.id.expose_secret(), key.secret.expose_secret());
    let identity = Credentials::new(id, secret, session, None, "settings").into();
    let params = SigningParams::builder()
        .identity(&identity)
        .region(region)
        .name(SERVICE)
        .time(now)
        .settings(SigningSettings::default())
        .build()
        .map_err(|error| unsigned(&error))?
        .into();
    let given = headers.iter().map(|(name, value)| (*name, value.as_str()));
    let request =
        SignableRequest::new("POST", url, given, SignableBody::Bytes(body)).map_err(|error| unsigned(&error))?;
    let (added, _) = sign(request, &params).map_err(|error| unsigned(&error))?.into_parts();
    let (added, _) = added.into_parts();
    headers.extend(added.into_iter().map(|header| (header.name(), header.value().to_owned())));
    Ok(headers)
}

fn unsigned(error: &dyn std::error::Error) -> BackendError {
    BackendError::Setup(format!("the request cannot be signed: {error}"))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    /// The header of this name for an invented key at 2026-01-02 03:04:05 UTC.
    fn header(session: Option<&str>, name: &str) -> Option<String> {
        let key = Key {
            id: "AKIDEXAMPLE".into(),
            secret: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY".into(),
            session: session.map(Into::into),
        };
        let given = vec![
            ("Content-Type", "application/x-amz-json-1.1".to_owned()),
            ("X-Amz-Target", "AWSShineFrontendService_20170701.TranslateText".to_owned()),
        ];
        let body = r#"{"Text":"어느 부대입니까?","SourceLanguageCode":"ko","TargetLanguageCode":"uk"}"#;
        let url = "https://translate.eu-central-1.amazonaws.com/";
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_767_323_045);
        let headers = signed(&key, "eu-central-1", now, url, given, body.as_bytes()).unwrap();
        headers.into_iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// Computed by botocore 1.44.5 (`SigV4Auth`) for the same request.
    #[test]
    fn a_signature_is_that_of_amazons_other_code() {
        assert_eq!(
            header(None, "authorization").unwrap(),
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260102/eu-central-1/translate/aws4_request, SignedHeaders=content-type;host;x-amz-date;x-amz-target, Signature=10bb52abca2e3d047cbe417a75a5e07f5de65594d8ac6dd58b7be68b1bbb75ec"
        );
        assert_eq!(header(None, "x-amz-date").unwrap(), "20260102T030405Z");
        assert_eq!(header(None, "x-amz-security-token"), None);
        assert_eq!(
            header(Some("SESSIONEXAMPLE"), "authorization").unwrap(),
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260102/eu-central-1/translate/aws4_request, SignedHeaders=content-type;host;x-amz-date;x-amz-security-token;x-amz-target, Signature=1fe3c83724b138660c77ba50bd80f7cba2ed9fa053f48b80d257ef0762159a7b"
        );
        assert_eq!(header(Some("SESSIONEXAMPLE"), "x-amz-security-token").unwrap(), "SESSIONEXAMPLE");
    }
}
