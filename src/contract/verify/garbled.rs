//! What is no text: character references of HTML (Google without `format: text`), tokens of a model's template, marks of
//! JSON and Markdown around the translation, characters that stand for lost ones. Only what the source does not have.

use crate::lang::is_letter;

/// What never stands in a translation unless it stands in the source.
const TOKENS: [&str; 12] =
    ["[INST]", "[/INST]", "<|", "|>", "<<SYS>>", "```", "▁", "⁇", "[UNK]", "[PAD]", "@@ ", "\u{fffd}"];
/// How a reply begins that is a piece of JSON.
const JSON: [&str; 4] = ["{\"", "[{", "[\"", "{ \""];
/// A reference in a reference: `&amp;#39;`.
const MOST_TIMES: usize = 2;

/// The reply with its character references written out; `None` where it is garbled.
pub(super) fn mended(source: &str, reply: &str) -> Option<String> {
    let text = if source.contains('&') && written_out(source) != source {
        reply.to_owned()
    } else {
        let once = |text: String, _| written_out(&text);
        (0..MOST_TIMES).fold(reply.to_owned(), once)
    };
    let seen: String = text.chars().filter(|c| !is_unseen(*c) || source.contains(*c)).collect();
    let text = seen.trim();
    let new = |sign: &str| text.contains(sign) && !source.contains(sign);
    let json = JSON.iter().any(|start| text.starts_with(start) && !source.trim_start().starts_with(start));
    let garbled = json
        || TOKENS.iter().any(|token| new(token))
        || (has_tag(text) && !source.contains('<'))
        || (text != source && written_out(text) != text && written_out(source) == source)
        || text.chars().any(|c| is_lost(c) && !source.contains(c));
    (!garbled).then(|| text.to_owned())
}

fn written_out(text: &str) -> String {
    html_escape::decode_html_entities(text).into_owned()
}

/// A tag: `<unk>`, `</s>`, `<think>`, `<b>`.
fn has_tag(text: &str) -> bool {
    let inside = |part: &str| {
        let name = part.strip_prefix('/').unwrap_or(part);
        name.starts_with(is_letter) && name.contains('>')
    };
    text.split('<').skip(1).any(inside)
}

/// A character without any look: in a name it hides the name from every search. Those that Unicode defines for joining letters and
/// emoji (U+200C, U+200D) are left.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

/// A control character that is no blank, one that turns the direction of writing, or one that no standard defines.
fn is_lost(c: char) -> bool {
    let blank = matches!(c, '\n' | '\r' | '\t');
    let turns = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let private = matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{fff0}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}');
    (c.is_control() && !blank) || turns || private
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_taken_out_and_what_misleads_is_refused() {
        for (source, reply, expected) in [
            ("김", "Кім\u{200b} Чхоль\u{feff} Су", Some("Кім Чхоль Су")),
            ("김", "\u{feff}Кім\u{ad}", Some("Кім")),
            ("a\u{200b}b", "Кім\u{200b}Су", Some("Кім\u{200b}Су")),
            ("김", "Кім\u{202e}Су", None),
            ("김", "Кім\u{0}", None),
            ("김", "Кім\u{1b}[31m", None),
        ] {
            assert_eq!(mended(source, reply).as_deref(), expected, "{reply:?}");
        }
    }
}
