//! Which legacy encoding a file is in, judged by what its text would look like.
//!
//! Every candidate reads the same bytes, and the cheapest reading is taken (see [`Price`]). UTF-8 with a broken byte is among
//! them, so that a damaged file is reported as damaged and not read as another alphabet.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{EUC_KR, Encoding, IBM866, KOI8_U, UTF_8, WINDOWS_1251, WINDOWS_1252};

use super::writing::Price;
use super::{Charset, Decoded, ParseError, broken_bytes};

/// What transcripts of Korea, Ukraine and their neighbours are saved in.
static CANDIDATES: [&Encoding; 6] = [UTF_8, EUC_KR, WINDOWS_1251, KOI8_U, IBM866, WINDOWS_1252];

/// A reading this much cheaper than the next leaves no doubt (the next is then 1000 times less likely).
const SURE_BITS: f32 = 10.0;

/// Bytes as one encoding reads them.
struct Reading {
    encoding: &'static Encoding,
    price: Price,
}

/// The likeliest reading of bytes that are no UTF-8.
pub(super) fn guess(bytes: &[u8]) -> Result<Decoded, ParseError> {
    let mut readings = CANDIDATES.map(|encoding| Reading::of(encoding, bytes));
    readings.sort_by(|a, b| a.price.bits.total_cmp(&b.price.bits));
    let [best, second, ..] = &readings;
    // Not the writing of any candidate: ask a detector that knows the rest of the world, and say that it is a guess.
    let elsewhere = best.price.odd.then(|| foreign(bytes)).flatten();
    let charset = Charset::Web(elsewhere.unwrap_or(best.encoding));
    let sure = elsewhere.is_none() && second.price.bits - best.price.bits >= SURE_BITS;
    match charset.decode(bytes) {
        Ok(text) => Ok(Decoded { text, encoding: charset.name(), sure }),
        Err(broken) => Err(broken_bytes(charset, bytes, broken, 0)),
    }
}

/// The guess of a browser, unless it is one of the candidates or does not fit either.
fn foreign(bytes: &[u8]) -> Option<&'static Encoding> {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    (!CANDIDATES.contains(&guess) && Charset::Web(guess).decode(bytes).is_ok()).then_some(guess)
}

impl Reading {
    fn of(encoding: &'static Encoding, bytes: &[u8]) -> Reading {
        let (text, _) = encoding.decode_without_bom_handling(bytes);
        Reading { encoding, price: Price::of(&text) }
    }
}
