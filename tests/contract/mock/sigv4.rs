//! The signature of a request to Amazon, computed anew from what was sent.
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html>

use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

use super::{Call, KEY, KEY_ID};

/// The time of the tests as the header writes it.
const DATE: &str = "20260102T030405Z";
/// The day, region and service for which the key of a signature is made.
const SCOPE: [&str; 4] = ["20260102", "eu-central-1", "translate", "aws4_request"];

/// What is wrong with a signature: the exception that Amazon names.
pub fn fault(call: &Call) -> Option<&'static str> {
    let Some(signature) = read(call) else { return Some("IncompleteSignatureException") };
    if signature.credential != format!("{KEY_ID}/{}", SCOPE.join("/")) {
        return Some("UnrecognizedClientException");
    }
    if call.header("x-amz-date") != Some(DATE) {
        return Some("InvalidSignatureException");
    }
    if let Some(hash) =
        call.header("x-amz-content-sha256").filter(|hash| *hash != hex::encode(Sha256::digest(&call.body)))
    {
        return Some(if hash.is_empty() { "IncompleteSignatureException" } else { "InvalidSignatureException" });
    }
    let must = ["host", "x-amz-date", "x-amz-target", "content-type"];
    let signed: Vec<&str> = signature.headers.split(';').collect();
    if !must.iter().all(|name| signed.contains(name)) || !signed.is_sorted() {
        return Some("InvalidSignatureException");
    }
    let expected = signed_by_the_key(call, &signed)?;
    (expected != signature.signature).then_some("InvalidSignatureException")
}

struct Signature<'c> {
    credential: &'c str,
    headers: &'c str,
    signature: &'c str,
}

fn read(call: &Call) -> Option<Signature<'_>> {
    let fields = call.header("authorization")?.strip_prefix("AWS4-HMAC-SHA256 ")?;
    let field = |name: &str| fields.split(',').find_map(|field| field.trim().strip_prefix(name)?.strip_prefix('='));
    Some(Signature {
        credential: field("Credential")?,
        headers: field("SignedHeaders")?,
        signature: field("Signature")?,
    })
}

fn signed_by_the_key(call: &Call, signed: &[&str]) -> Option<String> {
    let mut canonical = format!("{}\n{}\n\n", call.method, call.path);
    for name in signed {
        let value = call.header(name)?.split_whitespace().collect::<Vec<_>>().join(" ");
        canonical.push_str(&format!("{name}:{value}\n"));
    }
    canonical.push_str(&format!("\n{}\n{}", signed.join(";"), hex::encode(Sha256::digest(&call.body))));
    let to_sign = format!("AWS4-HMAC-SHA256\n{DATE}\n{}\n{}", SCOPE.join("/"), hex::encode(Sha256::digest(canonical)));
    let key = SCOPE.iter().fold(format!("AWS4{KEY}").into_bytes(), |key, part| keyed(&key, part));
    Some(hex::encode(keyed(&key, &to_sign)))
}

fn keyed(key: &[u8], text: &str) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("a key of any length is taken");
    mac.update(text.as_bytes());
    mac.finalize().into_bytes().to_vec()
}
