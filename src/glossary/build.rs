//! Making the index of a language: every form of every term, by rule and as listed.

use std::borrow::Cow;

use crate::glossary::fold::Folded;
use crate::glossary::index::{Entry, Index, Kind, bit, is_joined};
use crate::glossary::otherwise::NO_VERB;
use crate::glossary::steps::{ALONE, State, Steps};
use crate::glossary::words::first_step;
use crate::glossary::{Form, FormKind, Term, TermId, Why};
use crate::lang::{Lang, is_hangul_syllable, is_letter, verbs};

/// So many states a term takes about: a Ukrainian noun has some twelve forms.
const STEPS: usize = 8;

/// First parts of Korean terms that are also written apart, though of one syllable: 군 복무, 당 중앙위원회, 총 참모부.
const PREFIXES: [char; 3] = ['군', '당', '총'];

/// The index of one language.
pub(super) fn index(lang: Lang, terms: &[Term]) -> Index {
    let mut builder = Builder {
        lang,
        columns: Vec::new(),
        steps: Steps::with_capacity(terms.len() * STEPS),
        entries: Vec::new(),
        letters: String::new(),
    };
    for (id, term) in terms.iter().enumerate() {
        for (column, forms) in term.forms.iter().filter(|(column, _)| column.same_base(lang)) {
            let column = builder.column(*column);
            for (number, form) in forms.iter().enumerate() {
                builder.add_form(term, id, column, form, if number == 0 { Why::Exact } else { Why::Listed });
            }
        }
    }
    builder.finish()
}

struct Builder {
    lang: Lang,
    columns: Vec<Lang>,
    steps: Steps,
    /// Each entry with the state in which its form ends.
    entries: Vec<(State, Entry)>,
    letters: String,
}

impl Builder {
    fn column(&mut self, lang: Lang) -> u8 {
        let known = self.columns.iter().position(|column| *column == lang);
        let place = known.unwrap_or_else(|| {
            self.columns.push(lang);
            self.columns.len() - 1
        });
        u8::try_from(place).unwrap_or_default()
    }

    /// A form as it stands; of a dictionary form also what rules make of it.
    fn add_form(&mut self, term: &Term, id: TermId, column: u8, form: &Form, why: Why) {
        let text = form.text.trim();
        let entry = Entry {
            term: id,
            letters: 0,
            bytes: 0,
            column,
            kind: kind(term),
            why,
            capitals: 0,
            verb: None,
            length: 0,
            spaces: 0,
        };
        let acronym = is_acronym(text);
        self.add(text, acronym, entry);
        if form.kind != FormKind::Headword {
            return;
        }
        let language = self.lang.language();
        let mut forms = vec![text.to_owned()];
        if !is_joined(self.lang) {
            // Korean endings are read where they stand, and so are English possessives.
            let lemma = if is_action(term) && self.lang.same_base(Lang::EN) { en_verb(text) } else { text.into() };
            forms.extend((language.forms)(&lemma).into_iter().skip(1).filter(|form| !is_possessive(form, text)));
        }
        for inflected in forms.iter().skip(1) {
            self.add(inflected, acronym, Entry { why: Why::Form, ..entry });
        }
        // The name of a person is spelt in one way.
        for inflected in forms.iter().filter(|_| term.domain != "person") {
            for other in (language.respellings)(inflected) {
                self.add(&other, acronym, Entry { why: Why::Spelling, ..entry });
            }
        }
    }

    fn add(&mut self, form: &str, acronym: bool, mut entry: Entry) {
        entry.capitals = if acronym { capitals(form) } else { 0 };
        let folded = Folded::new(form).text;
        let before = self.letters.len();
        let state = if is_joined(self.lang) {
            let verb = verbs::split_verb(&folded);
            entry.verb = verb.map(|(_, verb)| verb);
            let noun = verb.map_or(folded.as_str(), |(noun, _)| noun);
            self.letters.extend(noun.chars().filter(|c| *c != ' '));
            self.syllables(noun, &mut entry)
        } else {
            self.letters.push_str(&folded);
            self.follow_words(&folded)
        };
        let (Ok(end), Ok(bytes)) = (u32::try_from(self.letters.len()), u16::try_from(self.letters.len() - before))
        else {
            // Longer than any term, or more than any glossary.
            return self.letters.truncate(before);
        };
        (entry.letters, entry.bytes) = (end, bytes);
        self.entries.extend(state.filter(|state| *state != 0).map(|state| (state, entry)));
    }

    fn syllables(&mut self, form: &str, entry: &mut Entry) -> Option<State> {
        let mut state = 0;
        for c in form.chars() {
            if c == ' ' {
                entry.spaces |= bit(entry.length);
                continue;
            }
            entry.length = entry.length.saturating_add(1);
            state = self.steps.enter_syllable(state, c)?;
        }
        if form.starts_with(PREFIXES) && entry.length > 2 {
            entry.spaces |= bit(1);
        }
        let mut letters = form.chars().filter(|c| *c != ' ');
        if let Some(first) = letters.next() {
            self.steps.enter_pair(first, letters.next().unwrap_or(ALONE));
        }
        Some(state)
    }

    fn follow_words(&mut self, form: &str) -> Option<State> {
        let (mut state, mut rest) = (0, form);
        while !rest.is_empty() {
            let word = first_step(rest);
            state = self.steps.enter_word(state, word)?;
            rest = rest.get(word.len()..).unwrap_or_default();
        }
        Some(state)
    }

    /// Sorts the entries by state. Of the same form twice in a column the surer one stays.
    fn finish(mut self) -> Index {
        self.entries.sort_by_key(|(state, entry)| (*state, entry.term, entry.column, entry.why));
        self.entries.dedup_by_key(|(state, entry)| (*state, entry.term, entry.column, entry.written()));
        let mut place = 0;
        let mut start_of = |state: usize| {
            place += self.entries.iter().skip(place).take_while(|(other, _)| (*other as usize) < state).count();
            u32::try_from(place).unwrap_or(u32::MAX)
        };
        let starts: Vec<u32> = (0..=self.steps.len() + 1).map(&mut start_of).collect();
        self.steps.place(starts);
        let entries = self.entries.into_iter().map(|(_, entry)| entry).collect();
        Index { lang: self.lang, columns: self.columns, steps: self.steps, entries, letters: self.letters }
    }
}

fn kind(term: &Term) -> Kind {
    let domain = term.domain.as_str();
    Kind {
        is_place: matches!(domain, "place" | "region"),
        has_no_verb: NO_VERB.contains(&domain),
        asks_context: !term.context.is_empty(),
    }
}

/// The Korean of the term is a verb, so the English is one too: 생포하다, capture.
fn is_action(term: &Term) -> bool {
    let korean = term.forms.iter().filter(|(lang, _)| lang.same_base(Lang::KO));
    let mut first = korean.filter_map(|(_, forms)| forms.first());
    first.any(|form| form.text.ends_with('다'))
}

fn en_verb(text: &str) -> Cow<'_, str> {
    if text.starts_with("to ") { text.into() } else { format!("to {text}").into() }
}

fn is_possessive(form: &str, headword: &str) -> bool {
    form.contains('\'') && !headword.contains(['\'', '’'])
}

/// All letters of a single word are capitals, and it has two or more: ЗСУ, POW; not a name as it stands in a passport.
fn is_acronym(word: &str) -> bool {
    let letters = || word.chars().filter(|c| is_letter(*c) && !is_hangul_syllable(*c));
    !word.contains(' ') && letters().all(char::is_uppercase) && letters().nth(1).is_some()
}

/// How many letters at the beginning of a form of an acronym are found in capitals only: three of POWs.
fn capitals(form: &str) -> u8 {
    let capitals = form.chars().take_while(|c| !c.is_lowercase()).count();
    u8::try_from(capitals).unwrap_or(u8::MAX)
}
