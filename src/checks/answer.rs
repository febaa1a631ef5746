//! Yes that became no, or the reverse.

use super::{Category, Cell, Check, Known, Reading, Remark, Run, Window};
use crate::lang::Lang;
use crate::lang::cues::{Answer, Found, answer, gesture};
use crate::model::Severity;

pub(super) const CHECK: Check = Check {
    name: "answer",
    about: "yes became no, or no became yes",
    severity: Severity::Error,
    category: Category::Mistranslation,
    manual: include_str!("manual/answer.md"),
    run: Run::Row(run),
};

/// A question stands at most so many rows before its answer: it and its rendition.
const REACH: usize = 2;

/// What answers alone, in more words than this, is rather a statement.
const SHORT: usize = 8;

fn run(window: &Window<'_>, _: &Known<'_>) -> Vec<Remark> {
    let Some(reading) = window.row() else { return Vec::new() };
    let Some(original) = reading.original.and_then(|column| reading.cell(column)) else { return Vec::new() };
    let renditions = reading.cells.iter().flatten().filter(|cell| cell.column != original.column);
    let replies = renditions.filter_map(|cell| Some((Reply::new(original)?, Reply::new(cell)?)));
    let question = question(window);
    replies.filter_map(|(said, rendered)| compare(&said, &rendered, question)).collect()
}

/// A cell as an answer.
struct Reply<'c> {
    cell: &'c Cell,
    /// The word or the gesture that says yes or no.
    word: Option<Found<Answer>>,
    /// There are words beside it.
    goes_on: bool,
    /// They deny surely.
    denies: bool,
    /// They may deny.
    may_deny: bool,
}

impl<'c> Reply<'c> {
    /// `None` of a cell that asks.
    fn new(cell: &'c Cell) -> Option<Reply<'c>> {
        let asks = !cell.questions().sure.is_empty();
        let spoken = answer(cell.words());
        let word = spoken.clone().or_else(|| gesture(&cell.text).filter(|_| !cell.speaks()));
        let answering = spoken.map_or(0, |found| cell.at(&found.span).split_whitespace().count());
        let goes_on = cell.words().count_words(None) > answering;
        let count = cell.denials().count(None);
        (!asks).then_some(Reply { cell, word, goes_on, denies: count.sure > 0, may_deny: count.most > count.noes })
    }

    fn is_korean(&self) -> bool {
        self.cell.lang.same_base(Lang::KO)
    }

    /// It says yes or no, and nothing else.
    fn only(&self) -> Option<&Found<Answer>> {
        self.word.as_ref().filter(|_| !self.goes_on)
    }
}

/// In Korean, yes means that the question put it right: to a negative one it denies. The other languages answer the fact.
fn compare(said: &Reply<'_>, rendered: &Reply<'_>, question: Option<&Cell>) -> Option<Remark> {
    let of_korean = said.is_korean() != rendered.is_korean();
    let negative = question.filter(|cell| of_korean && denies(cell));
    let remark = match (&said.word, &rendered.word) {
        (Some(one), Some(other)) if one.sense != other.sense => turned(said, rendered, of_korean, question)?,
        (Some(_), Some(_)) => literal(said, rendered, negative?)?,
        (Some(_), None) => restated(said, rendered).filter(|_| negative.is_none())?,
        (None, Some(_)) => restated(rendered, said).filter(|_| negative.is_none())?,
        (None, None) => return None,
    };
    let at = rendered.word.iter().fold(remark, |remark, word| remark.at(word.span.clone()));
    let about = said.word.iter().fold(at, |remark, word| remark.about(word.span.clone()));
    Some(about.in_column(rendered.cell.column))
}

/// Yes for no. After a negative question that is right, where the words behind it say the same in both languages:
/// `네, 안 갔습니다`, "No, I did not". Where the question is not known it may have been negative.
fn turned(said: &Reply<'_>, rendered: &Reply<'_>, of_korean: bool, question: Option<&Cell>) -> Option<Remark> {
    let korean = if said.is_korean() { said } else { rendered };
    let agrees = korean.word.as_ref().map(|word| word.sense == Answer::Yes) == Some(korean.denies);
    let explained = of_korean && korean.goes_on && agrees;
    let message = format!("{} became {}", named(said)?, named(rendered)?);
    match question {
        Some(question) if of_korean && denies(question) => None,
        None if explained => {
            let message = format!("{message}: right only in reply to a negative question, and none stands before it");
            Some(Remark::new(message).with(Severity::Warning))
        }
        _ => Some(Remark::new(message)),
    }
}

/// Yes for yes, after a negative question.
fn literal(said: &Reply<'_>, rendered: &Reply<'_>, question: &Cell) -> Option<Remark> {
    let quote = question.text.trim();
    let (one, other) = (named(said)?, named(rendered)?);
    if rendered.goes_on {
        let turned = said.goes_on && (said.denies && !rendered.may_deny || rendered.denies && !said.may_deny);
        let message = format!("{one} answers the negative question “{quote}”; what follows {other} says the contrary");
        return turned.then(|| Remark::new(message));
    }
    let message = format!(
        "the question “{quote}” is negative: {one} and {other} may mean the contrary, for Korean agrees with the question and does not answer the fact"
    );
    Some(Remark::new(message).with(Severity::Warning))
}

/// One side says yes or no and nothing else, the other a statement.
fn restated(answer: &Reply<'_>, statement: &Reply<'_>) -> Option<Remark> {
    let sense = answer.only()?.sense;
    let is_short = statement.cell.speaks() && statement.cell.words().count_words(None) <= SHORT;
    let contrary = match sense {
        Answer::Yes => statement.denies,
        Answer::No => !statement.may_deny && !statement.denies,
    };
    let message = || Some(format!("{} is not what “{}” says", named(answer)?, statement.cell.text.trim()));
    Some(Remark::new((is_short && contrary).then(message)??))
}

/// `“네” (yes)`.
fn named(reply: &Reply<'_>) -> Option<String> {
    let word = reply.word.as_ref()?;
    let meaning = match word.sense {
        Answer::Yes => "yes",
        Answer::No => "no",
    };
    Some(format!("“{}” ({meaning})", reply.cell.at(&word.span)))
}

/// The question before a row, in Korean or where that denies: it tells how Korean answers it.
fn question<'r>(window: &Window<'r>) -> Option<&'r Cell> {
    let asks = |reading: &&Reading| reading.cells.iter().flatten().any(|cell| !cell.questions().sure.is_empty());
    let reading = window.before().take(REACH).find(asks)?;
    let korean = |cell: &&Cell| cell.lang.same_base(Lang::KO);
    let all = || reading.cells.iter().flatten().filter(korean).chain(reading.said());
    all().find(|cell| denies(cell)).or_else(|| all().next())
}

/// A negative question too (`않습니까`) is answered as Korean answers it.
fn denies(cell: &Cell) -> bool {
    cell.denials().count(None).sure > 0
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::table;
    use crate::checks::{Choice, Known, check};
    use crate::glossary::Glossary;
    use crate::lang::Lang;
    use crate::model::Severity;

    const KO: Lang = Lang::KO;
    const UK: Lang = Lang::UK;
    const EN: Lang = Lang::EN;
    const RU: Lang = Lang::RU;

    /// How bad it is that this renders that, after a question.
    fn severity(question: (Lang, &str), said: (Lang, &str), rendered: (Lang, &str)) -> Option<Severity> {
        let table = table(&[(question, (rendered.0, "")), (said, rendered)]);
        let glossary = Glossary::default();
        let findings = check(&table, &Known::new(&glossary), &Choice::only(|check| check.name == "answer"));
        findings.iter().map(|finding| finding.severity).max()
    }

    #[test]
    fn an_answer_that_was_turned_round_is_an_error() {
        let question = (UK, "Ви бачили командира?");
        for (said, rendered) in [
            ((KO, "아니요."), (UK, "Так.")),
            ((KO, "네, 맞습니다."), (UK, "Ні, це не так.")),
            ((UK, "Так точно."), (RU, "Никак нет.")),
            ((RU, "Да, видел."), (KO, "아니요, 못 봤습니다.")),
            ((EN, "Well, no."), (UK, "Так.")),
            ((KO, "[고개를 저음]"), (UK, "Так.")),
            ((UK, "[киває]"), (EN, "No.")),
            ((UK, "Ні."), (KO, "보았습니다.")),
            ((EN, "Yes."), (UK, "Не бачив.")),
            ((UK, "Так і є. Я був там."), (RU, "Неверно. Я был там.")),
            ((UK, "Ні, не бачив."), (KO, "네, 못 봤습니다.")),
            ((EN, "I do."), (RU, "Нет.")),
        ] {
            assert_eq!(severity(question, said, rendered), Some(Severity::Error), "{said:?} {rendered:?}");
        }
    }

    #[test]
    fn the_same_answer_in_other_words_is_left_alone() {
        let question = (UK, "Ви бачили командира?");
        for (said, rendered) in [
            ((KO, "네."), (UK, "Так точно.")),
            ((KO, "아니요."), (UK, "Не бачив.")),
            ((KO, "네?"), (UK, "Ні, що?")),
            ((KO, "네 명이 있었습니다."), (EN, "No, four.")),
            ((UK, "Так, сідайте."), (KO, "앉으십시오.")),
            ((EN, "No problem."), (UK, "Так, прошу.")),
            ((UK, "[киває]"), (KO, "[고개를 끄덕임] 네.")),
        ] {
            assert_eq!(severity(question, said, rendered), None, "{said:?} {rendered:?}");
        }
    }

    #[test]
    fn yes_to_a_negative_question_denies_in_korean() {
        let question = (KO, "거기에 안 갔습니까?");
        for (said, rendered, wanted) in [
            ((KO, "네."), (UK, "Ні."), None),
            ((KO, "네."), (UK, "Так."), Some(Severity::Warning)),
            ((KO, "아니요."), (EN, "No."), Some(Severity::Warning)),
            ((KO, "네, 안 갔습니다."), (UK, "Так, не ходив."), None),
            ((KO, "네, 안 갔습니다."), (UK, "Так, ходив."), Some(Severity::Error)),
            ((KO, "아니요, 갔습니다."), (EN, "Yes, I went."), None),
            ((KO, "네."), (UK, "Не ходив."), None),
            ((UK, "Так."), (EN, "Yes."), None),
        ] {
            assert_eq!(severity(question, said, rendered), wanted, "{said:?} {rendered:?}");
        }
    }
}
