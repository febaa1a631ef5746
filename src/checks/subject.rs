//! Whom a rendition makes the subject: Korean leaves it out, and other languages have to name one.

use super::passage::quoted;
use super::{Category, Cell, Check, Known, Remark, Run, Window};
use crate::lang::subject::{self, Hint};
use crate::lang::{Cue, Lang, Mention, Person, persons};
use crate::model::Severity;

pub(super) const CHECK: Check = Check {
    name: "subject",
    about: "the rendition supplies another subject than what was said speaks for, or “we” became “I”",
    severity: Severity::Info,
    category: Category::Mistranslation,
    manual: include_str!("manual/subject.md"),
    run: Run::Row(run),
};

fn run(window: &Window<'_>, _: &Known<'_>) -> Vec<Remark> {
    let Some(row) = window.row() else { return Vec::new() };
    let Some(original) = row.said() else { return Vec::new() };
    let said = persons(&original.said, original.lang);
    let renditions = row.cells.iter().flatten().filter(|cell| cell.column != original.column && cell.speaks());
    let remark = |rendition: &Cell| {
        let rendered = persons(&rendition.said, rendition.lang);
        let remark = number(original, rendition, &said, &rendered);
        let remark = remark.or_else(|| supplied(window, original, rendition, &said, &rendered))?;
        Some(remark.in_column(rendition.column))
    };
    renditions.filter_map(remark).collect()
}

fn names(mentions: &[Mention], person: Person) -> bool {
    mentions.iter().any(|mention| mention.person == person)
}

fn subject_of(mentions: &[Mention], person: Person) -> Option<&Mention> {
    mentions.iter().find(|mention| mention.person == person && mention.is_subject)
}

/// One who speaks became several, or several one.
fn number(original: &Cell, rendition: &Cell, said: &[Mention], rendered: &[Mention]) -> Option<Remark> {
    let turned = |was: Person, became: Person| {
        let (one, other) = (subject_of(said, was)?, subject_of(rendered, became)?);
        (!names(said, became) && !names(rendered, was)).then_some((one, other))
    };
    let (one, other) = turned(Person::We, Person::I).or_else(|| turned(Person::I, Person::We))?;
    let message = format!("“{}” became “{}”", original.at(&one.span), rendition.at(&other.span));
    Some(Remark::new(message).at(other.span.clone()).with(Severity::Warning))
}

/// A subject that nothing in the Korean sentence names, against what the sentence or the question before it speaks for.
fn supplied(
    window: &Window<'_>,
    original: &Cell,
    rendition: &Cell,
    said: &[Mention],
    rendered: &[Mention],
) -> Option<Remark> {
    let names_nobody = || said.iter().all(|mention| !mention.is_subject) && !subject::has_subject(&original.said);
    let one_each = || original.sentences().len() == 1 && rendition.sentences().len() == 1;
    let mut subjects = rendered.iter().filter(|mention| mention.is_subject);
    let (supplied, None) = (subjects.next()?, subjects.next()) else { return None };
    if !original.lang.same_base(Lang::KO) || !names_nobody() || !one_each() {
        return None;
    }
    let speaker = matches!(supplied.person, Person::I | Person::We);
    let evidence = match subject::hint(&original.said) {
        Hint::Honours(span) if speaker => {
            format!("“{}” honours whom it speaks of, and nobody honours himself", original.at(&span))
        }
        Hint::OfSpeaker(span) if !speaker && original.questions().cue() == Cue::None => {
            format!("“{}” says what the one who speaks does or wants", original.at(&span))
        }
        Hint::Open => asked(window, original, supplied.person)?,
        _ => return None,
    };
    let sentence = quoted(original, &original.passage().span);
    let message = format!("{sentence} names no subject, “{}” was supplied: {evidence}", rendition.at(&supplied.span));
    Some(Remark::new(message).at(supplied.span.clone()))
}

/// The question before was about others than the rendition names.
fn asked(window: &Window<'_>, original: &Cell, supplied: Person) -> Option<String> {
    let question = window.before().next()?.said()?;
    let answers = matches!(question.questions().cue(), Cue::Sure(_)) && original.questions().cue() == Cue::None;
    if !answers || question.sentences().len() > 1 {
        return None;
    }
    let named = persons(&question.said, question.lang);
    let (you, speaker) = (names(&named, Person::You), names(&named, Person::I) || names(&named, Person::We));
    let other = subject_of(&named, Person::Other).is_some()
        || question.lang.same_base(Lang::KO) && subject::has_subject(&question.said);
    let words = quoted(question, &question.passage().span);
    match supplied {
        Person::I | Person::We if other && !you && !speaker => {
            Some(format!("the question before, {words}, is about another"))
        }
        Person::Other if you && !names(&named, Person::Other) && !other => {
            Some(format!("the question before, {words}, is about the one who was asked"))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::{Choice, compare};
    use crate::glossary::Glossary;
    use crate::lang::Lang;
    use crate::model::Severity;

    fn found(original: (Lang, &str), rendition: (Lang, &str)) -> Vec<Severity> {
        let choice = Choice::of(&["subject"]).unwrap();
        let findings = compare(original, rendition, &choice, &Glossary::default());
        findings.into_iter().map(|finding| finding.severity).collect()
    }

    #[test]
    fn we_that_became_i_is_found() {
        for (original, rendition) in [
            ((Lang::KO, "우리는 다리를 건넜습니다."), (Lang::UK, "Я перейшов міст.")),
            ((Lang::KO, "저희가 총을 버렸습니다."), (Lang::EN, "I threw away the rifle.")),
            ((Lang::UK, "Ми стріляли."), (Lang::KO, "저는 총을 쐈습니다.")),
            ((Lang::RU, "Я пошёл в лес."), (Lang::UK, "Ми пішли в ліс.")),
            ((Lang::EN, "We shot at the car."), (Lang::RU, "Я стрелял по машине.")),
        ] {
            assert_eq!(found(original, rendition), [Severity::Warning], "{original:?} {rendition:?}");
        }
        for (original, rendition) in [
            ((Lang::KO, "우리 어머니는 평양에 계십니다."), (Lang::EN, "My mother is in Pyongyang, I think.")),
            ((Lang::KO, "나는 우리 부대로 갔습니다."), (Lang::UK, "Ми з товаришем пішли в мою частину.")),
            ((Lang::UK, "Ми стріляли."), (Lang::KO, "총을 쐈습니다.")),
        ] {
            assert_eq!(found(original, rendition), [], "{original:?} {rendition:?}");
        }
    }

    #[test]
    fn a_subject_against_the_evidence_is_noted() {
        for (original, rendition) in [
            ((Lang::KO, "지난해에 돌아가셨습니다."), (Lang::EN, "I died last year.")),
            ((Lang::KO, "내일 계속하겠습니다."), (Lang::UK, "Він продовжить завтра.")),
            ((Lang::KO, "집에 가고 싶습니다."), (Lang::RU, "Они хотят домой.")),
        ] {
            assert_eq!(found(original, rendition), [Severity::Info], "{original:?} {rendition:?}");
        }
        for (original, rendition) in [
            ((Lang::KO, "지난해에 돌아가셨습니다."), (Lang::EN, "He died last year.")),
            ((Lang::KO, "내일 계속하겠습니다."), (Lang::UK, "Ми продовжимо завтра.")),
            ((Lang::KO, "강을 건넜습니다."), (Lang::UK, "Я перейшов річку.")),
            ((Lang::KO, "모르겠습니다."), (Lang::EN, "I do not know.")),
        ] {
            assert_eq!(found(original, rendition), [], "{original:?} {rendition:?}");
        }
    }
}
