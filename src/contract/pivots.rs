//! Korean to Ukrainian through English, over an invented service that says the same each time.

use std::sync::{Arc, Mutex};

use super::*;
use crate::backends::{Answer, Decline, Heard, Identity, Item, Limits, Request};
use crate::glossary::{Glossary, load};

/// What the service makes of a text, and how sure it is of it.
const KNOWN: [(&str, &str, f32); 15] = [
    ("물이 있어요.", "There is water.", 0.9),
    ("There is water.", "Є вода.", 0.6),
    ("우리는 5명을 보았습니다.", "We saw 5 people.", 0.8),
    ("We saw 5 people.", "Ми бачили 6 людей.", 0.3),
    ("우리는 7명을 보았습니다.", "We saw 9 people.", 0.2),
    ("We saw 9 people.", "Ми бачили 9 людей.", 0.9),
    ("그는 집에 갔습니다.", "He went home.", 0.9),
    ("네.", "Yes.", 0.9),
    ("Yes.", "Так.", 0.9),
    ("밤에는 숲을 지나서 강까지 걸어갔습니다.", "At night we walked through the forest to the river.", 0.9),
    ("아침에 의사가 제 팔에 붕대를 감아 주었습니다.", "At night we walked through the forest to the river.", 0.9),
    ("림가람솔을 보았습니다.", "We saw the river.", 0.9),
    ("We saw the river.", "Ми бачили річку.", 0.9),
    ("림가람솔이 왔습니다.", "Rim Karamsol came.", 0.9),
    ("Rim Karamsol came.", "Рім Карамсоль прийшов.", 0.9),
];

/// The texts of each request.
type Asked = Arc<Mutex<Vec<Vec<String>>>>;

struct Fake {
    identity: Identity,
    asked: Asked,
}

impl Service for Fake {
    fn identity(&self) -> &Identity {
        &self.identity
    }

    fn limits(&self) -> Limits {
        Limits { items: 64, characters: 10_000, bytes: 40_000 }
    }

    fn knows(&self, source: Lang, target: Lang) -> bool {
        [source, target].iter().filter(|lang| lang.same_base(Lang::EN)).count() == 1
    }

    fn through(&self, source: Lang, target: Lang) -> Option<Lang> {
        (!self.knows(source, target)).then_some(Lang::EN)
    }

    fn model(&self, source: Lang, target: Lang) -> String {
        format!("{source}-{target}")
    }

    fn is_constant(&self) -> bool {
        true
    }

    fn destination(&self) -> Destination {
        Destination::Inside
    }

    fn ask(&self, request: &Request<'_>) -> Result<Vec<Answer>, BackendError> {
        self.asked.lock().unwrap().push(request.items.iter().map(|item| item.text.clone()).collect());
        let answer = |item: &crate::backends::Text| match KNOWN.iter().find(|(said, ..)| *said == item.text) {
            Some((_, text, confidence)) => {
                Answer { confidence: Some(*confidence), ..Answer::new(&item.id, Ok((*text).to_owned())) }
            }
            None => Answer::new(&item.id, Err(Decline::Failed)),
        };
        Ok(request.items.iter().map(answer).collect())
    }
}

struct Stage {
    glossary: Glossary,
    journal: Journal,
    asked: Asked,
}

impl Stage {
    fn new() -> Stage {
        Stage { glossary: Glossary::default(), journal: Journal::in_memory().unwrap(), asked: Asked::default() }
    }

    fn contract(&self, manner: Manner) -> Contract<'_> {
        let identity = Identity { name: "fake".to_owned(), model: String::new() };
        let service = Fake { identity, asked: self.asked.clone() };
        let protector = Protector { glossary: &self.glossary, pseudonyms: None, protect: true };
        Contract::new(Box::new(service), manner, protector, &self.journal)
    }

    /// The replies for an interview in Korean, in its order; `None` where there is none.
    fn translated(&self, texts: &[&str], target: Lang) -> Vec<Option<Reply>> {
        replies(&self.contract(Manner::default()), texts, target)
    }

    fn requests(&self) -> Vec<Vec<String>> {
        std::mem::take(&mut *self.asked.lock().unwrap())
    }
}

fn replies(contract: &Contract<'_>, texts: &[&str], target: Lang) -> Vec<Option<Reply>> {
    let rows: Vec<String> = (1..=texts.len()).map(|row| row.to_string()).collect();
    let heard: Vec<Heard<'_>> =
        rows.iter().zip(texts).map(|(row, text)| Heard { row, text, ..Heard::default() }).collect();
    let before = |id: usize| id.checked_sub(1).map(|before| texts[before]);
    let items = texts.iter().enumerate().map(|(id, text)| Item { id, text, role: None, before: before(id) }).collect();
    let batch = Batch { source: Lang::KO, target, items, heard: &heard };
    let replies = contract.translate(&batch).unwrap();
    (0..texts.len()).map(|id| replies.iter().find(|reply| reply.id == id).cloned()).collect()
}

/// Text, origin, confidence, remarks.
fn seen(reply: &Option<Reply>) -> (&str, String, Option<f32>, Vec<&str>) {
    let Reply { text, origin, confidence, remarks, .. } = reply.as_ref().unwrap();
    (text, origin.to_string(), *confidence, remarks.iter().map(String::as_str).collect())
}

#[test]
fn a_text_goes_through_the_third_language_and_says_so() {
    let stage = Stage::new();
    let replies = stage.translated(&["물이 있어요."], Lang::UK);
    assert_eq!(seen(&replies[0]), ("Є вода.", "machine fake via en".to_owned(), Some(0.6), vec![]));
    assert_eq!(stage.requests(), [["물이 있어요."], ["There is water."]]);
}

#[test]
fn the_text_between_is_that_of_its_own_cell_and_is_made_once() {
    for targets in [[Lang::EN, Lang::UK], [Lang::UK, Lang::EN]] {
        let stage = Stage::new();
        for target in targets {
            stage.translated(&["물이 있어요."], target);
        }
        assert_eq!(stage.requests(), [["물이 있어요."], ["There is water."]], "{targets:?}");
        let english = stage.translated(&["물이 있어요."], Lang::EN);
        assert_eq!(seen(&english[0]), ("There is water.", "machine fake".to_owned(), Some(0.9), vec![]));
        assert_eq!(stage.requests(), [[""; 0]; 0], "all of it is in the journal");
    }
}

#[test]
fn each_step_is_compared_with_what_was_said() {
    let stage = Stage::new();
    let replies = stage.translated(&["우리는 5명을 보았습니다.", "우리는 7명을 보았습니다."], Lang::UK);
    let (text, _, confidence, remarks) = seen(&replies[0]);
    assert_eq!((text, confidence), ("Ми бачили 6 людей.", Some(0.3)));
    assert_eq!(remarks, ["number: “5” became “6”", "neural: the model was unsure (0.30)"], "each is said once");
    let (text, _, confidence, remarks) = seen(&replies[1]);
    assert_eq!((text, confidence), ("Ми бачили 9 людей.", Some(0.2)));
    assert!(remarks.iter().any(|remark| remark.starts_with("through en: number: ")), "{remarks:?}");
    assert!(remarks.iter().any(|remark| remark.starts_with("number: ")), "the end departs as well: {remarks:?}");
    let unsure = remarks.iter().filter(|remark| remark.contains("unsure")).collect::<Vec<_>>();
    assert_eq!(unsure, [&"neural: the model was unsure (0.20)"]);
    assert_eq!(stage.requests().len(), 2, "nothing is asked twice");
}

#[test]
fn a_name_that_the_language_between_does_not_have_is_looked_for_at_the_end() {
    let glossary = load("people.csv", "ko,uk,en,domain,status\n림가람솔,Рім Карамсоль,,person,\n").unwrap();
    let stage = Stage { glossary, ..Stage::new() };
    let replies = stage.translated(&["림가람솔을 보았습니다.", "림가람솔이 왔습니다."], Lang::UK);
    let lost = "term: 림가람솔 is Рім Карамсоль in uk, not found in the translation";
    let (text, _, _, remarks) = seen(&replies[0]);
    assert_eq!((text, remarks.contains(&lost)), ("Ми бачили річку.", true), "{remarks:?}");
    let (text, _, _, remarks) = seen(&replies[1]);
    assert_eq!((text, remarks.contains(&lost)), ("Рім Карамсоль прийшов.", false), "{remarks:?}");
}

#[test]
fn a_fault_of_either_step_is_the_outcome() {
    let stage = Stage::new();
    let replies = stage.translated(&["아무도 모릅니다.", "그는 집에 갔습니다.", "2005."], Lang::UK);
    assert_eq!(seen(&replies[0]), ("", "failed declined".to_owned(), None, vec![]));
    assert_eq!(seen(&replies[1]), ("", "failed declined".to_owned(), None, vec![]));
    assert_eq!(seen(&replies[2]), ("2005.", "machine copy".to_owned(), None, vec![]));
    assert_eq!(stage.requests()[1], ["He went home."]);
}

#[test]
fn a_bare_yes_is_doubted_in_the_language_in_which_it_was_said() {
    let stage = Stage::new();
    let replies = stage.translated(&["네.", "물이 있어요.", "네."], Lang::UK);
    let (_, _, _, remarks) = seen(&replies[0]);
    let doubted = remarks.iter().filter(|remark| remark.contains(plan::AFTER_NEGATION)).collect::<Vec<_>>();
    assert_eq!(doubted.len(), 1, "{remarks:?}");
    assert!(doubted[0].starts_with("through en: "), "{remarks:?}");
}

/// Of a service that sees them together, neither would be believed, and each would be when it is asked for alone.
#[test]
fn what_an_engine_inside_says_of_a_text_does_not_depend_on_its_neighbours() {
    let texts = ["밤에는 숲을 지나서 강까지 걸어갔습니다.", "아침에 의사가 제 팔에 붕대를 감아 주었습니다."];
    let together = Stage::new().translated(&texts, Lang::EN);
    for (text, reply) in texts.into_iter().zip(&together) {
        assert_eq!(seen(reply), seen(&Stage::new().translated(&[text], Lang::EN)[0]), "{text}");
        assert_eq!(seen(reply).0, "At night we walked through the forest to the river.");
    }
}

#[test]
fn other_forms_of_a_term_are_another_translation_of_an_engine_that_puts_them() {
    let mut stage = Stage::new();
    for (forms, requests) in [("bandage", 1), ("bandage", 0), ("bandage|dressing", 1)] {
        stage.glossary = load("t.csv", &format!("ko,uk,en,status\n붕대,бинт,{forms},\n")).unwrap();
        stage.translated(&["아침에 의사가 제 팔에 붕대를 감아 주었습니다."], Lang::EN);
        assert_eq!(stage.requests().len(), requests, "{forms}");
    }
}

#[test]
fn a_dry_run_counts_the_first_step_and_what_goes_on() {
    let stage = Stage::new();
    let dry = stage.contract(Manner { dry: true, ..Manner::default() });
    let texts = ["물이 있어요.", "물이 있어요.", "네."];
    assert_eq!(replies(&dry, &texts, Lang::UK), [None, None, None]);
    let account = dry.account();
    assert_eq!((account.texts, account.repeated, account.onward, account.requests), (2, 1, 2, 1));
    stage.translated(&texts, Lang::EN);
    let dry = stage.contract(Manner { dry: true, ..Manner::default() });
    replies(&dry, &texts, Lang::UK);
    let account = dry.account();
    assert_eq!((account.texts, account.onward, account.remembered), (2, 0, 2), "the second step is known");
}

#[test]
fn a_translation_through_another_language_is_known_by_what_was_said() {
    let stage = Stage::new();
    stage.translated(&["물이 있어요."], Lang::UK);
    let contract = &stage.contract(Manner::default());
    for (said, of_another) in [("물이 있어요.", false), ("물이 없어요.", true)] {
        assert_eq!(contract.is_of_another("Є вода.", &[said]).unwrap(), of_another, "{said}");
    }
}
