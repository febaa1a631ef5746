//! The text of a WebVTT cue: voices, tags, character references.

/// What each voice of a cue says, in order; `None` is text outside of every voice.
///
/// Known tags and time stamps are taken out and character references are decoded. Angle brackets that are no WebVTT or HTML
/// tag stay: `<нерозбірливо>` is what was transcribed, and a tag that is never closed with `>` is text.
pub(super) fn voices(text: &str) -> Vec<(Option<String>, String)> {
    let mut spoken: Vec<(Option<String>, String)> = Vec::new();
    let mut open: Vec<Option<String>> = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (plain, tag, after) = next_tag(rest);
        rest = after;
        push(&mut spoken, open.last().cloned().flatten(), plain);
        match tag {
            Some(Tag::Voice(name)) => open.push(name),
            Some(Tag::VoiceEnd) => drop(open.pop()),
            Some(Tag::Other) | None => {}
        }
    }
    let decoded = |(speaker, text): (Option<String>, String)| {
        (speaker, html_escape::decode_html_entities(text.trim()).into_owned())
    };
    spoken.into_iter().map(decoded).filter(|(_, text)| !text.trim().is_empty()).collect()
}

/// A tag, as far as it matters.
enum Tag {
    Voice(Option<String>),
    VoiceEnd,
    Other,
}

/// Adds text to the voice that speaks. White space goes with what was said before it.
fn push(spoken: &mut Vec<(Option<String>, String)>, voice: Option<String>, text: &str) {
    match spoken.last_mut() {
        Some((last, said)) if *last == voice || text.trim().is_empty() => said.push_str(text),
        _ => spoken.push((voice, text.to_owned())),
    }
}

/// The text before the next tag, the tag, and what follows it.
fn next_tag(text: &str) -> (&str, Option<Tag>, &str) {
    for (at, _) in text.match_indices('<') {
        let (plain, from) = text.split_at(at);
        let inside = from.get(1..).unwrap_or_default();
        let end = inside.find(['<', '>']).filter(|end| inside.get(*end..).is_some_and(|rest| rest.starts_with('>')));
        if let Some((inside, after)) = end.and_then(|end| Some((inside.get(..end)?, inside.get(end + 1..)?)))
            && let Some(tag) = tag(inside)
        {
            return (plain, Some(tag), after);
        }
    }
    (text, None, "")
}

/// What stands between `<` and `>`, if it is a tag.
fn tag(inside: &str) -> Option<Tag> {
    const NAMES: [&str; 13] = ["c", "i", "b", "u", "ruby", "rt", "lang", "font", "s", "em", "strong", "span", "br"];
    if inside.starts_with(|c: char| c.is_ascii_digit()) {
        let is_time = inside.contains(':') && inside.trim().bytes().all(|b| b.is_ascii_digit() || b":.".contains(&b));
        return is_time.then_some(Tag::Other);
    }
    let is_end = inside.starts_with('/');
    let inside = inside.trim_start_matches('/');
    let (name, annotation) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
    match name.split('.').next().unwrap_or_default() {
        "v" if is_end => Some(Tag::VoiceEnd),
        "v" => {
            let speaker = html_escape::decode_html_entities(annotation.trim()).into_owned();
            Some(Tag::Voice((!speaker.is_empty()).then_some(speaker)))
        }
        name if NAMES.contains(&name) => Some(Tag::Other),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn anyone(text: &str) -> Vec<(Option<String>, String)> {
        vec![(None, text.to_owned())]
    }

    fn by(name: &str, text: &str) -> (Option<String>, String) {
        (Some(name.to_owned()), text.to_owned())
    }

    #[test]
    fn voices_name_the_speakers() {
        assert_eq!(voices("<v Слідчий>Як вас звати?"), [by("Слідчий", "Як вас звати?")]);
        assert_eq!(voices("<v.loud.first Kim &amp; Co>Так.</v>"), [by("Kim & Co", "Так.")]);
        assert_eq!(
            voices("<v A>Так?</v>\n<v B>Ні.</v>\n<i>Сміх</i>"),
            [by("A", "Так?"), by("B", "Ні."), (None, "Сміх".into())]
        );
        assert_eq!(voices("<v A>Так?\n<v B>Ні."), [by("A", "Так?"), by("B", "Ні.")], "an end tag may be missing");
        assert_eq!(voices("<v A>Так, <b>так</b>.</v>\n<v A>Так.</v>"), [by("A", "Так, так.\nТак.")]);
        assert_eq!(voices("<v>Так.</v></v>"), anyone("Так."));
    }

    #[test]
    fn tags_go_and_their_text_stays() {
        for (written, read) in [
            ("<i.a.b>Так</i> і <c.colorE5E5E5>ні</c>", "Так і ні"),
            ("<00:00:01.000>Так <00:19.000 >і", "Так і"),
            ("<ruby>漢<rt>한</rt></ruby><lang ko>말</lang>", "漢한말"),
            ("No </b> way!", "No  way!"),
            ("<b>не закрито", "не закрито"),
            ("Some &amp; &lt;text&gt; &#44608;&nbsp;!", "Some & <text> 김\u{a0}!"),
            ("&am &lt не кінець", "&am &lt не кінець"),
        ] {
            assert_eq!(voices(written), anyone(read), "{written}");
        }
    }

    #[test]
    fn what_is_no_tag_is_text() {
        for text in ["<нерозбірливо>", "5 < 6 > 4", "<inaudible> так", "<v Mary так", "<lang en-Us It's", "<12>", "<>"]
        {
            assert_eq!(voices(text), anyone(text), "{text}");
        }
        assert_eq!(voices(" \n<i> </i>"), []);
    }
}
