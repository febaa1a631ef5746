//! One name in every system that its letters allow.

use crate::lang::{self, Lang, NameKind};
use crate::names::input::{Name, NameError, Script, normal, read};
use crate::names::korean::{self, orders};
use crate::names::language::language;
use crate::names::register::{Person, Register};

/// A way to write names in other letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum System {
    /// Latin letters as the DPRK writes them.
    Dprk,
    /// Revised Romanization of the ROK.
    Rr,
    /// McCune-Reischauer.
    Mr,
    /// Ukrainian into Latin letters: resolution 55 of 2010.
    Kmu2010,
    /// Russian into Latin letters: ICAO Doc 9303.
    Icao,
    /// Ukrainian.
    Uk,
    /// Russian.
    Ru,
}

impl System {
    /// Its name in the output.
    pub fn as_str(self) -> &'static str {
        match self {
            System::Dprk => "dprk",
            System::Rr => "rr",
            System::Mr => "mr",
            System::Kmu2010 => "kmu2010",
            System::Icao => "icao",
            System::Uk => "uk",
            System::Ru => "ru",
        }
    }

    /// The language whose form in a register is written in this system; for Latin letters that is English.
    fn lang(self) -> Lang {
        match self {
            System::Uk => Lang::UK,
            System::Ru => Lang::RU,
            System::Dprk | System::Rr | System::Mr | System::Kmu2010 | System::Icao => Lang::EN,
        }
    }
}

/// What the user says of a name.
#[derive(Debug, Clone, Copy, Default)]
pub struct Asked {
    /// What it names.
    pub kind: Option<NameKind>,
    /// The language of a Cyrillic name.
    pub lang: Option<Lang>,
}

/// A name in its systems.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spelt {
    /// As it was typed.
    pub input: String,
    /// Its letters.
    pub script: Script,
    /// Of Hangul: what it names, and whether that was assumed.
    pub kind: Option<(NameKind, bool)>,
    /// Of Cyrillic: its language.
    pub lang: Option<Lang>,
    /// Of Cyrillic: nothing tells the language, and both are given.
    pub uncertain: bool,
    /// The name in each system, in the order of the output.
    pub forms: Vec<(System, String)>,
    /// Attested and likely spellings besides, the likeliest first.
    pub variants: Vec<String>,
    /// An established form stands above the rules.
    pub fixed: bool,
    /// Who a register of people says it is; of several people with the name all are named.
    pub role: Option<String>,
    /// Where a register of people says so: `people.csv:3`.
    pub register: Option<String>,
}

/// Writes a name in every system that its letters allow; the register stands above the rules.
///
/// # Errors
/// A text that is no name of one script, or a Latin one that the register does not know.
pub fn spell(input: &str, asked: Asked, register: &Register) -> Result<Spelt, NameError> {
    let people = register.find(input);
    let spelt = match read(input) {
        Ok(name) if name.script == Script::Hangul => {
            hangul(&name.text, asked.kind.or((!people.is_empty()).then_some(NameKind::Person)))
        }
        Ok(name) if name.script == Script::Cyrillic => cyrillic(&name, asked.lang)?,
        Ok(_) if people.is_empty() => return Err(NameError::Latin(normal(input))),
        Ok(_) => bare(Script::Latin),
        // Call signs with digits are known to the register only.
        Err(error) => people.first().and_then(|person| script_of(person, input)).map(bare).ok_or(error)?,
    };
    Ok(registered(Spelt { input: input.to_owned(), ..spelt }, &people))
}

/// The script of the form under which a person was found, by the language of the form.
fn script_of(person: &Person, input: &str) -> Option<Script> {
    person.language_of(input).map(|lang| match lang.tag() {
        "ko" => Script::Hangul,
        "en" => Script::Latin,
        _ => Script::Cyrillic,
    })
}

fn bare(script: Script) -> Spelt {
    Spelt {
        input: String::new(),
        script,
        kind: None,
        lang: None,
        uncertain: false,
        forms: Vec::new(),
        variants: Vec::new(),
        fixed: false,
        role: None,
        register: None,
    }
}

fn hangul(name: &str, asked: Option<NameKind>) -> Spelt {
    let kind = asked.unwrap_or_else(|| lang::likely_kind(name));
    let Some(systems) = lang::systems(name, kind) else { return bare(Script::Hangul) };
    let variants = lang::variants(name, kind);
    let forms = vec![
        (System::Dprk, systems.dprk),
        (System::Rr, systems.rr),
        (System::Mr, systems.mr),
        (System::Uk, systems.uk),
        (System::Ru, systems.ru),
    ];
    Spelt {
        kind: Some((kind, asked.is_none())),
        forms,
        variants: [variants.latin, variants.cyrillic].concat(),
        fixed: systems.fixed,
        ..bare(Script::Hangul)
    }
}

fn cyrillic(name: &Name, asked: Option<Lang>) -> Result<Spelt, NameError> {
    let told = language(name, asked)?;
    let is_korean = !orders(name).is_empty();
    let mut spelt = bare(Script::Cyrillic);
    if told.allows(Lang::UK) {
        let others = if is_korean { vec![korean::russian(&name.text)] } else { lang::russian_forms(&name.text) };
        spelt.add(System::Kmu2010, lang::kmu2010(&name.text).into_iter().collect());
        spelt.variants.extend(lang::kmu2010_variants(&name.text));
        spelt.variants.extend(others.first().and_then(|ru| lang::icao(ru)));
        spelt.add(System::Ru, others);
    }
    if told.allows(Lang::RU) {
        let others = if is_korean { vec![korean::ukrainian(&name.text)] } else { lang::ukrainian_forms(&name.text) };
        spelt.add(System::Icao, lang::icao(&name.text).into_iter().collect());
        spelt.variants.extend(lang::icao_variants(&name.text));
        spelt.variants.extend(others.first().and_then(|uk| lang::kmu2010(uk)));
        spelt.add(System::Uk, others);
    }
    let uncertain = told.allows(Lang::UK) && told.allows(Lang::RU);
    let lang = if told.allows(Lang::UK) { Lang::UK } else { Lang::RU };
    spelt.tidy();
    Ok(Spelt { lang: Some(lang), uncertain, ..spelt })
}

impl Spelt {
    /// The first form is that of the system, the others are variants.
    fn add(&mut self, system: System, forms: Vec<String>) {
        let mut forms = forms.into_iter();
        self.forms.extend(forms.next().map(|form| (system, form)));
        self.variants.extend(forms);
    }

    /// Each variant once, and none that is the name itself or stands in a system.
    fn tidy(&mut self) {
        let mut seen: Vec<String> = self.forms.iter().map(|(_, form)| form.clone()).collect();
        let mut new = |form: &String| {
            let is_new = !seen.contains(form);
            seen.push(form.clone());
            is_new
        };
        self.variants.retain(|form| new(form));
    }
}

/// The name with the forms of the register. People whose forms differ are all named, and their forms are variants.
fn registered(mut spelt: Spelt, people: &[&Person]) -> Spelt {
    let Some(first) = people.first() else { return spelt };
    let agree = people.iter().all(|person| person.forms == first.forms);
    if agree {
        if spelt.forms.is_empty() {
            spelt.forms = given_systems(spelt.script).iter().map(|system| (*system, String::new())).collect();
        }
        for (system, form) in &mut spelt.forms {
            if let Some(written) = first.written(system.lang()).filter(|_| is_overridden(*system)) {
                *form = written.to_owned();
            }
        }
        spelt.forms.retain(|(_, form)| !form.is_empty());
    }
    let known = people.iter().flat_map(|person| person.all()).map(str::to_owned);
    spelt.variants = known.chain(spelt.variants).filter(|form| *form != spelt.input).collect();
    spelt.tidy();
    let roles: Vec<&str> = people.iter().map(|person| person.role.as_str()).filter(|role| !role.is_empty()).collect();
    spelt.role = (!roles.is_empty()).then(|| roles.join(", "));
    spelt.register = Some(people.iter().map(|person| person.place.as_str()).collect::<Vec<_>>().join(", "));
    spelt
}

/// The systems of a name of which only the register knows the forms.
fn given_systems(script: Script) -> &'static [System] {
    match script {
        Script::Hangul | Script::Latin => &[System::Dprk, System::Uk, System::Ru],
        Script::Cyrillic => &[System::Kmu2010, System::Uk, System::Ru],
    }
}

/// The Latin form of a passport stands for the system of the passport; the systems of scholars stay as their rules have them.
fn is_overridden(system: System) -> bool {
    !matches!(system, System::Rr | System::Mr)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::register::tests::register;

    fn spelt(name: &str) -> Spelt {
        spell(name, Asked::default(), &register()).unwrap()
    }

    fn systems(spelt: &Spelt) -> String {
        let forms = spelt.forms.iter().map(|(system, form)| format!("{} {form}", system.as_str()));
        forms.collect::<Vec<_>>().join(" · ")
    }

    #[test]
    fn a_cyrillic_name_has_the_systems_of_its_language() {
        for (name, expected) in [
            ("Київ", "kmu2010 Kyiv · ru Киев"),
            ("Микола Шевченко", "kmu2010 Mykola Shevchenko · ru Николай Шевченко"),
            ("Пётр Ильич", "icao Petr Ilich · uk Петро Ілліч"),
            ("Шевченко", "kmu2010 Shevchenko · ru Шевченко · icao Shevchenko · uk Шевченко"),
            ("Кім Чен Ин", "kmu2010 Kim Chen Yn · ru Ким Чен Ын"),
        ] {
            assert_eq!(systems(&spelt(name)), expected, "{name}");
        }
        assert!(spelt("Шевченко").uncertain && !spelt("Київ").uncertain);
    }

    #[test]
    fn variants_are_other_spellings_each_once() {
        for name in ["Юрій Рибчинський", "Анна", "Наталія", "리철수", "림가람솔"] {
            let variants = spelt(name).variants;
            let again = variants.iter().enumerate().find(|(at, variant)| variants[..*at].contains(variant));
            assert_eq!(again, None, "{name}");
            assert!(!variants.is_empty() && !variants.contains(&name.to_owned()), "{name}");
        }
        assert!(spelt("Юрій").variants.contains(&"Yuriy".to_owned()));
    }

    #[test]
    fn the_register_stands_above_the_rules() {
        let known = spelt("림가람솔");
        assert_eq!(known.register.as_deref(), Some("people.csv:2"));
        assert_eq!(known.role.as_deref(), Some("role of people.csv:2"));
        assert_eq!(known.kind, Some((NameKind::Person, false)), "nothing is assumed of a known person");
        assert_eq!(known.forms[0], (System::Dprk, "RIM KARAM SOL".to_owned()));
        assert!(systems(&known).ends_with("uk Рім Карам Соль · ru Рим Карам Соль"));
        assert_eq!(systems(&spelt("Рім Карам Соля")), "kmu2010 RIM KARAM SOL · ru Рим Карам Соль");
        assert_eq!(systems(&spelt("Rim Karam Sol")), "dprk RIM KARAM SOL · uk Рім Карам Соль · ru Рим Карам Соль");
        assert_eq!(systems(&spelt("번개9호")), "dprk Lightning-9 · uk Блискавка-9");
    }

    #[test]
    fn people_of_one_name_are_all_named_and_nothing_is_overridden() {
        let shared = spelt("리매봄");
        assert_eq!(shared.register.as_deref(), Some("people.csv:4, people.csv:5"));
        assert!(
            shared.variants.contains(&"LEE MAI BOM".to_owned()) && shared.variants.contains(&"RI MAE POM".to_owned())
        );
        assert_ne!(shared.forms[0].1, "LEE MAI BOM");
    }

    #[test]
    fn latin_letters_are_not_turned_back() {
        assert_eq!(spell("Ri Chol Su", Asked::default(), &register()), Err(NameError::Latin("Ri Chol Su".into())));
    }

    #[test]
    fn what_the_user_says_is_taken() {
        let asked = Asked { kind: Some(NameKind::Place), lang: Some(Lang::RU) };
        assert_eq!(spell("신라", asked, &register()).unwrap().kind, Some((NameKind::Place, false)));
        assert_eq!(systems(&spell("Шевченко", asked, &register()).unwrap()), "icao Shevchenko · uk Шевченко");
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_spelt_or_refused(name in "\\PC{0,24}", cyrillic in "[а-яіїєґА-ЯІЇЄҐёЁ’ .-]{0,24}", hangul in "[가-힣 ]{0,8}") {
            for name in [name, cyrillic, hangul] {
                let _ = spell(&name, Asked::default(), &register());
            }
        }
    }
}
