//! Protocol Buffers as far as a vocabulary needs them (protobuf.dev, "Encoding"), read within bounds.

/// A field: its number, and what it holds.
pub type Field<'a> = (u64, Value<'a>);

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value<'a> {
    /// A number.
    Number(u64),
    /// Four bytes.
    Four([u8; 4]),
    /// Eight bytes, which no vocabulary uses.
    Eight,
    /// Text, bytes, or a message within.
    Bytes(&'a [u8]),
}

/// The fields of a message; `None` in place of one that cannot be read, and nothing behind it.
pub fn fields(message: &[u8]) -> impl Iterator<Item = Option<Field<'_>>> {
    let mut rest = message;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let field = field(&mut rest);
        if field.is_none() {
            rest = &[];
        }
        Some(field)
    })
}

fn field<'a>(rest: &mut &'a [u8]) -> Option<Field<'a>> {
    let tag = number(rest)?;
    let value = match tag & 7 {
        0 => Value::Number(number(rest)?),
        1 => take(rest, 8).map(|_| Value::Eight)?,
        2 => {
            let length = number(rest)?;
            Value::Bytes(take(rest, length)?)
        }
        5 => Value::Four(take(rest, 4)?.try_into().ok()?),
        _ => return None,
    };
    (tag >> 3 != 0).then_some((tag >> 3, value))
}

/// Seven bits a byte, the lowest first; the highest bit says that more follow.
fn number(rest: &mut &[u8]) -> Option<u64> {
    let mut number = 0u64;
    for place in 0..10 {
        let byte = *take(rest, 1)?.first()?;
        let bits = u64::from(byte & 0x7f);
        number |= bits.checked_shl(7 * place).filter(|shifted| shifted >> (7 * place) == bits)?;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

fn take<'a>(rest: &mut &'a [u8], length: u64) -> Option<&'a [u8]> {
    let (taken, left) = rest.split_at_checked(usize::try_from(length).ok()?)?;
    *rest = left;
    Some(taken)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_fields_of_every_kind_and_stops_where_one_is_broken() {
        let read = |bytes: &[u8]| fields(bytes).map(|field| field.map(|(number, _)| number)).collect::<Vec<_>>();
        assert_eq!(
            fields(b"\x08\x96\x01").collect::<Vec<_>>(),
            [Some((1, Value::Number(150)))],
            "the example of the docs"
        );
        assert_eq!(fields(b"\x12\x02hi").collect::<Vec<_>>(), [Some((2, Value::Bytes(b"hi")))]);
        assert_eq!(read(b"\x0a\x00\x15abcd\x19abcdefgh"), [Some(1), Some(2), Some(3)]);
        for broken in [
            &b"\x08"[..],
            b"\x0a\x05hi",
            b"\x0b",
            b"\x02\x00",
            b"\x08\xff\xff\xff\xff\xff\xff\xff\xff\xff\x7f",
            b"\x0a\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01",
            b"\x15abc",
        ] {
            assert_eq!(read(broken), [None], "{broken:x?}");
        }
    }
}
