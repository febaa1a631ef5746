//! Writing TBX: one writer, three manners.

use crate::glossary::exchange::loss::{Part, losses};
use crate::glossary::exchange::tbx::STATUS;
use crate::glossary::exchange::xml::escaped;
use crate::glossary::exchange::{Given, Pair};
use crate::glossary::{FormKind, Term, TermStatus};
use crate::lang::Lang;

/// What distinguishes versions and styles.
pub(super) struct Manner {
    /// From the declaration to the opened `body`.
    head: &'static str,
    tail: &'static str,
    concept: &'static str,
    language: &'static str,
    word: &'static str,
    /// How a subject field stands: before and after its text.
    subject: (&'static str, &'static str),
    status: (&'static str, &'static str),
}

pub(super) const DCA: Manner = Manner {
    head: "<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"en\" xmlns=\"urn:iso:std:iso:30042:ed-2\">\n  \
           <tbxHeader><fileDesc><sourceDesc><p>Glossary of tovmach</p></sourceDesc></fileDesc></tbxHeader>\n  <text><body>\n",
    tail: "  </body></text>\n</tbx>\n",
    concept: "conceptEntry",
    language: "langSec",
    word: "termSec",
    subject: ("<descrip type=\"subjectField\">", "</descrip>"),
    status: ("<termNote type=\"administrativeStatus\">", "</termNote>"),
};

pub(super) const DCT: Manner = Manner {
    head: "<tbx type=\"TBX-Basic\" style=\"dct\" xml:lang=\"en\" xmlns=\"urn:iso:std:iso:30042:ed-2\" \
           xmlns:min=\"http://www.tbxinfo.net/ns/min\" xmlns:basic=\"http://www.tbxinfo.net/ns/basic\">\n  \
           <tbxHeader><fileDesc><sourceDesc><p>Glossary of tovmach</p></sourceDesc></fileDesc></tbxHeader>\n  <text><body>\n",
    subject: ("<min:subjectField>", "</min:subjectField>"),
    status: ("<min:administrativeStatus>", "</min:administrativeStatus>"),
    ..DCA
};

pub(super) const V2: Manner = Manner {
    head: "<!DOCTYPE martif SYSTEM \"TBXBasiccoreStructV02.dtd\">\n<martif type=\"TBX-Basic\" xml:lang=\"en\">\n  \
           <martifHeader><fileDesc><sourceDesc><p>Glossary of tovmach</p></sourceDesc></fileDesc>\
           <encodingDesc><p type=\"XCSURI\">TBXBasicXCSV02.xcs</p></encodingDesc></martifHeader>\n  <text><body>\n",
    tail: "  </body></text>\n</martif>\n",
    concept: "termEntry",
    language: "langSet",
    word: "tig",
    ..DCA
};

pub(super) fn give(terms: &[&Term], pair: Option<Pair>, manner: &Manner) -> Given {
    let mut text = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}", manner.head);
    let mut lost = Vec::new();
    for (number, term) in terms.iter().enumerate() {
        text += &concept(number + 1, term, pair, manner);
        lost.extend(losses(term, &[Part::Synonyms, Part::Domain, Part::Note, Part::Status], pair));
    }
    Given { text: text + manner.tail, losses: lost }
}

fn concept(number: usize, term: &Term, pair: Option<Pair>, manner: &Manner) -> String {
    let Manner { concept, language, word, .. } = manner;
    let mut text = format!("    <{concept} id=\"c{number}\">\n");
    if !term.domain.is_empty() {
        text += &format!("      {}{}{}\n", manner.subject.0, escaped(&term.domain), manner.subject.1);
    }
    if !term.note.is_empty() {
        text += &format!("      <note>{}</note>\n", escaped(&term.note));
    }
    let asked = |lang: Lang| pair.is_none_or(|p| p.source.same_base(lang) || p.target.same_base(lang));
    for (lang, forms) in term.forms.iter().filter(|(lang, _)| asked(*lang)) {
        text += &format!("      <{language} xml:lang=\"{lang}\">\n");
        for (place, form) in forms.iter().filter(|form| form.kind == FormKind::Headword).enumerate() {
            text += &format!(
                "        <{word}><term>{}</term>{}</{word}>\n",
                escaped(&form.text),
                status(term, place, manner)
            );
        }
        text += &format!("      </{language}>\n");
    }
    text + &format!("    </{concept}>\n")
}

/// The first headword of a term is preferred, the others admitted.
fn status(term: &Term, place: usize, manner: &Manner) -> String {
    let status = match term.status {
        TermStatus::Preferred | TermStatus::Keep if place == 0 => TermStatus::Preferred,
        TermStatus::Forbidden => TermStatus::Forbidden,
        _ => TermStatus::Admitted,
    };
    let name = STATUS.iter().find(|(_, known)| *known == status).map_or("", |(name, _)| name);
    format!("{}{name}{}", manner.status.0, manner.status.1)
}
