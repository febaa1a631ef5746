//! What a file is that was mistaken for a part of a model.

/// How a kind of file begins, and what it is.
const BEGINNINGS: &[(&[u8], &str)] = &[
    (b"\x1f\x8b", "is packed with gzip: unpack it"),
    (b"\x28\xb5\x2f\xfd", "is packed with zstd: unpack it"),
    (b"BZh", "is packed with bzip2: unpack it"),
    (b"\xfd7zXZ", "is packed with xz: unpack it"),
    (b"PK\x03\x04", "is a ZIP archive or an .npz model"),
    (b"version https://git-lfs", "is the pointer of a file in Git LFS: fetch the file itself"),
    (b"<!", "is a web page"),
    (b"<html", "is a web page"),
    (b"{", "is a JSON file"),
];

/// Marian's binary begins with its version.
pub const MARIAN: &[u8] = &[1, 0, 0, 0, 0, 0, 0, 0];

/// An error where the bytes are those of something well known that is no part of a model.
pub fn check(bytes: &[u8]) -> Result<(), String> {
    if bytes.is_empty() {
        return Err("is empty".to_owned());
    }
    let known = BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning));
    known.map_or(Ok(()), |(_, what)| Err((*what).to_owned()))
}
