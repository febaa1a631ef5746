//! The table by which a vocabulary normalizes text: a trie in a double array (Aoe 1989; darts-clone, `darts.h`), and the
//! replacements that it points to.
//!
//! The engine walks it without looking where it leads. So every leaf is looked at before: it must lie in the trie, and its
//! replacement behind it. And it walks as far as it leads: a way in a circle would be gone for each letter to the end of the
//! text, a replacement without end be written for each.

/// So many bytes a key or a replacement may have. NFKC makes at most 33 of a character (U+FDFA).
const LONGEST: u8 = 128;

/// Something is wrong with the table, in words.
pub fn check(table: &[u8]) -> Result<(), String> {
    if table.is_empty() {
        return Ok(());
    }
    let cut = || "has a table for normalizing that is cut or damaged".to_owned();
    let (size, rest) = table.split_first_chunk::<4>().ok_or_else(cut)?;
    let size = usize::try_from(u32::from_le_bytes(*size)).map_err(|_| cut())?;
    let (trie, replacements) = rest.split_at_checked(size).ok_or_else(cut)?;
    let units: Vec<u32> =
        trie.chunks_exact(4).map(|four| u32::from_le_bytes(four.try_into().unwrap_or_default())).collect();
    let root = units.first().map_or(0, |unit| offset(*unit));
    let sound = size % 4 == 0
        && (0..units.len()).all(|place| leads_inside(&units, place, replacements))
        && longest(&units, root, LONGEST, &mut vec![None; units.len()]).is_some();
    if sound { Ok(()) } else { Err(cut()) }
}

fn offset(unit: u32) -> usize {
    ((unit >> 10) << ((unit & 0x200) >> 6)) as usize
}

/// How many bytes the longest way from here takes; `None` where there is no room for it. What follows a unit is found once.
fn longest(units: &[u32], from: usize, room: u8, known: &mut [Option<u8>]) -> Option<u8> {
    let mut most = 0;
    for byte in 0..=0xff {
        let place = from ^ byte as usize;
        let Some(unit) = units.get(place).filter(|unit| **unit & 0x8000_00ff == byte) else { continue };
        let below = match known[place] {
            Some(below) => below,
            None => longest(units, place ^ offset(*unit), room.checked_sub(1)?, known)?,
        };
        known[place] = Some(below);
        most = most.max(below + 1);
    }
    (most <= room).then_some(most)
}

/// The unit is itself a leaf, has none, or has one whose replacement is there. Where a unit leads depends on its place alone.
fn leads_inside(units: &[u32], place: usize, replacements: &[u8]) -> bool {
    let unit = units.get(place).copied().unwrap_or_default();
    let is_leaf = unit >> 31 == 1;
    let has_leaf = unit >> 8 & 1 == 1;
    if is_leaf || !has_leaf {
        return true;
    }
    let leaf = units.get(place ^ offset(unit));
    let replacement = leaf.and_then(|leaf| replacements.get((leaf & 0x7fff_ffff) as usize..));
    replacement.is_some_and(|text| text.iter().take(LONGEST.into()).any(|byte| *byte == 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A table of these units and replacements.
    fn table(units: &[u32], replacements: &[u8]) -> Vec<u8> {
        let size = (4 * units.len() as u32).to_le_bytes();
        let units = units.iter().flat_map(|unit| unit.to_le_bytes());
        size.into_iter().chain(units).chain(replacements.iter().copied()).collect()
    }

    #[test]
    fn leaves_and_replacements_have_to_be_there() {
        let (has_leaf_at_two, leaf) = (1 << 8 | 2 << 10, 1 << 31);
        let long = |count: u8| [vec![b'a'; count.into()], vec![0]].concat();
        let cases = [
            (Vec::new(), true),
            (vec![0, 0, 0], false),
            (vec![9, 0, 0, 0, 1], false),
            (table(&[1 << 10, 7, 7], b""), true),
            (table(&[has_leaf_at_two, 0, leaf], b"a\0"), true),
            (table(&[has_leaf_at_two, 0, leaf | 1], b"a\0"), true),
            (table(&[has_leaf_at_two, 0, leaf | 2], b"a\0"), false),
            (table(&[has_leaf_at_two, 0, 77], b"a\0"), false),
            (table(&[has_leaf_at_two, 0], b"a\0"), false),
            (table(&[has_leaf_at_two, 0, leaf], b"a"), false),
            (table(&[has_leaf_at_two, 0, leaf], &long(LONGEST - 1)), true),
            (table(&[has_leaf_at_two, 0, leaf], &long(LONGEST)), false),
            ([&[6, 0, 0, 0][..], &[0; 8]].concat(), false),
        ];
        for (table, sound) in cases {
            assert_eq!(check(&table).is_ok(), sound, "{table:x?}");
        }
    }

    /// A trie with one key: so many times the byte 1.
    fn key_of(count: u32) -> Vec<u8> {
        // From the unit 1, which the root leads to, the way goes on by 2, to 3; those between are nobody's.
        let step = |place: u32| if place % 2 == 1 { 1 | (place ^ (place + 1)) << 10 } else { 7 };
        table(&(0..2 * count).map(step).collect::<Vec<_>>(), b"")
    }

    #[test]
    fn a_way_has_to_end() {
        assert!(check(&table(&[7, 1 | 1 << 10], b"")).is_err(), "the byte 1 leads to itself");
        assert!(check(&table(&[0, 0, 0], b"")).is_err(), "the byte 0 leads to itself");
        assert!(check(&key_of(LONGEST.into())).is_ok());
        assert!(check(&key_of(u32::from(LONGEST) + 1)).is_err());
    }
}
