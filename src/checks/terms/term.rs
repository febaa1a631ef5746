//! A term that is rendered by another word than the glossary's, or not at all.

use super::held::is_exact;
use super::loose::{is_general, is_loose};
use super::named::{Named, perhaps_unsaid, unsaid};
use super::wording::{called, instead};
use super::{Category, Cell, Check, Known, Pair, Remark, Run};
use crate::glossary::{Form, Term};
use crate::lang::Lang;
use crate::model::Severity;

pub(in crate::checks) const CHECK: Check = Check {
    name: "term",
    about: "a term of the glossary is rendered by another word, or not at all",
    severity: Severity::Warning,
    category: Category::WrongTerm,
    manual: include_str!("../manual/term.md"),
    run: Run::Pair(run),
};

/// Fields in which another word is another thing: taken for one another they harm.
const GRAVE: [&str; 5] = ["rank", "unit", "body", "weapon", "law"];

/// Fields whose words nobody adds for the flow of a sentence.
const ADDED: [&str; 3] = ["rank", "unit", "weapon"];

/// The field of words that everybody has several of.
const EVERYDAY: &str = "everyday";

/// In a text of more words a thing is often told in other words, or plain from the rest.
const MOST_WORDS: usize = 18;

fn run(pair: &Pair<'_>, known: &Known<'_>) -> Vec<Remark> {
    let Some((original, rendition)) = pair.whole() else { return Vec::new() };
    let brief = [original, rendition].iter().all(|cell| cell.said.split_whitespace().nth(MOST_WORDS).is_none());
    let counts = |named: &Named<'_>| brief || is_exact(named.term) || is_special(named) && !is_loose(named.term);
    let mut lost = unsaid(original, rendition, known);
    let mut new = unsaid(rendition, original, known);
    lost.retain(counts);
    new.retain(counts);
    let mut remarks = Vec::new();
    exchanged(&mut lost, &mut new, |said, other| remarks.extend(replaced(said, other, original, rendition)));
    // Homographs that nothing decides tell less.
    let mut perhaps = |said: &Named<'_>, other: &Named<'_>| {
        remarks.extend(replaced(said, other, original, rendition).map(|remark| remark.with(Severity::Warning)));
    };
    if new.iter().any(is_special) {
        let mut doubtful = perhaps_unsaid(original, rendition, known);
        doubtful.retain(is_special);
        exchanged(&mut doubtful, &mut new, &mut perhaps);
    }
    if lost.iter().any(is_special) {
        let mut doubtful = perhaps_unsaid(rendition, original, known);
        doubtful.retain(is_special);
        exchanged(&mut lost, &mut doubtful, &mut perhaps);
    }
    remarks.extend(lost.iter().filter_map(|said| missing(said, original, rendition, known, brief)));
    new.retain(|other| ADDED.contains(&other.term.domain.as_str()) && !is_loose(other.term) && !is_general(other.term));
    new.retain(|other| brief && !is_hinted(other, original, known));
    remarks.extend(new.iter().map(|other| added(other, original, rendition)));
    remarks
}

/// Takes out what stands for each other, pair by pair.
fn exchanged(lost: &mut Vec<Named<'_>>, new: &mut Vec<Named<'_>>, mut found: impl FnMut(&Named<'_>, &Named<'_>)) {
    while let Some((said, other)) = nearest(lost, new) {
        let (said, other) = (lost.remove(said), new.remove(other));
        found(&said, &other);
        lost.retain(|named| named.span() != said.span());
        new.retain(|named| named.span() != other.span());
    }
}

/// Of a field of its own.
fn is_special(named: &Named<'_>) -> bool {
    named.term.domain != EVERYDAY
}

/// Which of the lost terms and of the new ones belong together: those of one field that stand nearest in the glossary, for what
/// is alike is written down side by side.
fn nearest(lost: &[Named<'_>], new: &[Named<'_>]) -> Option<(usize, usize)> {
    let far = |said: &Named<'_>, other: &Named<'_>| said.term.line.abs_diff(other.term.line);
    let pairs = lost.iter().enumerate().flat_map(|one| new.iter().enumerate().map(move |other| (one, other)));
    let of_one_field = pairs.filter(|((_, said), (_, other))| said.term.domain == other.term.domain);
    let nearest = of_one_field.min_by_key(|((_, said), (_, other))| far(said, other));
    nearest.map(|((said, _), (other, _))| (said, other))
}

fn added(other: &Named<'_>, original: &Cell, rendition: &Cell) -> Remark {
    let word = rendition.at(&other.span());
    let message = format!("“{word}” is {}, which the original does not have", called(other.term, original.lang));
    Remark::new(message).at(other.span()).with(Severity::Info)
}

/// Nothing where the other word is the same with more or less said of it, unless that is another thing.
fn replaced(said: &Named<'_>, other: &Named<'_>, original: &Cell, rendition: &Cell) -> Option<Remark> {
    let (grave, near) = (GRAVE.contains(&said.term.domain.as_str()), is_near(said.term, other.term));
    let severity = match (is_special(said), grave, near) {
        (true, false, true) => return None,
        (false, ..) => Severity::Info,
        (_, false, _) if is_loose(said.term) => Severity::Info,
        (_, true, false) if !is_general(said.term) && !is_general(other.term) => Severity::Error,
        _ => Severity::Warning,
    };
    let there = rendition.at(&other.span());
    let message = format!("{}; the rendition has “{there}”", says(said, original, rendition));
    let remark = Remark::new(message).about(said.span()).at(other.span()).with(severity);
    Some(match other.hits.first().and_then(|hit| instead(said.term, other.term, hit, rendition)) {
        Some(form) => remark.suggest(form),
        None => remark,
    })
}

/// Of a rank, a unit, a weapon it is worth a look in any text; of other things in a short one, if their words are as good as
/// always rendered by those of the glossary.
fn missing(said: &Named<'_>, original: &Cell, rendition: &Cell, known: &Known<'_>, brief: bool) -> Option<Remark> {
    let message = format!("{}, which the rendition does not have", says(said, original, rendition));
    let severity = match is_hinted(said, rendition, known) {
        false if is_exact(said.term) && !is_general(said.term) && !is_loose(said.term) => Severity::Warning,
        hinted if (brief || is_phrase(said, original)) && !is_loose(said.term) && (is_exact(said.term) || !hinted) => {
            Severity::Info
        }
        _ => return None,
    };
    Some(Remark::new(message).about(said.span()).with(severity))
}

/// Of several words: it is said in other words more seldom.
fn is_phrase(said: &Named<'_>, original: &Cell) -> bool {
    original.at(&said.span()).contains(' ')
}

/// `“대좌” is “старший полковник” (ranks.csv:18)`.
fn says(said: &Named<'_>, original: &Cell, rendition: &Cell) -> String {
    format!("“{}” is {}", original.at(&said.span()), called(said.term, rendition.lang))
}

/// Some language calls both by one word: 군인 and 병사 are a soldier. Korean does not count, for one word of its two norms may be
/// two ranks. Of ranks and units the longer word is another, of other
/// things it is the same with more said of it: headquarters, command headquarters.
fn is_near(one: &Term, other: &Term) -> bool {
    let words = |term: &Term| -> Vec<(&'static str, String)> {
        let of = |(lang, forms): &(Lang, Vec<Form>)| {
            let tag = lang.tag();
            forms.iter().map(|form| (tag, form.text.to_lowercase())).collect::<Vec<_>>()
        };
        term.forms.iter().flat_map(of).collect()
    };
    let graded = matches!(one.domain.as_str(), "rank" | "unit");
    let longer = |one: &str, other: &str| one.strip_suffix(other).is_some_and(|rest| rest.ends_with(' '));
    let more = |one: &str, other: &str| one == other || !graded && (longer(one, other) || longer(other, one));
    let others = words(other);
    let mut own = words(one).into_iter().filter(|(lang, _)| *lang != Lang::KO.tag());
    own.any(|(lang, word)| others.iter().any(|(tag, other)| lang == *tag && more(&word, other)))
}

/// Nothing else is said in its place, and another cell has a word that holds or begins like one of its own: 핵무기, ракетний.
fn is_hinted(said: &Named<'_>, cell: &Cell, known: &Known<'_>) -> bool {
    cell.held(known).hints(said.term)
}

#[cfg(test)]
mod tests {
    use crate::checks::{Choice, compare};
    use crate::glossary::shipped;
    use crate::lang::Lang;
    use crate::model::Severity::{self, Error, Info, Warning};

    /// How bad each finding is, and what it suggests.
    fn found(original: (Lang, &str), rendition: (Lang, &str)) -> Vec<(Severity, Option<String>)> {
        let choice = Choice::of(&["term"]).unwrap();
        let findings = compare(original, rendition, &choice, &shipped());
        findings.into_iter().map(|finding| (finding.severity, finding.suggestion)).collect()
    }

    fn north(text: &str) -> (Lang, &str) {
        ("ko-KP".parse().unwrap(), text)
    }

    #[test]
    fn another_thing_in_the_place_of_a_term_is_an_error() {
        for (original, rendition, suggestion) in [
            (north("중좌를 만났습니다."), (Lang::RU, "Я встретил полковника."), Some("подполковника")),
            (north("저는 대좌를 보았습니다."), (Lang::UK, "Я бачив полковника."), Some("старшого полковника")),
            (north("권총을 빼앗겼습니다."), (Lang::EN, "My rifles were taken."), Some("pistols")),
            ((Lang::EN, "The mortar fired."), (Lang::UK, "Стріляла гаубиця."), Some("міномет")),
            ((Lang::RU, "Командир взвода ушёл."), north("중대장이 갔습니다."), Some("소대장")),
            ((Lang::UK, "Він був лейтенантом."), (Lang::EN, "He was a captain."), Some("lieutenant")),
            ((Lang::UK, "Нас узяли в полон."), (Lang::RU, "Нас взяли в заложники."), None),
        ] {
            let [(severity, suggested)] = found(original, rendition).try_into().unwrap();
            assert_eq!((severity, suggested.as_deref()), (Error, suggestion), "{original:?} {rendition:?}");
        }
    }

    #[test]
    fn what_may_be_said_so_is_no_error() {
        for (original, rendition, severity) in [
            (north("분대장이 왔습니다."), (Lang::UK, "Він прийшов."), Warning),
            (north("군대에 있었습니다."), (Lang::EN, "I was in the armed forces."), Warning),
            (north("통역원이 있었습니다."), (Lang::UK, "Він там був."), Info),
            ((Lang::UK, "Вони прийшли вночі."), (Lang::EN, "The battalion came at night."), Info),
        ] {
            let found: Vec<Severity> = found(original, rendition).into_iter().map(|(severity, _)| severity).collect();
            assert_eq!(found, [severity], "{original:?} {rendition:?}");
        }
    }

    #[test]
    fn a_term_in_other_words_is_left_alone() {
        for (original, rendition) in [
            (north("련대와 대대에 있었습니다."), (Lang::UK, "Я був у полку, потім у батальйоні.")),
            (north("1980년대에 태어났습니다."), (Lang::EN, "I was born in the 1980s.")),
            (north("총 12명이였습니다."), (Lang::RU, "Всего было двенадцать человек.")),
            ((Lang::EN, "He was wounded and died of the wound."), (Lang::UK, "Він був поранений і помер.")),
            ((Lang::UK, "Військове звання — рядовий."), (Lang::EN, "Rank: private.")),
            ((Lang::RU, "Он совершил преступление."), (Lang::UK, "Він скоїв злочин, і це порушення обов’язку.")),
        ] {
            let loud = found(original, rendition).into_iter().filter(|(severity, _)| *severity != Info);
            assert_eq!(loud.collect::<Vec<_>>(), [], "{original:?} {rendition:?}");
        }
    }

    #[test]
    fn a_message_names_the_place_in_the_glossary() {
        let glossary =
            crate::glossary::load("own/ranks.csv", "ko,uk,domain\n대좌,старший полковник,rank\n상좌,полковник,rank\n");
        let choice = Choice::of(&["term"]).unwrap();
        let [finding] =
            compare((Lang::KO, "대좌를"), (Lang::UK, "полковника"), &choice, &glossary.unwrap()).try_into().unwrap();
        let expected = "“대좌” is “старший полковник” (ranks.csv:2); the rendition has “полковника”";
        assert_eq!(finding.message, expected);
    }
}
