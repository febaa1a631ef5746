//! Which legacy encoding a file is in, judged by what its text would look like.
//!
//! Every candidate reads the same bytes, and the cheapest reading is taken (see [`Price`]). UTF-8 with a broken byte is among
//! them, so that a damaged file is reported as damaged and not read as another alphabet.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{EUC_KR, Encoding, IBM866, KOI8_U, UTF_8, WINDOWS_1251, WINDOWS_1252};

use super::writing::Price;
use super::{Charset, Decoded, ParseError, broken_bytes};

/// What transcripts of Korea, Ukraine and their neighbours are saved in, and what a reading costs more because files in the
/// encoding are rare today.
static CANDIDATES: [(&Encoding, f64); 6] =
    [(UTF_8, 0.0), (EUC_KR, 0.0), (WINDOWS_1251, 0.0), (WINDOWS_1252, 0.0), (KOI8_U, 2.0), (IBM866, 8.0)];

/// A reading this much cheaper than the next leaves no doubt (the next is then 1000 times less likely).
const SURE_BITS: f64 = 10.0;

/// Bytes as one encoding reads them.
struct Reading<'a> {
    encoding: &'static Encoding,
    text: Cow<'a, str>,
    price: Price,
    bits: f64,
}

/// The likeliest reading of bytes without a byte order mark.
pub(super) fn guess(bytes: &[u8]) -> Result<Decoded, ParseError> {
    let mut readings = CANDIDATES.map(|(encoding, rarity)| Reading::of(encoding, rarity, bytes));
    readings.sort_by(|a, b| a.bits.total_cmp(&b.bits));
    let [best, others @ ..] = &readings;
    let next = others.iter().find(|reading| reading.text != best.text);
    // Not the writing of any candidate: ask a detector that knows the rest of the world, and say that it is a guess.
    let elsewhere = best.price.odd.then(|| foreign(bytes)).flatten();
    let charset = Charset::Web(elsewhere.unwrap_or(best.encoding));
    let sure = elsewhere.is_none() && next.is_none_or(|next| next.bits - best.bits >= SURE_BITS);
    match charset.decode(bytes) {
        Ok(text) => Ok(Decoded { text, encoding: charset.name(), sure }),
        Err(broken) => Err(broken_bytes(charset, bytes, broken, 0)),
    }
}

/// The guess of a browser, unless it is one of the candidates or does not fit either, or the bytes are UTF-8.
fn foreign(bytes: &[u8]) -> Option<&'static Encoding> {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    let is_candidate =
        CANDIDATES.iter().any(|(candidate, _)| *candidate == guess) || std::str::from_utf8(bytes).is_ok();
    (!is_candidate && Charset::Web(guess).decode(bytes).is_ok()).then_some(guess)
}

impl<'a> Reading<'a> {
    fn of(encoding: &'static Encoding, rarity: f64, bytes: &'a [u8]) -> Reading<'a> {
        let (text, _) = encoding.decode_without_bom_handling(bytes);
        let price = Price::of(&text);
        Reading { encoding, bits: price.bits + rarity, text, price }
    }
}
