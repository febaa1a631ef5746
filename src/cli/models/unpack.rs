//! Files as they were brought: `.gz` and `.zst` unpacked, within bounds.

use std::io::Read;
use std::path::Path;

use anyhow::{Result, anyhow};
use flate2::read::MultiGzDecoder;
use ruzstd::decoding::StreamingDecoder;

use crate::cli::exit::Hinted;
use crate::cli::files;
use crate::cli::models::scan;
use crate::models::{HEAD, recognise};

/// No file of a model is so large.
const LARGEST: u64 = 1 << 30;

/// No file of a model is packed to less than so small a part: weights and vocabularies have little to repeat.
const RATIO: u64 = 100;

/// What a small file may unpack to, whatever the ratio.
const SMALL: u64 = 1 << 20;

/// RFC 1952, 2.3.1.
const GZIP: &[u8] = b"\x1f\x8b";

/// RFC 8878, 3.1.1.
const ZSTD: &[u8] = b"\x28\xb5\x2f\xfd";

/// The bytes of a file, unpacked. Its content tells whether it is packed: browsers unpack some and leave the name.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    if files::head(path, 0)?.1 >= LARGEST {
        return Err(refused(path, "it is larger than 1 GiB"));
    }
    let bytes = unpacked(files::read(path)?).map_err(|problem| refused(path, &problem))?;
    match recognise(&scan::name(path), bytes.get(..HEAD).unwrap_or(&bytes)) {
        Some(kind) => {
            Err(anyhow!(Hinted { message: format!("{} is {}", path.display(), kind.what), hint: kind.way.into() }))
        }
        None => Ok(bytes),
    }
}

/// The bytes of a file that was fetched, unpacked to no more than so many.
pub fn at_most(bytes: Vec<u8>, most: u64) -> Result<Vec<u8>, String> {
    if bytes.starts_with(ZSTD) { zstd(&bytes, most) } else { Ok(bytes) }
}

fn refused(path: &Path, problem: &str) -> anyhow::Error {
    let message = format!("{} cannot be used: {problem}", path.display());
    Hinted { message, hint: "bring the file again, and compare its checksum with that of where it came from".into() }
        .into()
}

fn unpacked(bytes: Vec<u8>) -> Result<Vec<u8>, String> {
    let most = (bytes.len() as u64).saturating_mul(RATIO).clamp(SMALL, LARGEST);
    if bytes.starts_with(GZIP) {
        within(MultiGzDecoder::new(bytes.as_slice()), most)
    } else if bytes.starts_with(ZSTD) {
        zstd(&bytes, most)
    } else {
        Ok(bytes)
    }
}

/// All frames of a Zstandard file, each with its checksum compared, where it has one.
fn zstd(bytes: &[u8], most: u64) -> Result<Vec<u8>, String> {
    let mut rest = bytes;
    let mut all = Vec::new();
    while !rest.is_empty() {
        let mut frame = StreamingDecoder::new(&mut rest).map_err(|error| damaged(&error))?;
        all.extend(within(&mut frame, most.saturating_sub(all.len() as u64))?);
        let (told, computed) = (frame.decoder.get_checksum_from_data(), frame.decoder.get_calculated_checksum());
        if told.is_some() && told != computed {
            return Err("its checksum is wrong: it was damaged on its way".to_owned());
        }
    }
    Ok(all)
}

fn within(packed: impl Read, most: u64) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    packed.take(most + 1).read_to_end(&mut bytes).map_err(|error| damaged(&error))?;
    if bytes.len() as u64 > most {
        return Err(format!("it unpacks to more than {most} bytes, which no file of a model does"));
    }
    Ok(bytes)
}

fn damaged(error: &dyn std::error::Error) -> String {
    format!("it is damaged, or ends too early: {error}")
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::Compression;
    use flate2::write::GzEncoder;
    use ruzstd::encoding::{CompressionLevel, compress_to_vec};

    use super::*;

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut packed = GzEncoder::new(Vec::new(), Compression::default());
        packed.write_all(bytes).unwrap();
        packed.finish().unwrap()
    }

    fn zstd_of(bytes: &[u8]) -> Vec<u8> {
        compress_to_vec(bytes, CompressionLevel::Fastest)
    }

    /// Bytes that hardly repeat.
    fn weights(count: u32) -> Vec<u8> {
        (0..count).flat_map(|number| number.wrapping_mul(2_654_435_761).to_le_bytes()).collect()
    }

    #[test]
    fn what_was_packed_comes_back() {
        let bytes = weights(5000);
        for packed in [bytes.clone(), gzip(&bytes), zstd_of(&bytes)] {
            assert_eq!(unpacked(packed).as_ref(), Ok(&bytes));
        }
        let halves = bytes.split_at(7000);
        for pack in [gzip, zstd_of] {
            assert_eq!(unpacked([pack(halves.0), pack(halves.1)].concat()).as_ref(), Ok(&bytes), "in two parts");
        }
    }

    #[test]
    fn what_is_cut_or_damaged_is_an_error() {
        let bytes = weights(5000);
        for packed in [gzip(&bytes), zstd_of(&bytes)] {
            for end in [5, 12, packed.len() / 2, packed.len() - 1] {
                assert!(unpacked(packed[..end].to_vec()).is_err(), "cut at {end}");
            }
            let mut wrong = packed.clone();
            let middle = wrong.len() / 2;
            wrong[middle] ^= 0x55;
            assert!(unpacked(wrong).is_err());
            assert!(unpacked([packed.as_slice(), b"something else"].concat()).is_err(), "something behind it");
        }
    }

    #[test]
    fn a_bomb_is_refused() {
        let zeros = vec![0; 3 << 20];
        for packed in [gzip(&zeros), zstd_of(&zeros)] {
            assert!(unpacked(packed).unwrap_err().contains("which no file of a model does"));
        }
    }
}
