//! A denial that became an assertion, or the reverse.

use super::witness::{Verdict, verdict};
use super::{Category, Cell, Check, Known, Pair, Remark, Run};
use crate::lang::Lang;
use crate::lang::cues::{Count, Mood};
use crate::model::Severity;

pub(super) const CHECK: Check = Check {
    name: "negation",
    about: "one side denies and the other does not",
    severity: Severity::Error,
    category: Category::Mistranslation,
    manual: include_str!("manual/negation.md"),
    run: Run::Pair(run),
};

/// In a sentence of no more words than this, what other versions say in another way was hardly said so by all of them.
const BRIEF: usize = 8;

/// In a sentence of more words than this, what was denied may be said in other words.
const SHORT: usize = 18;

/// In one of more words than this, it surely may.
const LONG: usize = 30;

/// Reported only where one side surely denies more than the other may: what is denied in one language is often said in
/// another way (`мало` for "not much"). Sentence by sentence where both sides have as many.
fn run(pair: &Pair<'_>, _: &Known<'_>) -> Vec<Remark> {
    let Some((original, rendition)) = pair.whole() else { return Vec::new() };
    let sentences = original.words().count_sentences();
    let alike = sentences == rendition.words().count_sentences();
    let places: Vec<Option<usize>> = if alike { (0..sentences).map(Some).collect() } else { vec![None] };
    let differences = places.into_iter().filter_map(|sentence| Difference::new(pair, original, rendition, sentence));
    differences.filter_map(Difference::remark).collect()
}

/// A sentence, or a whole text, in which one side denies more often than the other.
struct Difference<'p> {
    pair: &'p Pair<'p>,
    original: &'p Cell,
    rendition: &'p Cell,
    sentence: Option<usize>,
    said: Count,
    rendered: Count,
}

impl<'p> Difference<'p> {
    fn new(
        pair: &'p Pair<'p>,
        original: &'p Cell,
        rendition: &'p Cell,
        sentence: Option<usize>,
    ) -> Option<Difference<'p>> {
        let (said, rendered) = (count(original, rendition, sentence), count(rendition, original, sentence));
        let differs = !alike(&said, &rendered);
        differs.then_some(Difference { pair, original, rendition, sentence, said, rendered })
    }

    fn remark(self) -> Option<Remark> {
        let severity = self.severity()?;
        let Difference { original, rendition, said, rendered, sentence, .. } = self;
        let (original_text, rendition_text) = (quoted(original, sentence), quoted(rendition, sentence));
        let place = |cell: &Cell, count: &Count| count.first.clone().map(|span| format!("“{}”", cell.at(&span)));
        let remark = match (
            place(original, &said).filter(|_| rendered.most == 0),
            place(rendition, &rendered).filter(|_| said.most == 0),
        ) {
            (Some(word), None) => {
                Remark::new(format!("the original denies ({word}), the rendition does not: “{rendition_text}”"))
            }
            (None, Some(word)) => {
                Remark::new(format!("the rendition denies ({word}), the original does not: “{original_text}”"))
            }
            _ => Remark::new(format!(
                "the original denies {}, the rendition {}: “{original_text}”, “{rendition_text}”",
                times(&said),
                times(&rendered)
            )),
        };
        let remark = match said.first.filter(|_| rendered.most == 0) {
            Some(span) => remark.about(span),
            None => remark,
        };
        let remark = match rendered.first.filter(|_| said.most == 0) {
            Some(span) => remark.at(span),
            None => remark,
        };
        Some(remark.with(severity))
    }

    /// Sentences of one number are not always the same: what one seems to lack, the next may have.
    fn differs_on_the_whole(&self) -> bool {
        let (said, rendered) = (count(self.original, self.rendition, None), count(self.rendition, self.original, None));
        !alike(&said, &rendered)
    }

    /// Whether it asks: a denial in a question may be mere courtesy.
    fn asks(&self) -> bool {
        let moods = &self.original.questions().moods;
        self.sentence.map_or(moods.contains(&Mood::Asks), |sentence| moods.get(sentence) == Some(&Mood::Asks))
    }

    /// An error where a third version says so, or where nothing in a short sentence could stand for the denial.
    fn severity(&self) -> Option<Severity> {
        let one_sided = self.said.most == 0 || self.rendered.most == 0;
        let words = |cell: &Cell| cell.words().count_words(self.sentence);
        let longest = words(self.original).max(words(self.rendition));
        let is_sure = self.said.sure + self.rendered.sure > 0 && !self.asks() && self.differs_on_the_whole();
        let is_short = longest <= SHORT;
        let sentences = self.original.words().count_sentences();
        let verdict = verdict(self.pair, |third| {
            let matches = third.words().count_sentences() == sentences;
            let count = third.denials().count(self.sentence.filter(|_| matches));
            (alike(&count, &self.said), alike(&count, &self.rendered))
        });
        match verdict {
            Verdict::Original | Verdict::None if one_sided && is_short && is_sure => Some(Severity::Error),
            Verdict::Original if one_sided || longest <= LONG => Some(Severity::Warning),
            Verdict::None if longest <= LONG => Some(Severity::Warning),
            Verdict::Neither if one_sided && is_short => Some(Severity::Warning),
            Verdict::Rendition if one_sided && longest <= BRIEF => Some(Severity::Warning),
            _ => None,
        }
    }
}

/// What one side surely denies, the other may deny as well. What comes near a denial on both sides is taken to be the same.
fn alike(one: &Count, other: &Count) -> bool {
    let refused = |one: &Count, other: &Count| {
        one.refusals > other.refusals && one.most > other.most && other.near() == other.refusals
    };
    let more = |one: &Count, other: &Count| one.sure > other.sure + other.near().saturating_sub(one.near());
    !more(one, other) && !more(other, one) && !refused(one, other) && !refused(other, one)
}

/// The denials of a cell. A Latin word that the other side has as well is a name or code: `None`.
fn count(cell: &Cell, other: &Cell, sentence: Option<usize>) -> Count {
    let is_shared = |word: &str| word.is_ascii() && !other.lang.same_base(Lang::EN) && other.words().has(word);
    cell.denials().count_where(sentence, |span| !is_shared(cell.at(span)))
}

fn times(count: &Count) -> String {
    match count.most {
        0 => "nothing".to_owned(),
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        most => format!("{most} times"),
    }
}

/// A sentence of a cell, cut where it is long.
fn quoted(cell: &Cell, sentence: Option<usize>) -> String {
    const LONGEST: usize = 80;
    let text = cell.at(&cell.words().place(sentence));
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::found;
    use crate::lang::Lang;

    #[test]
    fn a_denial_of_one_side_is_found() {
        for (original, rendition) in [
            ((Lang::KO, "민간인은 보지 못했습니다."), (Lang::UK, "Я бачив цивільних.")),
            ((Lang::UK, "Я не стріляв."), (Lang::KO, "제가 쐈습니다.")),
            ((Lang::EN, "Nobody was hurt."), (Lang::RU, "Кто-то пострадал.")),
            ((Lang::UK, "Нам дали воду. Їжі не дали."), (Lang::KO, "물을 주었습니다. 음식을 주었습니다.")),
            ((Lang::UK, "Я не бачив його і не чув."), (Lang::RU, "Я не видел его и слышал.")),
            ((Lang::EN, "He refused to shoot."), (Lang::KO, "그는 쏘았습니다.")),
            ((Lang::UK, "Він неодружений."), (Lang::EN, "He is married.")),
            ((Lang::UK, "Додати більше нічого."), (Lang::KO, "더 보탤 것이 있습니다.")),
            ((Lang::EN, "Nobody pushed me."), (Lang::KO, "아무도 등을 떠밀었습니다.")),
        ] {
            assert_eq!(found(original, rendition), ["negation"], "{original:?} {rendition:?}");
        }
    }

    #[test]
    fn a_denial_in_other_words_is_left_alone() {
        for (original, rendition) in [
            ((Lang::KO, "아무것도 없었습니다."), (Lang::UK, "Нічого не було.")),
            ((Lang::KO, "총이 없이 갔습니다."), (Lang::UK, "Ми пішли без зброї.")),
            ((Lang::KO, "잘 모르겠습니다."), (Lang::EN, "I have no idea.")),
            ((Lang::EN, "He refused to shoot."), (Lang::KO, "그는 쏘지 않았습니다.")),
            ((Lang::EN, "You were there, weren't you?"), (Lang::UK, "Ви були там, так?")),
            ((Lang::UK, "Ніхто нікого не бив."), (Lang::EN, "Nobody was beaten.")),
            ((Lang::KO, "우리는 갈 수밖에 없었습니다."), (Lang::UK, "Ми мусили йти.")),
            ((Lang::RU, "Он чуть не утонул."), (Lang::EN, "He almost drowned.")),
            ((Lang::KO, "네 시간밖에 못 잤습니다."), (Lang::RU, "Спали только четыре часа.")),
            ((Lang::EN, "They did not appear until morning."), (Lang::UK, "Вони з’явилися аж уранці.")),
            ((Lang::KO, "어디가 아픈지 천천히 말씀하십시오."), (Lang::UK, "Не поспішаючи розкажіть, де болить.")),
            ((Lang::KO, "물도 없고 빵도 없었습니다."), (Lang::EN, "There was neither water nor bread.")),
        ] {
            assert_eq!(found(original, rendition), [""; 0], "{original:?} {rendition:?}");
        }
    }
}
