//! Finding terms in a text.

use crate::glossary::context::Context;
use crate::glossary::fold::Folded;
use crate::glossary::hit::{Hit, Match, Why};
use crate::glossary::index::{Index, is_joined};
use crate::glossary::words::first_word;
use crate::glossary::{Glossary, korean};
use crate::lang::Lang;

impl Glossary {
    /// The terms in a text, in reading order. Of overlapping terms the leftmost is taken, and of those the longest; several
    /// terms with the same span are all given. Korean of one norm is looked up in the column of that norm first: terms of
    /// the other norm are given only for places where it has none.
    pub fn find(&self, text: &str, lang: Lang) -> Vec<Hit> {
        self.search(text, lang, false)
    }

    /// As [`Glossary::find`], with the terms that stand inside of others or overlap with them.
    pub fn find_all(&self, text: &str, lang: Lang) -> Vec<Hit> {
        self.search(text, lang, true)
    }

    fn search(&self, text: &str, lang: Lang, overlaps: bool) -> Vec<Hit> {
        let Some(index) = self.indexes.of(lang, &self.terms) else { return Vec::new() };
        let folded = Folded::new(text);
        let searcher = Searcher { index, text: &folded, original: text, lang, overlaps };
        let mut context = Context::new(&self.terms, &folded, lang);
        let mut hits = Vec::new();
        let mut at = 0;
        while let Some(word) = searcher.next(at) {
            let mut found = searcher.matches(at);
            at = match found.iter().map(|m| m.end).max() {
                Some(end) if !overlaps => end,
                _ => at + word,
            };
            found.sort_by_key(|m| (m.start, m.end, m.entry.term, m.why));
            for same in found.chunk_by(|a, b| (a.start, a.end) == (b.start, b.end)) {
                let first = hits.len();
                searcher.add_hits(same, &mut hits);
                context.weigh(&mut hits[first..], same);
            }
        }
        if overlaps {
            hits.sort_by_key(|hit: &Hit| (hit.span.start, std::cmp::Reverse(hit.span.end)));
            hits.dedup_by(|a, b| a.term == b.term && a.span == b.span);
        }
        hits
    }
}

/// A text that is searched.
pub(super) struct Searcher<'i> {
    pub index: &'i Index,
    pub text: &'i Folded<'i>,
    original: &'i str,
    lang: Lang,
    /// Every term of a place is asked for, not only the longest.
    pub overlaps: bool,
}

impl<'i> Searcher<'i> {
    /// The length of the letter that stands at a place: a syllable in Korean, a word elsewhere.
    fn next(&self, at: usize) -> Option<usize> {
        let rest = self.text.slice(at..self.text.text.len());
        let word = if is_joined(self.index.lang) { rest.chars().next()?.len_utf8() } else { first_word(rest).len() };
        (word > 0).then_some(word)
    }

    fn matches(&self, at: usize) -> Vec<Match<'i>> {
        if is_joined(self.index.lang) {
            return korean::matches(self, at);
        }
        let found = self.words(at);
        if self.overlaps { found } else { longest(found) }
    }

    /// The forms at a place.
    fn words(&self, start: usize) -> Vec<Match<'i>> {
        let ends = self.index.from(self.text, start).into_iter().map(|end| {
            let why = if end.bare { end.entry.why } else { end.entry.why.max(Why::Form) };
            Match { entry: end.entry, start, end: end.at, why, inside: false, doubtful: false }
        });
        ends.collect()
    }

    /// One hit a term for matches of one span: those of the norm that was asked for alone if there are any, those that are
    /// spelt as the glossary spells them alone if there are any.
    fn add_hits(&self, same: &[Match], hits: &mut Vec<Hit>) {
        let spelt = |m: &&Match| m.entry.why != Why::Spelling;
        let of_norm = |m: &&Match| self.column(m) == self.lang || self.column(m).region().is_none();
        let any_spelt = same.iter().any(|m| spelt(&m));
        let any_of_norm = self.lang.region().is_some() && same.iter().any(|m| of_norm(&m) && spelt(&m));
        let fits = |m: &&Match| (spelt(m) || !any_spelt) && (of_norm(m) || !any_of_norm);
        for of_term in same.chunk_by(|a, b| a.entry.term == b.entry.term) {
            let mut fitting = of_term.iter().filter(fits);
            let Some(first) = fitting.next() else { continue };
            let one_norm = fitting.all(|m| m.why != first.why || self.column(m) == self.column(first));
            let span = self.text.span(first.start..first.end);
            hits.push(Hit {
                term: first.entry.term,
                lang: if one_norm { self.column(first) } else { self.lang.base() },
                matched: self.original.get(span.clone()).unwrap_or_default().to_owned(),
                span,
                why: first.why,
                inside: first.inside,
                uncertain: first.doubtful,
            });
        }
    }

    fn column(&self, m: &Match) -> Lang {
        self.index.columns.get(usize::from(m.entry.column)).copied().unwrap_or(self.lang)
    }
}

/// The matches that end last.
pub(super) fn longest(mut found: Vec<Match>) -> Vec<Match> {
    let end = found.iter().map(|m| m.end).max();
    found.retain(|m| Some(m.end) == end);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::load;

    const TERMS: &str = "ko-KP,ko-KR,uk,en,domain
전사,이등병,рядовий|рядового,private,rank
전사하다,전사하다,загинути в бою,killed in action,law
포로,포로,військовополонений|полонений|полоненого,prisoner of war|POW|prisoners of war,law
포로되다,포로가 되다,потрапити в полон,taken prisoner,law
포,포,гармата,gun,weapon
무기,무기,зброя|зброю,weapon,weapon
부대,부대,частина|військова частина,unit,unit
분대,분대,відділення,squad,unit
분대장,분대장,командир відділення,squad leader,unit
중대,중대,рота|роти,company,unit
정찰중대,정찰중대,розвідувальна рота,reconnaissance company,unit
려단,여단,бригада|gen=бригади,brigade,unit
상위,상위,старший лейтенант,senior lieutenant,rank
소장,준장|소장,генерал-майор,major general,rank
중장,소장,генерал-лейтенант,lieutenant general,rank
체포,체포,затримання,arrest,law
서울,서울,Сеул,Seoul,place
우크라이나,우크라이나,Україна,Ukraine,place
우크라이나군,우크라이나군,ЗСУ,AFU|Ukrainian army,place
배,배,корабель,ship,gen
약,약,ліки,medicine,gen
당중앙위원회,당 중앙위원회,Центральний комітет,Central Committee,body
군인증,군인신분증,військовий квиток|військового квитка|в’язень,military ID,law
";

    /// The hits as `matched=preferred Korean of the North`, with a reason where it is neither exact nor listed.
    fn found(text: &str, lang: &str) -> String {
        let glossary = load("t.csv", TERMS).unwrap();
        let north = "ko-KP".parse().unwrap();
        let hits = glossary.find(text, lang.parse().unwrap());
        let show = |hit: &Hit| {
            assert_eq!(&text[hit.span.clone()], hit.matched);
            format!("{}={}", hit.matched, glossary.terms()[hit.term].preferred(north).unwrap())
        };
        hits.iter().map(show).collect::<Vec<_>>().join(" ")
    }

    fn check(lang: &str, cases: &[(&str, &str)]) {
        for (text, expected) in cases {
            assert_eq!(found(text, lang), *expected, "{text}");
        }
    }

    #[test]
    fn korean_particles_may_follow() {
        check(
            "ko-KP",
            &[
                ("포로를", "포로=포로"),
                ("무기는 없습니다", "무기=무기"),
                ("부대에서만은", "부대=부대"),
                ("포로들에게는", "포로=포로"),
                ("서울에서 왔습니다", "서울=서울"),
                ("나는 전사입니다.", "전사=전사"),
                ("94려단정찰중대에서", "려단=려단 정찰중대=정찰중대"),
                ("정찰 중대의", "정찰 중대=정찰중대"),
                ("당 중앙위원회는", "당 중앙위원회=당중앙위원회"),
                ("군 인증", "군 인증=군인증"),
                ("2개중대와 우리부대", "중대=중대 부대=부대"),
                ("체포되였습니다", "체포=체포"),
                ("체포했다는", "체포=체포"),
                ("포로되였습니다", "포로되였습니다=포로되다"),
                ("우크라이나군을", "우크라이나군=우크라이나군"),
            ],
        );
    }

    #[test]
    fn another_korean_word_is_no_hit() {
        for text in [
            "전사자",
            "분대장님들이여서인",
            "상위권",
            "중대하다",
            "중대포로",
            "총부대",
            "우크라이나인",
            "배가 왔다",
            "3배",
            "약 20명",
            "무기한",
            "포함",
            "전투부대",
            "서울을으로",
        ] {
            assert_eq!(found(text, "ko-KP"), "", "{text}");
        }
        check(
            "ko",
            &[
                ("분대장이", "분대장=분대장"),
                ("포로 포를 배", "포로=포로 포=포 배=배"),
                ("약 먹었다 약을", "약=약 약=약"),
            ],
        );
    }

    #[test]
    fn a_verb_of_its_own_goes_before_a_noun() {
        check("ko-KP", &[("전사했습니다", "전사했습니다=전사하다"), ("전사가", "전사=전사")]);
    }

    #[test]
    fn each_term_of_a_word_has_its_own_reason() {
        let hits = load("t.csv", TERMS).unwrap().find("94려단정찰중대에서", Lang::KO);
        assert_eq!(hits.iter().map(|hit| hit.why).collect::<Vec<_>>(), [Why::Exact, Why::Particle]);
        assert_eq!(hits[0].lang.to_string(), "ko-KP");
    }

    #[test]
    fn a_verb_made_of_a_noun_is_a_form() {
        for (text, why) in [("체포가", Why::Particle), ("체포되였습니다", Why::Form), ("체포", Why::Exact)]
        {
            let hits = load("t.csv", TERMS).unwrap().find(text, Lang::KO);
            assert_eq!(hits.iter().map(|hit| hit.why).collect::<Vec<_>>(), [why], "{text}");
        }
    }

    #[test]
    fn homographs_are_all_given_but_those_of_the_other_norm() {
        check("ko", &[("소장은", "소장=소장 소장=중장")]);
        check("ko-KP", &[("소장은", "소장=소장"), ("여단", "여단=려단")]);
        check("ko-KR", &[("소장은", "소장=소장 소장=중장"), ("려단", "려단=려단")]);
    }

    #[test]
    fn listed_forms_are_found_in_ukrainian() {
        check(
            "uk",
            &[
                ("Полоненого допитали", "Полоненого=포로"),
                ("з бригади, у РОТИ", "бригади=려단 РОТИ=중대"),
                ("зброю", "зброю=무기"),
                ("військового\nквитка", "військового\nквитка=군인증"),
                ("військова частина", "військова частина=부대"),
                ("в'язень вʼязень", "в'язень=군인증 вʼязень=군인증"),
                ("бійці ЗСУ", "ЗСУ=우크라이나군"),
                ("зсу, ротик, ротичка, бригадир", ""),
                ("генерал-майор", "генерал-майор=소장"),
            ],
        );
    }

    #[test]
    fn english_takes_plurals_and_possessives() {
        check(
            "en",
            &[
                ("Weapons of the brigade’s companies", "Weapons=무기 brigade=려단 companies=중대"),
                ("POWs, the prisoners of war", "POWs=포로 prisoners of war=포로"),
                ("the pow, gunner, unity", ""),
            ],
        );
    }

    #[test]
    fn decomposed_hangul_is_found_where_it_stands() {
        let text = "나는 \u{1111}\u{1169}\u{1105}\u{1169}\u{1105}\u{1173}\u{11AF}";
        let hits = load("t.csv", TERMS).unwrap().find(text, Lang::KO);
        assert_eq!(hits[0].matched, "\u{1111}\u{1169}\u{1105}\u{1169}");
        assert_eq!(hits[0].char_span(text), 3..7);
        assert_eq!(hits[0].why, Why::Particle);
    }

    proptest::proptest! {
        #[test]
        fn no_text_is_too_odd(text in "[포로부대전사 를에서3배a'’\u{301}\u{1169}.-]*") {
            let glossary = load("t.csv", TERMS).unwrap();
            for lang in ["ko", "ko-KP", "uk", "en", "ru"] {
                for hit in glossary.find(&text, lang.parse().unwrap()) {
                    proptest::prop_assert_eq!(text.get(hit.span.clone()), Some(hit.matched.as_str()));
                }
            }
        }
    }
}
