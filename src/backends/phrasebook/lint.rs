//! What is doubtful in a phrasebook, for those who write one.

use std::collections::{BTreeMap, BTreeSet};

use super::pattern::{Asked, SlotName};
use super::{Form, Phrase, PhraseKind, Phrasebook, Piece};
use crate::lang::{LANGUAGES, Lang};

/// What is wrong in a book, a line each with file and line: double ids, missing languages, slots that one side lacks,
/// questions without their mark, and forms that are said in two phrases with different translations.
pub fn lint(book: &Phrasebook) -> Vec<String> {
    let mut found = double_ids(&book.phrases);
    for phrase in &book.phrases {
        let says = |problem: String| format!("{} {}: {problem}", phrase.place, phrase.id);
        found.extend(missing(phrase).into_iter().chain(slots(phrase)).chain(marks(phrase)).map(says));
    }
    found.extend(LANGUAGES.iter().filter_map(|l| l.tag.parse().ok()).flat_map(|lang| ambiguous(&book.phrases, lang)));
    found
}

fn double_ids(phrases: &[Phrase]) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let double = phrases.iter().filter(|phrase| phrase.id.is_empty() || !seen.insert(&phrase.id));
    double.map(|phrase| format!("{} {}: the id is empty or taken", phrase.place, phrase.id)).collect()
}

fn missing(phrase: &Phrase) -> Vec<String> {
    let langs = [Lang::KO, Lang::UK, Lang::EN].into_iter();
    langs.filter(|lang| phrase.written(*lang).is_none()).map(|lang| format!("{lang} is empty")).collect()
}

/// All forms of a phrase have the same slots, each once: any form is read, and the first is written.
fn slots(phrase: &Phrase) -> Vec<String> {
    let forms = phrase.sides.iter().flat_map(|(lang, forms)| forms.iter().map(move |form| (lang, form)));
    let mut all: Vec<(&Lang, &Form, Vec<SlotName>)> =
        forms.map(|(lang, form)| (lang, form, form.slots().map(|(name, _)| name).collect())).collect();
    all.iter_mut().for_each(|(_, _, names)| names.sort());
    let Some(expected) = all.first().map(|(_, _, names)| names.clone()) else { return Vec::new() };
    let twice = expected.windows(2).any(|pair| pair.first() == pair.last());
    let differ = all.iter().filter(|(_, _, names)| *names != expected);
    let differ =
        differ.map(|(lang, form, _)| format!("{lang}: '{}' has other slots than the first form", form.written));
    differ.chain(twice.then(|| "a slot occurs twice".to_owned())).collect()
}

/// A question ends in `?`, and nothing else does. A Korean verb in -까 needs no mark.
fn marks(phrase: &Phrase) -> Vec<String> {
    if phrase.kind == PhraseKind::Any {
        return Vec::new();
    }
    let question = phrase.kind == PhraseKind::Question;
    let forms = phrase.sides.iter().flat_map(|(lang, forms)| forms.iter().map(move |form| (lang, form)));
    let wrong = forms.filter(|(_, form)| match form.asked {
        Asked::Yes | Asked::Either => !question,
        Asked::No => question,
    });
    wrong.map(|(lang, form)| format!("{lang}: '{}' ends unlike its kind", form.written)).collect()
}

/// Forms that two phrases share and that each translates in its own way.
fn ambiguous(phrases: &[Phrase], lang: Lang) -> Vec<String> {
    let mut by_form: BTreeMap<(String, bool, bool), Vec<&Phrase>> = BTreeMap::new();
    // Who speaks tells a statement from an answer: they may share a form.
    for phrase in phrases {
        let said_by_asker = matches!(phrase.kind, PhraseKind::Statement | PhraseKind::Question);
        let forms: BTreeSet<_> =
            phrase.forms(lang).map(|form| (skeleton(form), form.asked == Asked::No, said_by_asker)).collect();
        forms.into_iter().for_each(|form| by_form.entry(form).or_default().push(phrase));
    }
    let differ = |shared: &[&Phrase]| {
        let targets = [Lang::KO, Lang::UK, Lang::EN].into_iter().filter(|target| !target.same_base(lang));
        let written = |target| shared.iter().filter_map(move |p| p.written(target)).map(|f| &f.written);
        targets.into_iter().any(|target| written(target).collect::<BTreeSet<_>>().len() > 1)
    };
    let doubtful = by_form.into_iter().filter(|(_, shared)| differ(shared));
    doubtful
        .map(|((form, ..), shared)| {
            let names: Vec<_> = shared.iter().map(|p| format!("{} {}", p.place, p.id)).collect();
            format!("{}: {lang} '{form}' is said in two ways", names.join(", "))
        })
        .collect()
}

/// The folded text of a form with its slots by kind.
fn skeleton(form: &Form) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Text { folded, .. } => folded.iter().collect(),
        Piece::Slot { name, shape } => format!("{{{:?} {shape:?}}}", name.kind),
    };
    form.pieces.iter().map(piece).collect()
}
