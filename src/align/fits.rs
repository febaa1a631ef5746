//! How well each text of one list goes with each of another that should go with it one by one: what is asked of the replies of
//! a service, which may have moved.

use super::band::Band;
use super::bead::{Ending, Terms};
use super::pair::{Context, LONGEST, Pair};
use super::weights::FINE;
use super::{Document, Unit};

/// How far a reply is looked for from its place.
const REACH: usize = 32;
/// The score of what goes so badly together that no more is known of it.
const LEAST: f32 = -8.0;

/// The scores of all beads of replies with one or several sources, in nats.
#[derive(Debug, Clone, PartialEq)]
pub struct Fits {
    replies: usize,
    /// For each source and each reply the scores of the bead of that reply and 1, 2, … sources that end there.
    scores: Vec<[f32; LONGEST]>,
}

impl Fits {
    /// The last sources go with the replies one by one; those before them are what was said before. What lies farther apart
    /// than 32 places is not compared.
    pub fn new(sources: &[Unit<'_>], replies: &[Unit<'_>]) -> Fits {
        let said_before = sources.len().saturating_sub(replies.len());
        let documents = [Document::new(sources), Document::new(replies)];
        let asked = documents[0].part(said_before..sources.len());
        let context = Context::of(&asked, &documents[1], None);
        let lengths = [sources.len(), replies.len()];
        let mut fits = Fits { replies: replies.len(), scores: vec![[LEAST; LONGEST]; lengths[0] * lengths[1]] };
        if replies.is_empty() {
            return fits;
        }
        let pair = Pair::new([&documents[0], &documents[1]], &context, FINE, Band::diagonal(lengths, REACH));
        for source in 0..lengths[0] {
            for reply in pair.band.columns(source) {
                let ending = Ending::at(&pair, source + 1, reply + 1);
                let score = |joined| ending.bead(joined, 1).map_or(LEAST, Terms::total).max(LEAST);
                fits.scores[source * lengths[1] + reply] =
                    std::array::from_fn(|more| if more <= source { score(more + 1) } else { LEAST });
            }
        }
        fits
    }

    /// How well a source goes with a reply.
    pub fn of(&self, source: usize, reply: usize) -> f32 {
        self.of_joined(source, 1, reply)
    }

    /// How well so many sources, of which this is the last, go with a reply.
    pub fn of_joined(&self, last: usize, sources: usize, reply: usize) -> f32 {
        let scores = self.scores.get(last * self.replies + reply).filter(|_| reply < self.replies);
        scores.and_then(|scores| scores.get(sources.checked_sub(1)?)).copied().unwrap_or(LEAST)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    const KOREAN: [&str; 4] =
        ["계급이 무엇입니까?", "저는 강을 건넜습니다.", "식량이 없었습니다.", "지휘관은 부상당했습니다."];
    const UKRAINIAN: [&str; 4] = ["Яке у вас звання?", "Я перейшов річку.", "Їжі не було.", "Командира поранили."];

    fn fits(sources: &[&'static str], replies: &[&'static str]) -> Fits {
        let units = |texts: &[&'static str], lang| texts.iter().map(|text| Unit::new(text, lang)).collect::<Vec<_>>();
        Fits::new(&units(sources, Lang::KO), &units(replies, Lang::UK))
    }

    #[test]
    fn a_reply_goes_best_with_its_own_source() {
        let fits = fits(&KOREAN, &UKRAINIAN);
        for reply in 0..4 {
            for other in (0..4).filter(|other| *other != reply) {
                assert!(fits.of(reply, reply) > fits.of(other, reply) + 2.0, "{reply} {other}: {fits:?}");
            }
        }
    }

    #[test]
    fn what_was_said_before_stands_before_the_first_source() {
        let fits = fits(&KOREAN, &UKRAINIAN[2..]);
        assert!(fits.of(2, 0) > fits.of(0, 0) + 2.0 && fits.of(3, 1) > fits.of(1, 1) + 2.0);
    }

    #[test]
    fn a_reply_to_two_goes_best_with_both() {
        let merged = [UKRAINIAN[0], "Я перейшов річку. Їжі не було.", UKRAINIAN[2], UKRAINIAN[3]];
        let fits = fits(&KOREAN, &merged);
        assert!(
            fits.of_joined(2, 2, 1) > fits.of(2, 1) + 1.0 && fits.of_joined(2, 2, 1) > fits.of(1, 1) + 1.0,
            "{fits:?}"
        );
    }

    #[test]
    fn nothing_goes_with_nothing() {
        assert_eq!(fits(&[], &[]).of(0, 0), LEAST);
        assert_eq!(fits(&KOREAN, &[]).of_joined(0, 0, 7), LEAST);
        assert_eq!(fits(&[], &UKRAINIAN).of(0, 0), LEAST);
    }
}
