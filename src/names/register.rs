//! People whose names are known: what a register says stands above all rules.

use crate::lang::Lang;
use crate::names::input::normal;

/// One person with the forms of the name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The forms of each language or norm, the one to be written first.
    pub forms: Vec<(Lang, Vec<String>)>,
    /// Forms under which the name is found besides: those of the cases.
    pub inflected: Vec<(Lang, Vec<String>)>,
    /// Who it is: `squad leader`. May be empty.
    pub role: String,
    /// Where it stands: `people.csv:3`.
    pub place: String,
}

/// The people that are known.
#[derive(Debug, Clone, Default)]
pub struct Register {
    people: Vec<Person>,
}

impl Person {
    /// The form to be written in a language; of Korean the first norm that has one.
    pub fn written(&self, lang: Lang) -> Option<&str> {
        let mut forms = self.forms.iter().filter(|(l, _)| l.same_base(lang)).flat_map(|(_, forms)| forms);
        forms.next().map(String::as_str)
    }

    /// Every form in every language, each once.
    pub fn all(&self) -> Vec<&str> {
        let mut all: Vec<&str> = Vec::new();
        for form in self.forms.iter().flat_map(|(_, forms)| forms) {
            if !all.contains(&form.as_str()) {
                all.push(form);
            }
        }
        all
    }

    /// The first language in which this is a form of the name.
    pub(super) fn language_of(&self, name: &str) -> Option<Lang> {
        let key = folded(name);
        let has = |(_, forms): &&(Lang, Vec<String>)| forms.iter().any(|form| folded(form) == key);
        self.forms.iter().chain(&self.inflected).find(has).map(|(lang, _)| *lang)
    }
}

impl Register {
    /// A register of these people.
    pub fn new(people: Vec<Person>) -> Register {
        Register { people }
    }

    /// The people who have this form of a name, whatever its capitals, blanks and hyphens.
    pub fn find(&self, name: &str) -> Vec<&Person> {
        let named = |person: &&Person| person.language_of(name).is_some();
        self.people.iter().filter(|_| !folded(name).is_empty()).filter(named).collect()
    }
}

/// Small letters without blanks, hyphens, apostrophes, dots and commas.
pub(super) fn folded(name: &str) -> String {
    normal(name).to_lowercase().replace([' ', '-', '’', '.', ','], "")
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// The register of invented people that the tests of this module share.
    pub fn register() -> Register {
        let forms = |forms: &[(&str, &[&str])]| {
            let owned = |forms: &[&str]| forms.iter().map(|form| (*form).to_owned()).collect();
            forms.iter().map(|(lang, forms)| (lang.parse().unwrap(), owned(forms))).collect()
        };
        let person = |place: &str, all: &[(&str, &[&str])], inflected: &[(&str, &[&str])]| Person {
            forms: forms(all),
            inflected: forms(inflected),
            role: format!("role of {place}"),
            place: place.to_owned(),
        };
        let squad_leader: &[(&str, &[&str])] = &[
            ("ko-KP", &["림가람솔"]),
            ("ko-KR", &["임가람솔"]),
            ("uk", &["Рім Карам Соль"]),
            ("en", &["RIM KARAM SOL"]),
            ("ru", &["Рим Карам Соль"]),
        ];
        let call_sign: &[(&str, &[&str])] = &[("ko", &["번개9호"]), ("uk", &["Блискавка-9"]), ("en", &["Lightning-9"])];
        let cook: &[(&str, &[&str])] = &[("ko", &["리매봄"]), ("uk", &["Лі Ме Бом"]), ("en", &["LEE MAI BOM"])];
        let driver: &[(&str, &[&str])] = &[("ko", &["리매봄"]), ("uk", &["Рі Ме Пом"]), ("en", &["RI MAE POM"])];
        Register::new(vec![
            person("people.csv:2", squad_leader, &[("uk", &["Рім Карам Соля", "Рім Карам Солю"])]),
            person("people.csv:3", call_sign, &[]),
            person("people.csv:4", cook, &[]),
            person("people.csv:5", driver, &[]),
        ])
    }

    #[test]
    fn a_person_is_found_by_any_form() {
        for name in ["림가람솔", "임 가람솔", "Rim Karam-Sol", "RIM KARAM SOL", "рім карам соля", "Рим Карам Соль"]
        {
            let found: Vec<_> = register().find(name).iter().map(|p| p.place.clone()).collect();
            assert_eq!(found, ["people.csv:2"], "{name}");
        }
        assert_eq!(register().find("리매봄").len(), 2);
        assert!(register().find("림가람").is_empty() && register().find("").is_empty());
    }

    #[test]
    fn the_first_form_is_written() {
        let register = register();
        let person = register.find("번개9호")[0];
        assert_eq!((person.written(Lang::UK), person.written(Lang::RU)), (Some("Блискавка-9"), None));
        assert_eq!(person.all(), ["번개9호", "Блискавка-9", "Lightning-9"]);
    }
}
