//! The table by which a vocabulary normalizes text: a trie in a double array (Aoe 1989; darts-clone, `darts.h`), and the
//! replacements that it points to.
//!
//! The engine walks it without looking where it leads. So every leaf is looked at before: it must lie in the trie, and its
//! replacement behind it.

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
    let sound = size % 4 == 0 && (0..units.len()).all(|place| leads_inside(&units, place, replacements.len()));
    if sound { Ok(()) } else { Err(cut()) }
}

/// The unit is itself a leaf, has none, or has one whose replacement is there. Where a unit leads depends on its place alone.
fn leads_inside(units: &[u32], place: usize, replacements: usize) -> bool {
    let unit = units.get(place).copied().unwrap_or_default();
    let is_leaf = unit >> 31 == 1;
    let has_leaf = unit >> 8 & 1 == 1;
    if is_leaf || !has_leaf {
        return true;
    }
    let offset = (unit >> 10) << ((unit & 0x200) >> 6);
    let leaf = units.get(place ^ offset as usize);
    leaf.is_some_and(|leaf| ((leaf & 0x7fff_ffff) as usize) < replacements)
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
        let cases = [
            (Vec::new(), true),
            (vec![0, 0, 0], false),
            (vec![9, 0, 0, 0, 1], false),
            (table(&[0, 0, 0], b""), true),
            (table(&[has_leaf_at_two, 0, leaf], b"a\0"), true),
            (table(&[has_leaf_at_two, 0, leaf | 1], b"a\0"), true),
            (table(&[has_leaf_at_two, 0, leaf | 2], b"a\0"), false),
            (table(&[has_leaf_at_two, 0, 77], b"a\0"), false),
            (table(&[has_leaf_at_two, 0], b"a\0"), false),
            ([&[6, 0, 0, 0][..], &[0; 8]].concat(), false),
        ];
        for (table, sound) in cases {
            assert_eq!(check(&table).is_ok(), sound, "{table:x?}");
        }
    }
}
