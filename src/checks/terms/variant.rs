//! One term under several words.

use std::collections::{HashMap, HashSet};

use super::named::named;
use super::{Category, Cell, Check, Known, Place, Reading, Remark, Run, Watch};
use crate::glossary::{Form, FormKind, Hit, Term, TermId};
use crate::lang::{Lang, is_family};
use crate::model::Severity;

pub(in crate::checks) const CHECK: Check = Check {
    name: "variant",
    about: "one term is rendered by two words, each of them right",
    severity: Severity::Warning,
    category: Category::InconsistentTerm,
    manual: include_str!("../manual/variant.md"),
    run: Run::Interview(|| Box::<Variants>::default()),
};

/// Words with which no name of a thing begins: such a form is there to be found, and differs by tense or number.
const OPENERS: [&str; 10] = ["be ", "is ", "was ", "were ", "to ", "been ", "a ", "an ", "the ", "your "];

/// Fields of words that everybody has several of.
const COMMON: [&str; 2] = ["everyday", "family"];

/// The words by which each term was rendered.
#[derive(Default)]
struct Variants {
    uses: HashMap<Key, Vec<Use>>,
    words: HashMap<(TermId, &'static str), Vec<Word>>,
}

/// A term under one word of the original, in one column.
#[derive(PartialEq, Eq, Hash)]
struct Key {
    term: TermId,
    said: String,
    column: usize,
}

/// An accepted word with its forms in small letters.
struct Word {
    text: String,
    forms: HashSet<String>,
}

/// A word by which a term was rendered.
struct Use {
    word: usize,
    count: usize,
    /// Where it was first.
    place: Place,
}

impl Watch for Variants {
    fn see(&mut self, row: &Reading, known: &Known<'_>) {
        let Some(said) = row.said() else { return };
        let all = named(said, known);
        for rendition in row.cells.iter().flatten().filter(|cell| cell.column != said.column && !all.is_empty()) {
            for hit in all.iter().filter_map(|named| named.hits.first()) {
                self.note(row, (said, hit), rendition, known);
            }
        }
    }

    fn end(self: Box<Self>, known: &Known<'_>) -> Vec<(Place, Remark)> {
        let mut found: Vec<(Place, Remark)> = Vec::new();
        for (key, mut uses) in self.uses {
            uses.sort_by_key(|used| (std::cmp::Reverse(used.count), used.place.number));
            let mut uses = uses.into_iter();
            let (Some(most), Some(term)) = (uses.next(), known.glossary.terms().get(key.term)) else { continue };
            let words = self.words.get(&(key.term, most.place.lang.tag())).map(Vec::as_slice).unwrap_or_default();
            let word = |used: &Use| words.get(used.word).map(|word| word.text.clone()).unwrap_or_default();
            for used in uses {
                let remark = remark(&key, term, (&word(&most), &most), (&word(&used), &used));
                found.push((used.place, remark));
            }
        }
        found.sort_by_key(|(place, _)| (place.number, place.span.start));
        found
    }
}

impl Variants {
    fn note(&mut self, row: &Reading, (said, hit): (&Cell, &Hit), rendition: &Cell, known: &Known<'_>) {
        let Some(term) = known.glossary.terms().get(hit.term) else { return };
        let key = (hit.term, rendition.lang.tag());
        let words = self.words.entry(key).or_insert_with(|| words(term, rendition.lang));
        if words.len() < 2 || COMMON.contains(&term.domain.as_str()) {
            return;
        }
        let there = rendition.hits(known).iter().filter(|other| other.term == hit.term && !other.inside);
        for other in there {
            let text = plain(&other.matched);
            let Some(word) = words.iter().position(|word| word.forms.contains(&text)) else { continue };
            let said = said_as(term, hit, said.lang);
            let uses = self.uses.entry(Key { term: hit.term, said, column: rendition.column }).or_default();
            match uses.iter_mut().find(|used| used.word == word) {
                Some(used) => used.count += 1,
                None => uses.push(Use { word, count: 1, place: Place::of(row, Some(rendition), Some(&other.span)) }),
            }
        }
    }
}

fn remark(key: &Key, term: &Term, (usual, most): (&str, &Use), (word, used): (&str, &Use)) -> Remark {
    let said = if key.said.is_empty() { term.domain.as_str() } else { key.said.as_str() };
    let message = format!(
        "“{said}” is “{word}” in row {} ({}), and “{usual}” in row {} ({})",
        used.place.row,
        times(used.count),
        most.place.row,
        times(most.count)
    );
    Remark::new(message)
}

fn times(count: usize) -> String {
    if count == 1 { "once".to_owned() } else { format!("{count} times") }
}

/// The words of a language that differ as words: not by their spelling, as a short form, or as an abbreviation.
fn words(term: &Term, lang: Lang) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let fit = |form: &&Form| {
        let opened = OPENERS.iter().any(|opener| form.text.starts_with(opener));
        form.kind == FormKind::Headword && !opened && form.text.chars().any(char::is_lowercase)
    };
    for form in term.forms_in(lang.base()).iter().filter(fit) {
        let text = plain(&form.text);
        let short = |word: &Word| {
            let other = plain(&word.text);
            other.contains(&text) || text.contains(&other) || is_family(&other, &text)
        };
        let forms = (lang.language().forms)(&form.text).iter().map(|form| plain(form)).collect::<Vec<_>>();
        match words.iter_mut().find(|word| short(word)) {
            Some(word) => word.forms.extend(forms),
            None => words.push(Word { text: form.text.clone(), forms: forms.into_iter().collect() }),
        }
    }
    words
}

/// The word of the original: two words of one term may well be rendered by two.
fn said_as(term: &Term, hit: &Hit, lang: Lang) -> String {
    let heads = |form: &&Form| form.kind == FormKind::Headword;
    let mut forms =
        term.forms.iter().filter(|(own, _)| own.same_base(lang)).flat_map(|(_, forms)| forms.iter().filter(heads));
    let listed = forms.find(|form| plain(&form.text) == plain(&hit.matched)).map(|form| form.text.clone());
    listed.or_else(|| term.preferred(lang).map(str::to_owned)).unwrap_or_default()
}

fn plain(text: &str) -> String {
    text.to_lowercase().replace(['\'', 'ʼ', '`'], "’")
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::table;
    use crate::checks::{Choice, Known, check};
    use crate::glossary::shipped;
    use crate::lang::Lang;

    /// The rows of the findings.
    type Said<'a> = (Lang, &'a str);

    fn found(rows: &[(Said<'_>, Said<'_>)]) -> Vec<String> {
        let glossary = shipped();
        let findings = check(&table(rows), &Known::new(&glossary), &Choice::of(&["variant"]).unwrap());
        findings.into_iter().map(|finding| finding.row).collect()
    }

    #[test]
    fn the_rarer_of_two_words_is_found() {
        let came = ((Lang::KO, "소대장이 왔습니다."), (Lang::EN, "The platoon commander came."));
        let left = ((Lang::KO, "소대장이 갔습니다."), (Lang::EN, "The platoon leader left."));
        assert_eq!(found(&[came, left, came]), ["2"]);
        assert_eq!(found(&[left, came, left]), ["2"]);
        assert_eq!(found(&[left, came]), ["2"], "of two that stand as often the later");
        let stood = ((Lang::EN, "A heavy machine gun stood there."), (Lang::UK, "Там стояв станковий кулемет."));
        let fired = ((Lang::EN, "The heavy machine gun fired."), (Lang::UK, "Важкий кулемет стріляв."));
        assert_eq!(found(&[stood, came, fired]), ["3"]);
    }

    #[test]
    fn one_word_in_several_forms_is_left_alone() {
        let rows = [
            ((Lang::KO, "소대장이 왔습니다."), (Lang::UK, "Прийшов командир взводу.")),
            ((Lang::KO, "소대장을 보았습니다."), (Lang::UK, "Я бачив командира взводу.")),
            ((Lang::KO, "소대장이 왔습니다."), (Lang::EN, "The platoon commander came.")),
            ((Lang::UK, "Командири взводів прийшли."), (Lang::EN, "The platoon commanders came.")),
            ((Lang::RU, "Я видел роту."), (Lang::UK, "Я бачив роту.")),
        ];
        assert_eq!(found(&rows), [""; 0]);
    }
}
