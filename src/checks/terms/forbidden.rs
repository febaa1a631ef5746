//! A word that the glossary forbids.

use super::named::unsaid;
use super::wording::{instead, place};
use super::{Category, Cell, Check, Known, Pair, Remark, Run};
use crate::glossary::{Hit, Term, TermStatus};
use crate::model::Severity;

pub(in crate::checks) const CHECK: Check = Check {
    name: "forbidden",
    about: "a word stands there that the glossary forbids",
    severity: Severity::Error,
    category: Category::WrongTerm,
    manual: include_str!("../manual/forbidden.md"),
    run: Run::Pair(run),
};

/// What was said stays as it was said: only its rendition is looked at.
fn run(pair: &Pair<'_>, known: &Known<'_>) -> Vec<Remark> {
    let Some((original, rendition)) = pair.whole() else { return Vec::new() };
    let banned = |hit: &&Hit| {
        !hit.inside && known.glossary.terms().get(hit.term).is_some_and(|t| bans(t, original, rendition, known))
    };
    let hits = rendition.hits(known).iter().filter(banned);
    hits.filter_map(|hit| Some(remark(hit, known.glossary.terms().get(hit.term)?, original, rendition, known)))
        .collect()
}

/// A row of the glossary in one language forbids its words; a row in several forbids to render the one by the others.
fn bans(term: &Term, original: &Cell, rendition: &Cell, known: &Known<'_>) -> bool {
    let alone = term.forms.iter().all(|(lang, _)| lang.same_base(rendition.lang));
    let said = || original.hits(known).iter().filter_map(|hit| known.glossary.terms().get(hit.term));
    term.status == TermStatus::Forbidden && (alone || said().any(|other| std::ptr::eq(other, term)))
}

fn remark(hit: &Hit, term: &Term, original: &Cell, rendition: &Cell, known: &Known<'_>) -> Remark {
    let lost = unsaid(original, rendition, known);
    let note = if term.note.is_empty() { String::new() } else { format!(": {}", term.note) };
    let message = format!("“{}” is forbidden ({}){note}", hit.matched, place(term));
    let remark = Remark::new(message).at(hit.span.clone());
    match lost.as_slice() {
        [right] => match instead(right.term, term, hit, rendition) {
            Some(form) => remark.about(right.span()).suggest(form),
            None => remark.about(right.span()),
        },
        _ => remark,
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::{Choice, compare};
    use crate::glossary::load;
    use crate::lang::Lang;

    const GLOSSARY: &str = "ko,uk,en,ru,domain,status\n포로,військовополонений,prisoner of war,военнопленный,law,\n,пленний,,,law,forbidden\n\
                            ,,,зэк,law,forbidden\n,,inmate,,law,forbidden\n놈,,,,law,forbidden\n포로,,hostage,,law,forbidden\n";

    fn found(original: (Lang, &str), rendition: (Lang, &str)) -> Vec<Option<String>> {
        let (choice, glossary) = (Choice::of(&["forbidden"]).unwrap(), load("own/words.csv", GLOSSARY).unwrap());
        compare(original, rendition, &choice, &glossary).into_iter().map(|finding| finding.suggestion).collect()
    }

    #[test]
    fn a_forbidden_word_is_found_in_a_rendition() {
        for (original, rendition) in [
            ((Lang::KO, "그를 보았습니다."), (Lang::UK, "Я бачив пленного.")),
            ((Lang::EN, "He was there."), (Lang::RU, "Там был зэк.")),
            ((Lang::UK, "Він там був."), (Lang::EN, "An inmate was there.")),
            ((Lang::RU, "Он пришёл."), (Lang::KO, "그 놈이 왔습니다.")),
            ((Lang::KO, "포로를 보았습니다."), (Lang::EN, "I saw a hostage.")),
        ] {
            assert_eq!(found(original, rendition).len(), 1, "{original:?} {rendition:?}");
        }
    }

    #[test]
    fn what_was_said_so_and_what_only_renders_another_word_is_left_alone() {
        for (original, rendition) in [
            ((Lang::UK, "Я пленний."), (Lang::EN, "I am a prisoner of war.")),
            ((Lang::RU, "Я зэк."), (Lang::UK, "Я військовополонений.")),
            ((Lang::UK, "Я бачив заручника."), (Lang::EN, "I saw a hostage.")),
            ((Lang::KO, "포로를 보았습니다."), (Lang::RU, "Я видел военнопленного.")),
        ] {
            assert_eq!(found(original, rendition), [], "{original:?} {rendition:?}");
        }
    }
}
