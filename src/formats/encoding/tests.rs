use encoding_rs::{EUC_KR, Encoding, IBM866, KOI8_U, WINDOWS_1251, WINDOWS_1252};

use super::*;

const KOREAN: &str = "문: 이름이 무엇입니까?\n답: 김철수입니다. 1사단 포병입니다.\n";
const UKRAINIAN: &str = "Слідчий: Як вас звати?\nСвідок: Мене звати Кім, я з їхньої групи. Є ґрунт.\n";
const RUSSIAN: &str = "Следователь: Где вы были вчера?\nСвидетель: Дома, с женой. Это всё.\n";
const ENGLISH: &str = "Q. What is your name?\nA. José — “Joe”.\n";

fn encode(text: &str, encoding: &'static Encoding) -> Vec<u8> {
    let (bytes, _, unmappable) = encoding.encode(text);
    assert!(!unmappable, "{text} in {}", encoding.name());
    bytes.into_owned()
}

fn wide<const N: usize>(text: &str, unit: impl Fn(char) -> Vec<[u8; N]>) -> Vec<u8> {
    text.chars().flat_map(unit).flatten().collect()
}

fn utf16(text: &str, write: fn(u16) -> [u8; 2]) -> Vec<u8> {
    wide(text, |c| c.encode_utf16(&mut [0; 2]).iter().map(|u| write(*u)).collect())
}

fn utf32(text: &str, write: fn(u32) -> [u8; 4]) -> Vec<u8> {
    wide(text, |c| vec![write(u32::from(c))])
}

#[test]
fn legacy_encodings_are_told_apart() {
    for (text, encoding, name) in [
        (KOREAN, EUC_KR, "CP949"),
        ("똠방각하 펲시콜라", EUC_KR, "CP949"),
        ("예.", EUC_KR, "CP949"),
        ("아니요, 없습니다.", EUC_KR, "CP949"),
        ("RPG에서 쐈습니다", EUC_KR, "CP949"),
        (UKRAINIAN, WINDOWS_1251, "windows-1251"),
        (UKRAINIAN, KOI8_U, "KOI8-U"),
        ("Так.", WINDOWS_1251, "windows-1251"),
        ("Так.", KOI8_U, "KOI8-U"),
        ("Ні, не знаю.", WINDOWS_1251, "windows-1251"),
        ("Ні, не знаю.", KOI8_U, "KOI8-U"),
        ("ПРОТОКОЛ ДОПИТУ", WINDOWS_1251, "windows-1251"),
        ("ПРОТОКОЛ ДОПИТУ", KOI8_U, "KOI8-U"),
        ("«Ґанок» — це її, є й інші", WINDOWS_1251, "windows-1251"),
        (RUSSIAN, WINDOWS_1251, "windows-1251"),
        (RUSSIAN, KOI8_U, "KOI8-U"),
        (RUSSIAN, IBM866, "IBM866"),
        (ENGLISH, WINDOWS_1252, "windows-1252"),
        ("ті самі", KOI8_U, "KOI8-U"),
        ("Yes — “we” did.", WINDOWS_1252, "windows-1251"),
    ] {
        let decoded = decode(&encode(text, encoding), None).unwrap();
        assert_eq!((decoded.text.as_str(), decoded.encoding), (text, name));
    }
}

#[test]
fn a_page_of_text_leaves_no_doubt_and_a_word_may() {
    for (text, encoding) in [(KOREAN, EUC_KR), (UKRAINIAN, WINDOWS_1251), (UKRAINIAN, KOI8_U), (RUSSIAN, WINDOWS_1251)]
    {
        assert!(decode(&encode(text, encoding), None).unwrap().sure, "{text}");
    }
    for text in ["я", "до"] {
        assert!(!decode(&encode(text, WINDOWS_1251), None).unwrap().sure, "{text}");
    }
}

#[test]
fn unicode_is_read_with_and_without_a_mark() {
    for text in [KOREAN, UKRAINIAN, ENGLISH, "Кім 김 😀\r\n"] {
        for (name, bytes) in [
            ("UTF-8", text.as_bytes().to_vec()),
            ("UTF-16LE", utf16(text, u16::to_le_bytes)),
            ("UTF-16BE", utf16(text, u16::to_be_bytes)),
            ("UTF-32LE", utf32(text, u32::to_le_bytes)),
            ("UTF-32BE", utf32(text, u32::to_be_bytes)),
        ] {
            let with_mark = match name {
                "UTF-8" => [&[0xef, 0xbb, 0xbf][..], &bytes].concat(),
                "UTF-16LE" => [&[0xff, 0xfe][..], &bytes].concat(),
                "UTF-16BE" => [&[0xfe, 0xff][..], &bytes].concat(),
                "UTF-32LE" => [&[0xff, 0xfe, 0, 0][..], &bytes].concat(),
                _ => [&[0, 0, 0xfe, 0xff][..], &bytes].concat(),
            };
            let expected = Decoded { text: text.to_owned(), encoding: name, sure: true };
            assert_eq!(decode(&bytes, None).unwrap(), expected, "{name} without mark");
            assert_eq!(decode(&with_mark, None).unwrap(), expected, "{name} with mark");
            assert_eq!(decode(&with_mark, Some(name)).unwrap(), expected, "{name} named");
        }
    }
    for text in ["Q. Yes?", "café", "😀", "♪", "нема", "日本語の字幕", "مرحبا"] {
        assert_eq!(decode(text.as_bytes(), None).unwrap().encoding, "UTF-8", "{text}");
    }
    assert_eq!(decode(b"", None).unwrap().text, "");
}

#[test]
fn a_broken_byte_is_an_error_with_its_line() {
    let mut utf8 = UKRAINIAN.as_bytes().to_vec();
    let second_line = utf8.iter().position(|b| *b == b'\n').unwrap() + 1;
    utf8[second_line + 1] = b'?';
    let error = decode(&utf8, None).unwrap_err();
    assert_eq!(error.line, Some(2));
    assert!(
        error.problem.contains("UTF-8") && error.problem.contains(&format!("offset {second_line}")),
        "{}",
        error.problem
    );
    assert!(error.hint.is_some());

    let cut_short = decode(&KOREAN.as_bytes()[..4 + 3 + 2], None).unwrap_err();
    assert!(cut_short.problem.contains("UTF-8"), "{}", cut_short.problem);

    let mut korean = encode(KOREAN, EUC_KR);
    let last = korean.len() - 2;
    korean[last] = 0xff;
    let error = decode(&korean, None).unwrap_err();
    assert!(error.problem.contains("CP949") && error.line == Some(2), "{}", error.problem);
}

#[test]
fn utf16_cut_in_a_unit_is_an_error() {
    let mut bytes = [&[0xff, 0xfe][..], &utf16(KOREAN, u16::to_le_bytes)].concat();
    bytes.pop();
    let error = decode(&bytes, None).unwrap_err();
    assert!(error.problem.contains(&format!("offset {}", bytes.len() - 1)), "{}", error.problem);
    bytes.drain(..2);
    assert!(decode(&bytes, None).unwrap_err().problem.contains("zero bytes"));
    assert!(decode(&bytes, Some("utf-16le")).unwrap_err().problem.contains("UTF-16LE"));
}

#[test]
fn the_user_can_name_the_encoding() {
    for (name, encoding, text) in [
        ("cp949", EUC_KR, KOREAN),
        ("EUC-KR", EUC_KR, KOREAN),
        ("windows-1251", WINDOWS_1251, UKRAINIAN),
        ("cp1251", WINDOWS_1251, UKRAINIAN),
        ("koi8-u", KOI8_U, UKRAINIAN),
    ] {
        assert_eq!(decode(&encode(text, encoding), Some(name)).unwrap().text, text);
    }
    assert_eq!(decode(&utf16(KOREAN, u16::to_le_bytes), Some("utf-16le")).unwrap().text, KOREAN);
    let big = [&[0xfe, 0xff][..], &utf16(KOREAN, u16::to_be_bytes)].concat();
    assert_eq!(decode(&big, Some("utf-16")).unwrap().encoding, "UTF-16BE");
}

#[test]
fn a_wrong_name_is_refused() {
    assert!(decode(b"x", Some("klingon")).unwrap_err().problem.contains("klingon"));
    assert!(decode("\u{feff}Так".as_bytes(), Some("cp1251")).unwrap_err().problem.contains("byte order mark"));
    assert_eq!(decode("Тяк".as_bytes(), Some("koi8-u")).unwrap().encoding, "KOI8-U", "a name is obeyed");
    assert!(decode("답".as_bytes(), Some("cp949")).is_err());
    assert!(decode(b"PK\x03\x04\x14\x00\x06\x00", None).unwrap_err().problem.contains("zero bytes"));
}

proptest::proptest! {
    #[test]
    fn decoding_never_panics_and_never_replaces(bytes: Vec<u8>) {
        if let Ok(decoded) = decode(&bytes, None) {
            let written = String::from_utf8_lossy(&bytes);
            proptest::prop_assert!(!decoded.text.contains('\u{fffd}') || std::str::from_utf8(&bytes).is_ok() || bytes.contains(&0), "{written}");
        }
    }
}
