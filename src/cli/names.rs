//! `tovmach names`: a name in every system, or two names compared.

use std::path::Path;

use anyhow::Result;
use serde::Serialize;
use serde_json::{Value, json};

use crate::cli::asked::{Asked as Question, asked};
use crate::cli::exit::{Hinted, Outcome, Usage};
use crate::cli::{args, settings, terminal};
use crate::glossary::{Form, FormKind, Glossary, Term, TermStatus};
use crate::lang::{Case, Lang, NameKind};
use crate::names::{Asked, Comparison, NameError, Person, Register, Spelt, compare, spell};

/// The field of a glossary that is the register of people.
const PEOPLE: &str = "person";

/// Writes each name, or compares two of them.
pub fn run(given: &args::Names, config: Option<&Path>, json: bool) -> Result<Outcome> {
    let (settings, _) = settings::load(config)?;
    let register = register(&settings::glossary(&settings, &given.glossary, true)?);
    let kind = given.kind.map(|kind| match kind {
        args::NameKind::Person => NameKind::Person,
        args::NameKind::Place => NameKind::Place,
        args::NameKind::Word => NameKind::Word,
    });
    let wanted = Asked { kind, lang: given.lang };
    let questions =
        if given.matching { pairs(&given.names)? } else { asked(&given.names)?.into_iter().map(single).collect() };
    let only = questions.len() == 1 && questions.iter().all(|question| question.line.is_none());
    let mut refused = false;
    for (number, question) in questions.iter().enumerate() {
        let answer = question.answer(wanted, &register);
        if only && let Err(error) = answer {
            return Err(Hinted { message: error.to_string(), hint: error.hint().to_owned() }.into());
        }
        refused |= answer.is_err();
        let text = if json { question.json(&answer)? } else { question.text(&answer, number > 0) };
        terminal::print(text.as_bytes())?;
    }
    Ok(Outcome::attention_if(refused))
}

/// The people of a glossary.
fn register(glossary: &Glossary) -> Register {
    let known = |term: &&Term| term.domain == PEOPLE && term.status != TermStatus::Forbidden;
    Register::new(glossary.terms().iter().filter(known).map(person).collect())
}

fn person(term: &Term) -> Person {
    let is_name = |form: &Form| matches!(form.kind, FormKind::Headword | FormKind::Case(Case::Nom));
    let forms = |wanted: bool| {
        let fitting = |forms: &[Form]| {
            forms.iter().filter(|form| is_name(form) == wanted).map(|form| form.text.clone()).collect::<Vec<_>>()
        };
        let all = term.forms.iter().map(|(lang, forms)| (*lang, fitting(forms)));
        all.filter(|(_, forms)| !forms.is_empty()).collect::<Vec<(Lang, Vec<String>)>>()
    };
    Person {
        forms: forms(true),
        inflected: forms(false),
        role: term.role.clone(),
        place: format!("{}:{}", term.file, term.line),
    }
}

/// What is asked: one name, or two to be compared.
struct Names {
    line: Option<usize>,
    first: String,
    second: Option<String>,
}

fn single(question: Question) -> Names {
    Names { line: question.line, first: question.text, second: None }
}

/// Two names of the command line, or two of each line.
fn pairs(names: &[String]) -> Result<Vec<Names>> {
    if let [a, b] = names
        && !names.contains(&"-".to_owned())
    {
        return Ok(vec![Names { line: None, first: a.clone(), second: Some(b.clone()) }]);
    }
    anyhow::ensure!(
        names == ["-"],
        Usage("--match takes two names, or - for lines with a tab between two names".into())
    );
    asked(names)?.into_iter().map(pair).collect()
}

fn pair(question: Question) -> Result<Names> {
    let line = question.line.unwrap_or_default();
    let (first, second) = question.text.split_once('\t').ok_or_else(|| Hinted {
        message: format!("line {line} of standard input does not hold two names"),
        hint: "put a tab between them".into(),
    })?;
    Ok(Names { line: question.line, first: first.to_owned(), second: Some(second.to_owned()) })
}

/// What is found out about names.
enum Answer {
    Spelt(Spelt),
    Compared(Comparison),
}

impl Names {
    fn answer(&self, wanted: Asked, register: &Register) -> Result<Answer, NameError> {
        match &self.second {
            Some(second) => compare(&self.first, second, wanted, register).map(Answer::Compared),
            None => spell(&self.first, wanted, register).map(Answer::Spelt),
        }
    }

    fn json(&self, answer: &Result<Answer, NameError>) -> Result<String> {
        let mut object = Object(self.line.map(|line| ("line", json!(line))).into_iter().collect());
        match answer {
            Ok(Answer::Spelt(spelt)) => object.0.extend(spelt_fields(spelt)),
            Ok(Answer::Compared(found)) => {
                object.0.extend(self.asked_fields());
                object.0.extend([("verdict", json!(found.verdict.as_str())), ("why", json!(found.why))]);
                object.0.extend(found.system.map(|system| ("system", json!(system))));
            }
            Err(error) => {
                object.0.extend(self.asked_fields());
                object.0.push(("error", json!(error.to_string())));
            }
        }
        Ok(serde_json::to_string(&object)? + "\n")
    }

    fn asked_fields(&self) -> Vec<(&'static str, Value)> {
        match &self.second {
            Some(second) => vec![("a", json!(self.first)), ("b", json!(second))],
            None => vec![("input", json!(self.first))],
        }
    }

    /// For a person: the name, and below it a line a system; `again` where another name stands above.
    fn text(&self, answer: &Result<Answer, NameError>, again: bool) -> String {
        let lines = match answer {
            Ok(Answer::Spelt(spelt)) => spelt_lines(spelt),
            Ok(Answer::Compared(found)) => {
                let pair = format!("{} / {}", self.first, self.second.as_deref().unwrap_or_default());
                vec![pair, format!("  {}: {}", found.verdict.as_str(), found.why)]
            }
            Err(error) => vec![self.first.clone(), format!("  error: {error}")],
        };
        let gap = if again { "\n" } else { "" };
        format!("{gap}{}\n", lines.join("\n"))
    }
}

/// An object whose keys stand in this order.
struct Object(Vec<(&'static str, Value)>);

impl Serialize for Object {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (*key, value)))
    }
}

fn spelt_fields(spelt: &Spelt) -> Vec<(&'static str, Value)> {
    let mut fields = vec![("input", json!(spelt.input)), ("script", json!(spelt.script.as_str()))];
    fields.extend(spelt.kind.map(|(kind, _)| ("kind", json!(title(kind)))));
    fields.extend(spelt.lang.map(|lang| ("lang", json!(lang))));
    fields.extend(spelt.forms.iter().map(|(system, form)| (system.as_str(), json!(form))));
    fields.push(("variants", json!(spelt.variants)));
    let flags = [("fixed", spelt.fixed), ("uncertain", spelt.uncertain), ("kind_assumed", is_assumed(spelt))];
    fields.extend(flags.into_iter().filter(|(_, set)| *set).map(|(flag, set)| (flag, json!(set))));
    fields.extend(spelt.role.as_ref().map(|role| ("role", json!(role))));
    fields.extend(spelt.register.as_ref().map(|place| ("register", json!(place))));
    fields
}

fn is_assumed(spelt: &Spelt) -> bool {
    spelt.kind.is_some_and(|(_, assumed)| assumed)
}

fn title(kind: NameKind) -> &'static str {
    match kind {
        NameKind::Person => "person",
        NameKind::Place => "place",
        NameKind::Word => "word",
    }
}

/// So many variants are shown without `-v`.
const SHOWN: usize = 8;

fn spelt_lines(spelt: &Spelt) -> Vec<String> {
    let mut about = Vec::new();
    about.extend(spelt.kind.map(|(kind, assumed)| title(kind).to_owned() + if assumed { ", assumed" } else { "" }));
    about.extend(spelt.lang.filter(|_| !spelt.uncertain).map(|lang| lang.language().name.to_owned()));
    about.extend(spelt.uncertain.then(|| "Ukrainian or Russian: --lang says which".to_owned()));
    about.extend(spelt.fixed.then(|| "an established form".to_owned()));
    about.extend(spelt.role.clone());
    about.extend(spelt.register.as_ref().map(|place| format!("register: {place}")));
    let mut lines = vec![format!("{}  {}", spelt.input, about.join(" · ")).trim_end().to_owned()];
    lines.extend(spelt.forms.iter().map(|(system, form)| format!("  {:<9}{form}", system.as_str())));
    let is_new = |variant: &&String| spelt.forms.iter().all(|(_, form)| form != *variant);
    let variants: Vec<&str> = spelt.variants.iter().filter(is_new).map(String::as_str).collect();
    let shown = if terminal::is_verbose() { variants.len() } else { SHOWN.min(variants.len()) };
    if let Some(first) = variants.get(..shown).filter(|first| !first.is_empty()) {
        let more = if shown < variants.len() { " …" } else { "" };
        lines.push(format!("  {:<9}{}{more}", "also", first.join(", ")));
    }
    lines
}
