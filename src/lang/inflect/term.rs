//! Terms of one word or several: what declines, what agrees with it, and what stays as it is.
//!
//! A term begins with what declines: adjectives and their noun (старший солдат), or an adjective that stands for a noun
//! (поранений). What follows the noun mostly stays (командир відділення, табір для військовополонених); what stands
//! beside it in the same case declines with it (держава-покровителька, сержант Коваль).

use super::super::Case;
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
    /// It stays, in any of its shapes: у and в.
    Shapes(&'static [&'static str]),
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
            for text in agreeing(&parts, &roles, case, form) {
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
    let mut cells: Vec<(Case, &str)> = noun.cells.iter().map(|(case, form)| (*case, form.as_str())).collect();
    match (noun.gender, cells.first()) {
        (None, Some((_, form))) => return CASES.iter().map(|case| (*case, *form)).collect(),
        // Beside a feminine noun the accusative of a man shows: брата або сестру.
        (Some(Gender::Masculine), _) => cells.extend(noun.forms(Case::Gen).take(1).map(|form| (Case::Acc, form))),
        _ => {}
    }
    cells
}

/// The term with its head in this form: every way in which the rest agrees; none where a part has no such form.
fn agreeing(parts: &[Part], roles: &[Role], case: Case, form: &str) -> Vec<String> {
    let mut texts = vec![String::new()];
    for (part, role) in parts.iter().zip(roles) {
        let choices = choices(part, role, case, form);
        let longer = |text: &String| {
            choices.iter().map(|choice| [text.as_str(), choice, part.glue].concat()).collect::<Vec<_>>()
        };
        texts = texts.iter().flat_map(longer).collect();
    }
    texts
}

/// The forms of a noun beside another one in this case. A man's noun without an accusative of its own has its genitive.
fn beside(noun: &Noun, case: Case) -> impl Iterator<Item = &str> {
    let own = noun.forms(case).next().is_some();
    let genitive = case == Case::Acc && !own && noun.gender == Some(Gender::Masculine);
    let (case, count) = if genitive { (Case::Gen, 1) } else { (case, usize::MAX) };
    noun.forms(case).take(count)
}

/// The forms of one part that agree with the head in this form.
fn choices(part: &Part, role: &Role, case: Case, form: &str) -> Vec<String> {
    let mut choices = Vec::new();
    match role {
        Role::Stays => choices.push(part.word.as_written()),
        Role::Shapes(shapes) => {
            choices.push(part.word.as_written());
            shapes.iter().for_each(|shape| add(&mut choices, part.word.restore(shape)));
        }
        Role::Head(_) => choices.push(part.word.restore(form)),
        Role::Agrees(adjective) => {
            adjective.forms(adjective.gender, case).for_each(|form| add(&mut choices, part.word.restore(&form)));
        }
        Role::Follows(nouns) => {
            let forms = nouns.iter().flat_map(|noun| beside(noun, case));
            forms.for_each(|form| add(&mut choices, part.word.restore(form)));
        }
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

fn set_noun(at: usize, nouns: Vec<Noun>, place: Place, roles: &mut [Role]) {
    roles[at] = if matches!(place, Place::First) { Role::Head(nouns) } else { Role::Follows(nouns) };
}

/// Where a group of words stands.
#[derive(Clone, Copy)]
enum Place {
    /// It begins the term: its noun is the head.
    First,
    /// It stands beside a noun of this gender.
    Beside(Gender),
    /// It is joined to the head by a conjunction.
    Joined,
}

/// Reads the parts of a term.
struct Parser<'p, 't> {
    parts: &'p [Part<'t>],
    grammar: &'p Grammar,
}

impl Parser<'_, '_> {
    fn roles(&self) -> Vec<Role> {
        let mut roles: Vec<Role> = self.parts.iter().map(|part| self.at_rest(part)).collect();
        self.group(0, Place::First, &mut roles);
        roles
    }

    fn at_rest(&self, part: &Part) -> Role {
        let shapes = self.grammar.shapes.iter().find(|shapes| shapes.contains(&part.word.small.as_str()));
        shapes.map_or(Role::Stays, |shapes| Role::Shapes(shapes))
    }

    /// Gives the parts of the group that begins here their roles.
    fn group(&self, start: usize, place: Place, roles: &mut [Role]) {
        if let Some(last) = self.korean_name(start) {
            return set_noun(last, self.man(last), place, roles);
        }
        let (mut adjectives, mut next) = self.adjectives(start);
        let mut nouns = self.agreeing_nouns(next, &adjectives);
        let beside = matches!(place, Place::Beside(_));
        // What looks like an adjective at the end may be the noun itself: висока сторона.
        while let Some((last, _)) = adjectives.pop_if(|(_, last)| nouns.is_empty() && !beside && !last.sure) {
            next = last;
            nouns = self.agreeing_nouns(next, &adjectives);
        }
        adjectives.iter().for_each(|(at, adjective)| roles[*at] = Role::Agrees(adjective.clone()));
        match adjectives.last() {
            Some((last, adjective)) if nouns.is_empty() => {
                self.head(*last, vec![self.standing_alone(adjective)], place, roles);
            }
            _ => {
                // Батьків, Рівне: a noun or an adjective, so both.
                let alone = self
                    .adjective(start)
                    .filter(|own| self.parts.len() == 1 && matches!(own.gender, Gender::Masculine | Gender::Neuter));
                nouns.extend(alone.map(|adjective| self.standing_alone(&adjective)));
                self.head(next, nouns, place, roles);
            }
        }
    }

    /// An adjective as a noun; the only word of a term stands for all its genders.
    fn standing_alone(&self, adjective: &Adjective) -> Noun {
        let mut noun = adjective.as_noun();
        if self.parts.len() == 1 {
            noun.cells.extend(adjective.other_genders());
        }
        noun
    }

    fn head(&self, at: usize, nouns: Vec<Noun>, place: Place, roles: &mut [Role]) {
        let gender = nouns.first().and_then(|noun| noun.gender);
        let other = matches!(place, Place::Beside(own) if gender.is_some_and(|gender| gender != own));
        if nouns.is_empty() || other {
            return;
        }
        set_noun(at, nouns, place, roles);
        let Some(gender) = gender else { return };
        if self.stands_beside(at, gender) {
            self.group(at + 1, Place::Beside(gender), roles);
        } else if let Some(participle) = self.participle(at, gender) {
            roles[at + 1] = Role::Agrees(participle);
        } else if self.is_and(at + 1) {
            self.group(at + 2, Place::Joined, roles);
        }
    }

    /// The participle after a comma, which agrees with the noun before it: лицо, дающее показания.
    fn participle(&self, at: usize, gender: Gender) -> Option<Adjective> {
        let comma = self.parts[at].word.after == ",";
        self.adjective(at + 1).filter(|participle| comma && participle.sure && participle.gender == gender)
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
        let named = next.word.is_name() && !next.word.is_abbreviation();
        let adjective = self.adjective(at + 1).filter(|adjective| adjective.gender == gender);
        let group = gender == Gender::Masculine && adjective.as_ref().is_some_and(|adjective| adjective.sure);
        // Збройні сили України: no name stands beside several.
        named && gender != Gender::Plural && (!title || adjective.is_some()) || group && self.ends_as_masculine(at + 1)
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

    fn agreeing_nouns(&self, at: usize, adjectives: &[(usize, Adjective)]) -> Vec<Noun> {
        let mut nouns = self.nouns(at);
        if adjectives.first().is_some_and(|(_, first)| first.gender == Gender::Plural) {
            nouns.extend(self.lemma(at).and_then(|lemma| (self.grammar.plural)(&lemma)));
        }
        nouns.retain(|noun| {
            noun.gender.is_none_or(|own| adjectives.iter().all(|(_, adjective)| adjective.gender == own))
        });
        nouns
    }

    fn nouns(&self, at: usize) -> Vec<Noun> {
        let Some(lemma) = self.lemma(at) else { return Vec::new() };
        if self.parts[at].word.is_abbreviation() {
            return vec![Noun::fixed(lemma.text)];
        }
        (self.grammar.nouns)(&lemma)
    }

    /// A man's name.
    fn man(&self, at: usize) -> Vec<Noun> {
        self.lemma(at).map_or_else(Vec::new, |lemma| (self.grammar.nouns)(&Lemma { man: true, ..lemma }))
    }

    fn adjective(&self, at: usize) -> Option<Adjective> {
        let lemma = self.lemma(at).filter(|_| !self.parts[at].word.is_abbreviation())?;
        if self.is_figure(at) { self.grammar.figures.written(lemma.text) } else { (self.grammar.adjective)(&lemma) }
    }

    /// A word that can decline.
    fn lemma(&self, at: usize) -> Option<Lemma<'_>> {
        let word = &self.parts.get(at)?.word;
        let declines = word.is_plain() && (self.is_figure(at) || !self.is_link(at));
        declines.then(|| Lemma { text: &word.small, name: word.is_name(), man: false })
    }

    /// The adjective in -ий is no genitive in -ой: the letters before it do not tell in Russian.
    fn ends_as_masculine(&self, at: usize) -> bool {
        self.parts.get(at).is_some_and(|part| part.word.small.ends_with(['й']) && !part.word.small.ends_with("ой"))
    }

    /// The ending of an ordinal in figures: 94-та.
    fn is_figure(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.parts.get(before));
        before.is_some_and(|part| part.glue == "-" && part.word.is_figures())
    }

    /// The first part of a word with a hyphen, which stays: народно-демократичний, генерал-майор, FPV-дрон, and that of a place
    /// (Николаево-Дарьино).
    fn is_first(&self, at: usize) -> bool {
        let Some(part) = self.parts.get(at).filter(|part| part.glue == "-" && at + 1 < self.parts.len()) else {
            return false;
        };
        let small = part.word.small.as_str();
        let adverb = small.ends_with(['о', 'е']) && self.adjective(at + 1).is_some();
        let next = &self.parts[at + 1].word;
        let abbreviation = part.word.is_abbreviation() && !next.is_name() && !next.is_figures();
        let place = part.word.is_name() && next.is_name() && small.ends_with('о');
        part.word.is_figures() || adverb || abbreviation || place || self.grammar.firsts.contains(&small)
    }

    fn is_link(&self, at: usize) -> bool {
        self.parts.get(at).is_some_and(|part| self.grammar.links.contains(&part.word.small.as_str()))
    }

    fn is_and(&self, at: usize) -> bool {
        self.parts
            .get(at)
            .is_some_and(|part| ["і", "та", "й", "и", "або", "чи", "или"].contains(&part.word.small.as_str()))
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
