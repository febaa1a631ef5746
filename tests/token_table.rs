//! The embedded token table is the one whose making is on record: `tools/token-table` and NOTICE name its SHA-256.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests read files and may panic")]

use std::fs;
use std::path::Path;

const TABLE: &str = "src/align/table-256.bin";

#[test]
fn the_embedded_table_is_the_recorded_one() {
    let recorded = recorded();
    assert_eq!(sha256(&fs::read(in_project(TABLE)).unwrap()), recorded, "{TABLE} is not the file of SHA256SUMS");
    let notice = fs::read_to_string(in_project("NOTICE")).unwrap();
    assert!(notice.contains(&recorded), "NOTICE names another table than SHA256SUMS");
}

#[test]
fn the_embedded_weights_of_ukrainian_and_russian_are_the_recorded_ones() {
    let sum = sha256(&fs::read(in_project("src/lang/slavic/kin.bin")).unwrap());
    let notice = fs::read_to_string(in_project("NOTICE")).unwrap();
    assert!(notice.contains(&sum), "NOTICE names another table than src/lang/slavic/kin.bin");
}

/// The checksum of the table in `tools/token-table/SHA256SUMS`, which `sha256sum --check` reads as well.
fn recorded() -> String {
    let sums = fs::read_to_string(in_project("tools/token-table/SHA256SUMS")).unwrap();
    let line = sums.lines().find(|line| line.ends_with(&format!("  {TABLE}")));
    line.and_then(|line| line.split(' ').next()).unwrap_or_else(|| panic!("SHA256SUMS lacks {TABLE}")).to_owned()
}

fn in_project(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

#[test]
fn sha256_of_the_standards_examples() {
    let examples = [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
        ),
    ];
    for (text, sum) in examples {
        assert_eq!(sha256(text.as_bytes()), sum);
    }
}

/// SHA-256 as FIPS 180-4 writes it: one file to check is no reason for a dependency.
fn sha256(bytes: &[u8]) -> String {
    let mut state = first_primes::<8>().map(|prime| fraction(prime.sqrt()));
    let keys = first_primes::<64>().map(|prime| fraction(prime.cbrt()));
    for block in padded(bytes).chunks_exact(64) {
        let words = schedule(block);
        let mixed = words.iter().zip(&keys).fold(state, |state, (word, key)| round(state, word.wrapping_add(*key)));
        state = std::array::from_fn(|i| state[i].wrapping_add(mixed[i]));
    }
    state.iter().map(|word| format!("{word:08x}")).collect()
}

fn first_primes<const N: usize>() -> [f64; N] {
    let mut primes = (2_u32..).filter(|n| (2..*n).all(|d| n % d != 0));
    std::array::from_fn(|_| f64::from(primes.next().unwrap()))
}

/// The first 32 bits behind the point.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn fraction(x: f64) -> u32 {
    (x.fract() * 4_294_967_296.0) as u32
}

fn padded(bytes: &[u8]) -> Vec<u8> {
    let mut padded = [bytes, &[0x80]].concat();
    padded.resize((padded.len() + 8).next_multiple_of(64) - 8, 0);
    padded.extend((bytes.len() as u64 * 8).to_be_bytes());
    padded
}

fn schedule(block: &[u8]) -> [u32; 64] {
    let mut words = [0_u32; 64];
    for (word, bytes) in words.iter_mut().zip(block.chunks_exact(4)) {
        *word = u32::from_be_bytes(bytes.try_into().unwrap());
    }
    for i in 16..64 {
        let (early, late) = (words[i - 15], words[i - 2]);
        let early = early.rotate_right(7) ^ early.rotate_right(18) ^ (early >> 3);
        let late = late.rotate_right(17) ^ late.rotate_right(19) ^ (late >> 10);
        words[i] = words[i - 16].wrapping_add(early).wrapping_add(words[i - 7]).wrapping_add(late);
    }
    words
}

fn round([a, b, c, d, e, f, g, h]: [u32; 8], input: u32) -> [u32; 8] {
    let chosen = (e & f) ^ (!e & g);
    let turned = e.rotate_right(6) ^ e.rotate_right(11) ^ e.rotate_right(25);
    let first = h.wrapping_add(turned).wrapping_add(chosen).wrapping_add(input);
    let majority = (a & b) ^ (a & c) ^ (b & c);
    let second = (a.rotate_right(2) ^ a.rotate_right(13) ^ a.rotate_right(22)).wrapping_add(majority);
    [first.wrapping_add(second), a, b, c, d.wrapping_add(first), e, f, g]
}
