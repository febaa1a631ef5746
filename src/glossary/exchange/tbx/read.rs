//! Reading TBX of every version and style: names decide, whatever their namespace.

use roxmltree::Node;

use crate::glossary::exchange::entries::add;
use crate::glossary::exchange::tbx::STATUS;
use crate::glossary::exchange::xml::{document, lang, line, words};
use crate::glossary::exchange::{ExchangeError, Loss, Source, Taken};
use crate::glossary::{Form, FormKind, Term, TermStatus};
use crate::lang::Lang;

/// Groups that only hold other elements.
const GROUPS: [&str; 6] = ["descripGrp", "termNoteGrp", "adminGrp", "transacGrp", "ntig", "termGrp"];

pub(super) fn take(source: &Source<'_>) -> Result<Taken, ExchangeError> {
    let document = document(source)?;
    let mut taken = Taken::default();
    let entries = |node: &Node<'_, '_>| matches!(node.tag_name().name(), "termEntry" | "conceptEntry");
    if !document.descendants().any(|node| matches!(node.tag_name().name(), "martif" | "tbx" | "TBX")) {
        return Err(source.broken(1, "this is no TBX: its outermost element is neither martif nor tbx"));
    }
    for entry in document.descendants().filter(entries) {
        let mut reading = Reading { term: source.term(line(entry)), words: Vec::new(), losses: Vec::new() };
        reading.concept(entry);
        reading.hand_over(&mut taken);
    }
    Ok(taken)
}

/// A concept while it is read.
struct Reading {
    term: Term,
    words: Vec<Word>,
    losses: Vec<Loss>,
}

/// A word of the concept.
struct Word {
    lang: Lang,
    text: String,
    status: TermStatus,
}

impl Reading {
    fn concept(&mut self, node: Node<'_, '_>) {
        for child in node.children().filter(Node::is_element) {
            match (child.tag_name().name(), category(child)) {
                ("langSet" | "langSec", _) => self.language(child),
                (name, _) if GROUPS.contains(&name) => self.concept(child),
                (_, "subjectField") => self.term.domain = words(child),
                ("note", _) => self.note("", child),
                (_, "definition") => self.note("definition: ", child),
                (_, category) => self.lose(category, child),
            }
        }
    }

    fn language(&mut self, node: Node<'_, '_>) {
        let tag = lang(node);
        for child in node.children().filter(Node::is_element) {
            match (child.tag_name().name(), category(child), tag.parse::<Lang>()) {
                ("tig" | "ntig" | "termSec", _, Ok(lang)) => self.word(child, lang),
                ("tig" | "ntig" | "termSec", _, Err(unknown)) => {
                    let text = format!("{} {}", unknown.0, words(child));
                    self.losses
                        .push(Loss { line: line(child), ..Loss::of(&self.term, "word of another language", text) });
                }
                ("note", ..) => self.note("", child),
                (_, "definition", _) => self.note("definition: ", child),
                (_, category, _) => self.lose(category, child),
            }
        }
    }

    /// One term with what is said of it.
    fn word(&mut self, node: Node<'_, '_>, lang: Lang) {
        let parts: Vec<Node<'_, '_>> = flattened(node);
        let Some(term) = parts.iter().find(|part| part.tag_name().name() == "term") else { return };
        let mut word = Word { lang, text: words(*term), status: TermStatus::Preferred };
        for part in &parts {
            let value = words(*part);
            match category(*part) {
                "term" => {}
                "administrativeStatus" => match STATUS.iter().find(|(name, _)| *name == value) {
                    Some((_, known)) => word.status = *known,
                    None => self.lose("administrativeStatus", *part),
                },
                "note" => self.note("", *part),
                category => self.lose(category, *part),
            }
        }
        if !word.text.is_empty() {
            self.words.push(word);
        }
    }

    fn note(&mut self, kind: &str, node: Node<'_, '_>) {
        let between = if self.term.note.is_empty() { "" } else { "; " };
        self.term.note += &format!("{between}{kind}{}", words(node));
    }

    fn lose(&mut self, what: &str, node: Node<'_, '_>) {
        let text = format!("{what}: {}", words(node));
        self.losses.push(Loss { line: line(node), ..Loss::of(&self.term, "category", text) });
    }

    /// The words that may be used make one term, the preferred ones first. Those that may not make a term each, for with us a
    /// term has one status.
    fn hand_over(mut self, taken: &mut Taken) {
        let (forbidden, mut allowed): (Vec<Word>, Vec<Word>) =
            self.words.into_iter().partition(|word| word.status == TermStatus::Forbidden);
        for Word { lang, text, .. } in forbidden {
            let forms = vec![(lang, vec![Form { text, kind: FormKind::Headword }])];
            taken.terms.push(Term { forms, status: TermStatus::Forbidden, ..self.term.clone() });
        }
        allowed.sort_by_key(|word| word.status == TermStatus::Admitted);
        for Word { lang, text, .. } in allowed {
            add(&mut self.term, lang, text);
        }
        if !self.term.forms.is_empty() {
            taken.terms.push(self.term);
        }
        taken.losses.append(&mut self.losses);
    }
}

/// The elements of a term section, those in groups as well.
fn flattened<'a, 't>(node: Node<'a, 't>) -> Vec<Node<'a, 't>> {
    let mut all = Vec::new();
    let mut open: Vec<Node<'a, 't>> = vec![node];
    while let Some(node) = open.pop() {
        for child in node.children().filter(Node::is_element) {
            if GROUPS.contains(&child.tag_name().name()) { open.push(child) } else { all.push(child) }
        }
    }
    all
}

/// What an element says: its `type` (DCA), else its name (DCT).
fn category<'a>(node: Node<'a, '_>) -> &'a str {
    node.attribute("type").unwrap_or_else(|| node.tag_name().name())
}
