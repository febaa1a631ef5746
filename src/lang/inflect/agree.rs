//! Adjectives, which take the gender, number and case of their noun.

use super::super::Case;
use super::{Cell, Endings, Gender, Noun};

/// The endings of a kind of adjectives; those of the plural stand under the plain cases.
#[derive(Debug)]
pub struct Agreement {
    /// Masculine.
    pub masculine: Endings,
    /// Feminine.
    pub feminine: Endings,
    /// Neuter.
    pub neuter: Endings,
    /// Plural.
    pub plural: Endings,
}

/// An adjective as it was written: in the nominative, in one gender.
#[derive(Debug, Clone)]
pub struct Adjective {
    /// Without its ending.
    pub stem: String,
    /// The gender in which it was written.
    pub gender: Gender,
    /// Its endings.
    pub endings: &'static Agreement,
    /// What stands after the ending: the -ся of a Russian participle.
    pub after: &'static str,
    /// Its letters alone tell that it is an adjective; otherwise a noun must follow that agrees.
    pub sure: bool,
}

/// A case without its number.
fn plain(case: Case) -> Case {
    match case {
        Case::Pl => Case::Nom,
        Case::PlGen => Case::Gen,
        Case::PlDat => Case::Dat,
        Case::PlAcc => Case::Acc,
        Case::PlIns => Case::Ins,
        Case::PlLoc => Case::Loc,
        Case::PlVoc => Case::Voc,
        other => other,
    }
}

/// A plain case in the plural.
fn plural(case: Case) -> Case {
    match case {
        Case::Nom => Case::Pl,
        Case::Gen => Case::PlGen,
        Case::Dat => Case::PlDat,
        Case::Acc => Case::PlAcc,
        Case::Ins => Case::PlIns,
        Case::Loc => Case::PlLoc,
        Case::Voc => Case::PlVoc,
        other => other,
    }
}

impl Agreement {
    /// An adjective that is no more than its ending, in the nominative: that of an ordinal in figures.
    pub fn written(&'static self, ending: &str) -> Option<Adjective> {
        let genders = [Gender::Masculine, Gender::Feminine, Gender::Neuter, Gender::Plural];
        let is_own = |gender: &Gender| {
            let nominative = self.endings(*gender).iter().find(|(case, _)| *case == Case::Nom);
            nominative.is_some_and(|(_, endings)| endings.split(' ').any(|own| own == ending))
        };
        let gender = genders.into_iter().find(is_own)?;
        Some(Adjective { stem: String::new(), gender, endings: self, after: "", sure: true })
    }

    fn endings(&self, gender: Gender) -> Endings {
        match gender {
            Gender::Masculine => self.masculine,
            Gender::Feminine => self.feminine,
            Gender::Neuter => self.neuter,
            Gender::Plural => self.plural,
        }
    }
}

impl Adjective {
    /// The forms that stand beside a noun of a gender in a case; none for the nominative of батьків, which is the lemma.
    pub fn forms(&self, gender: Gender, case: Case) -> impl Iterator<Item = String> {
        let number = if plain(case) == case { gender } else { Gender::Plural };
        // The vocative is the nominative.
        let case = if plain(case) == Case::Voc { Case::Nom } else { plain(case) };
        let row = self.endings.endings(number).iter().find(|(own, _)| *own == case);
        row.into_iter()
            .flat_map(|(_, endings)| endings.split(' '))
            .map(|ending| [self.stem.as_str(), ending, self.after].concat())
    }

    /// The adjective that stands for a noun: the wounded.
    pub fn as_noun(&self) -> Noun {
        let mut cells = self.cells(self.gender);
        cells.extend(self.forms(self.gender, Case::Voc).map(|form| (Case::Voc, form)));
        if self.gender != Gender::Plural {
            let plurals = self.cells(Gender::Plural).into_iter().map(|(case, form)| (plural(case), form));
            cells.extend(plurals);
        }
        Noun { gender: Some(self.gender), cells }
    }

    /// Its forms in the other genders: of a masculine one, which is the lemma of all of them.
    pub fn other_genders(&self) -> Vec<Cell> {
        let others: &[Gender] =
            if self.gender == Gender::Masculine { &[Gender::Feminine, Gender::Neuter] } else { &[] };
        others.iter().flat_map(|gender| self.cells(*gender)).collect()
    }

    fn cells(&self, gender: Gender) -> Vec<Cell> {
        let row = |(case, endings): &(Case, &'static str)| {
            let case = *case;
            endings.split(' ').map(move |ending| (case, [self.stem.as_str(), ending, self.after].concat()))
        };
        self.endings.endings(gender).iter().flat_map(row).collect()
    }
}
