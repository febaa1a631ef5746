//! Terms of one word or several: what declines, what agrees with it, and what stays as it is.
//!
//! A term begins with what declines: adjectives and their noun (старший солдат), or an adjective that stands for a noun
//! (поранений). What follows the noun mostly stays (командир відділення, табір для військовополонених); what stands
//! beside it in the same case declines with it (держава-покровителька, сержант Коваль).

use super::super::uk::Case;
use super::spelling::Written;
use super::{Adjective, Gender, Grammar, Lemma, Noun};

/// All cases, for words that agree with a noun that does not decline.
const CASES: [Case; 12] = [
    Case::Nom,
    Case::Gen,
    Case::Dat,
    Case::Acc,
    Case::Ins,
    Case::Loc,
    Case::Pl,
    Case::PlGen,
    Case::PlDat,
    Case::PlAcc,
    Case::PlIns,
    Case::PlLoc,
];

/// A word of a term, or a part of a word with a hyphen.
struct Part<'t> {
    word: Written<'t>,
    /// What stands between it and the next part.
    glue: &'t str,
}

/// What a part does when the term declines.
enum Role {
    /// It stays as it is.
    Stays,
    /// It agrees with the head in gender, number and case.
    Agrees(Adjective),
    /// It stands in the same case as the head.
    Follows(Vec<Noun>),
    /// It is the head.
    Head(Vec<Noun>),
}

/// All inflected forms of a term, the term itself first, each once.
pub fn forms(term: &str, grammar: &Grammar) -> Vec<String> {
    let mut forms = vec![term.to_owned()];
    let parts = parts(term);
    let parser = Parser { parts: &parts, grammar };
    let roles = parser.roles();
    let Some(head) = roles.iter().position(|role| matches!(role, Role::Head(_))) else { return forms };
    let Role::Head(nouns) = &roles[head] else { return forms };
    for noun in nouns {
        for (case, form) in cells(noun) {
            for text in agreeing(&parts, &roles, noun, case, form) {
                add(&mut forms, text);
            }
        }
    }
    forms
}

fn add(forms: &mut Vec<String>, form: String) {
    if !forms.contains(&form) {
        forms.push(form);
    }
}

/// The forms of the head with their cases; every case of one that does not decline.
fn cells(noun: &Noun) -> Vec<(Case, &str)> {
    match (noun.gender, noun.cells.first()) {
        (None, Some((_, form))) => CASES.iter().map(|case| (*case, form.as_str())).collect(),
        _ => noun.cells.iter().map(|(case, form)| (*case, form.as_str())).collect(),
    }
}

/// The term with its head in this form: every way in which the rest agrees.
fn agreeing(parts: &[Part], roles: &[Role], head: &Noun, case: Case, form: &str) -> Vec<String> {
    let mut texts = vec![String::new()];
    for (part, role) in parts.iter().zip(roles) {
        let choices = choices(part, role, head, case, form);
        let count = texts.len();
        for choice in choices.iter().skip(1) {
            for at in 0..count {
                let text = [texts[at].as_str(), choice, part.glue].concat();
                texts.push(text);
            }
        }
        let first = choices.first().map_or("", String::as_str);
        texts.iter_mut().take(count).for_each(|text| {
            text.push_str(first);
            text.push_str(part.glue);
        });
    }
    texts
}

/// The forms of one part that agree with the head in this form.
fn choices(part: &Part, role: &Role, head: &Noun, case: Case, form: &str) -> Vec<String> {
    let mut choices = Vec::new();
    match role {
        Role::Stays => {}
        Role::Head(_) => choices.push(part.word.restore(form)),
        Role::Agrees(adjective) => {
            let gender = head.gender.unwrap_or(adjective.gender);
            adjective.forms(gender, case).for_each(|form| add(&mut choices, part.word.restore(&form)));
        }
        Role::Follows(nouns) => {
            let forms = nouns.iter().flat_map(|noun| noun.forms(case));
            forms.for_each(|form| add(&mut choices, part.word.restore(form)));
        }
    }
    if choices.is_empty() {
        choices.push(part.word.as_written());
    }
    choices
}

fn parts(term: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = term;
    while !rest.is_empty() {
        let is_glue = |c: char| c.is_whitespace() || c == '-';
        let end = rest.find(is_glue).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        let glue = after.len() - after.trim_start_matches(is_glue).len();
        let (glue, next) = after.split_at(glue);
        parts.push(Part { word: Written::new(word), glue });
        rest = next;
    }
    parts
}

/// Reads the parts of a term.
struct Parser<'p, 't> {
    parts: &'p [Part<'t>],
    grammar: &'p Grammar,
}

impl Parser<'_, '_> {
    fn roles(&self) -> Vec<Role> {
        let mut roles: Vec<Role> = self.parts.iter().map(|_| Role::Stays).collect();
        self.group(0, None, &mut roles);
        roles
    }

    /// Gives the parts of the group that begins here their roles. With a gender, the group stands beside a head of that gender.
    fn group(&self, start: usize, beside: Option<Gender>, roles: &mut [Role]) {
        if let Some(last) = self.korean_name(start) {
            return self.set_noun(last, self.man(last), beside.is_some(), roles);
        }
        let (adjectives, next) = self.adjectives(start);
        let genders: Vec<Gender> = adjectives.iter().map(|(_, adjective)| adjective.gender).collect();
        let nouns = self.agreeing_nouns(next, &genders);
        let sure = adjectives.first().is_some_and(|(_, adjective)| adjective.sure);
        match adjectives.last() {
            _ if !nouns.is_empty() => {
                adjectives.iter().for_each(|(at, adjective)| roles[*at] = Role::Agrees(adjective.clone()));
                self.head(next, nouns, beside, roles);
            }
            Some((last, adjective)) if sure => {
                adjectives.iter().for_each(|(at, adjective)| roles[*at] = Role::Agrees(adjective.clone()));
                self.head(*last, vec![self.standing_alone(*last, adjective)], beside, roles);
            }
            Some((_, adjective)) => {
                let mut nouns = self.nouns(start);
                if self.parts.len() == 1 {
                    nouns.push(adjective.as_noun());
                }
                self.head(start, nouns, beside, roles);
            }
            None => {}
        }
    }

    /// An adjective as a noun; the only word of a term stands for all its genders.
    fn standing_alone(&self, at: usize, adjective: &Adjective) -> Noun {
        let mut noun = adjective.as_noun();
        if at + 1 == self.parts.len() {
            noun.cells.extend(adjective.other_genders().into_iter().filter(|_| self.parts.len() == 1));
        }
        noun
    }

    fn head(&self, at: usize, nouns: Vec<Noun>, beside: Option<Gender>, roles: &mut [Role]) {
        let gender = nouns.first().and_then(|noun| noun.gender);
        if nouns.is_empty() || beside.is_some_and(|own| gender.is_some_and(|gender| gender != own)) {
            return;
        }
        self.set_noun(at, nouns, beside.is_some(), roles);
        if gender.is_some_and(|gender| self.stands_beside(at, gender)) {
            self.group(at + 1, gender, roles);
        }
    }

    fn set_noun(&self, at: usize, nouns: Vec<Noun>, beside: bool, roles: &mut [Role]) {
        roles[at] = if beside { Role::Follows(nouns) } else { Role::Head(nouns) };
    }

    /// What follows a noun stands in the same case: the second part of держава-покровителька, a name after a rank, an
    /// adjective in the nominative that begins a group of its own (товариш старший лейтенант).
    fn stands_beside(&self, at: usize, gender: Gender) -> bool {
        let Some(next) = self.parts.get(at + 1) else { return false };
        if self.is_link(at + 1) || !self.parts[at].word.after.is_empty() {
            return false;
        }
        if self.parts[at].glue == "-" {
            return true;
        }
        let title = self.grammar.titles.contains(&self.parts[at].word.small.as_str());
        let named = next.word.is_name() && !next.word.is_abbreviation() && !title;
        let adjective = self.adjective(at + 1).is_some_and(|adjective| adjective.sure && adjective.gender == gender);
        named || adjective && gender == Gender::Masculine
    }

    /// The adjectives from here on, and the place after them. An і between two of them belongs to them.
    fn adjectives(&self, start: usize) -> (Vec<(usize, Adjective)>, usize) {
        let mut found: Vec<(usize, Adjective)> = Vec::new();
        let mut at = start;
        while at < self.parts.len() {
            let joins = !found.is_empty() && self.is_and(at);
            if joins && self.adjective(at + 1).is_some() || self.is_first(at) {
                at += 1;
                continue;
            }
            let Some(adjective) = self.adjective(at) else { break };
            found.push((at, adjective));
            at += 1;
        }
        (found, at)
    }

    fn agreeing_nouns(&self, at: usize, genders: &[Gender]) -> Vec<Noun> {
        let mut nouns = self.nouns(at);
        nouns.retain(|noun| noun.gender.is_none_or(|own| genders.iter().all(|gender| *gender == own)));
        nouns
    }

    fn nouns(&self, at: usize) -> Vec<Noun> {
        let Some(part) = self.parts.get(at).filter(|_| !self.is_link(at)) else { return Vec::new() };
        if !part.word.is_plain() {
            return Vec::new();
        }
        if part.word.is_abbreviation() {
            return vec![Noun::fixed(&part.word.small)];
        }
        (self.grammar.nouns)(&Lemma { text: &part.word.small, name: part.word.is_name(), man: false })
    }

    /// A man's name.
    fn man(&self, at: usize) -> Vec<Noun> {
        let word = &self.parts[at].word;
        (self.grammar.nouns)(&Lemma { text: &word.small, name: true, man: true })
    }

    fn adjective(&self, at: usize) -> Option<Adjective> {
        let part = self.parts.get(at).filter(|part| part.word.is_plain() && !part.word.is_abbreviation())?;
        if self.is_figure(at) {
            return self.grammar.figures.written(&part.word.small);
        }
        (self.grammar.adjective)(&Lemma { text: &part.word.small, name: part.word.is_name(), man: false })
    }

    /// The ending of an ordinal in figures: 94-та.
    fn is_figure(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.parts.get(before));
        before.is_some_and(|part| part.glue == "-" && part.word.is_figures())
    }

    /// The first part of a word with a hyphen, which stays: народно-демократичний, генерал-майор.
    fn is_first(&self, at: usize) -> bool {
        let Some(part) = self.parts.get(at).filter(|part| part.glue == "-" && at + 1 < self.parts.len()) else {
            return false;
        };
        let small = part.word.small.as_str();
        let adverb = small.ends_with(['о', 'е']) && self.adjective(at + 1).is_some();
        part.word.is_figures() || adverb || self.grammar.firsts.contains(&small)
    }

    fn is_link(&self, at: usize) -> bool {
        self.parts.get(at).is_some_and(|part| self.grammar.links.contains(&part.word.small.as_str()))
    }

    fn is_and(&self, at: usize) -> bool {
        self.parts.get(at).is_some_and(|part| ["і", "та", "й", "и"].contains(&part.word.small.as_str()))
    }

    /// The last word of a Korean's name that begins here.
    fn korean_name(&self, start: usize) -> Option<usize> {
        let is_name = |at: usize| self.parts.get(at).is_some_and(|part| part.word.is_name());
        let family =
            self.parts.get(start).is_some_and(|part| self.grammar.families.contains(&part.word.small.as_str()));
        let last = (start + 1..self.parts.len()).take_while(|at| is_name(*at)).last()?;
        (family && is_name(start) && last <= start + 2).then_some(last)
    }
}
