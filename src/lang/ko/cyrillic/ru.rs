//! Russian: the system of L. R. Kontsevich.

use super::Letters;

/// Vowels as the table of the system has them; ъ parts ㅇ from a vowel.
#[rustfmt::skip]
pub(in crate::lang::ko) const LETTERS: Letters = Letters {
    starting: ["а", "э", "я", "йя", "о", "е", "ё", "йе", "о", "ва", "вэ", "ве", "ё", "у", "во", "ве", "ви", "ю", "ы", "ый", "и"],
    alone: ["а", "э", "я", "йя", "о", "е", "ё", "йе", "о", "ва", "вэ", "ве", "ё", "у", "во", "ве", "ви", "ю", "ы", "ый", "и"],
    following: ["а", "э", "я", "йя", "о", "е", "ё", "е", "о", "ва", "вэ", "ве", "ё", "у", "во", "ве", "ви", "ю", "ы", "и", "и"],
    ng: "нъ",
};

#[cfg(test)]
mod tests {
    use super::*;

    const ONSETS: &str = "ㅇㄱㄴㄷㄹㅁㅂㅅㅈㅊㅋㅌㅍㅎ";
    /// The cells that sources disagree on are as in place names: льд, льс, льдж.
    const JUNCTIONS: &[(&str, &str)] = &[
        ("-", "- г н д р м б с дж чх кх тх пх х"),
        ("ㄱ", "г кк нн кт нн нм кп кс кч кчх ккх ктх кпх кх"),
        ("ㄴ", "н нг нн нд лл нм нб нс ндж нчх нкх нтх нпх нх"),
        ("ㄷ", "д тк нн тт нн нм тп сс тч тчх ткх ттх тпх тх"),
        ("ㄹ", "р льг лл льд лл льм льб льс льдж льчх лькх льтх льпх рх"),
        ("ㅁ", "м мг мн мд мн мм мб мс мдж мчх мкх мтх мпх мх"),
        ("ㅂ", "б пк мн пт мн мм пп пс пч пчх пкх птх ппх пх"),
        ("ㅇ", "нъ нг нн нд нн нм нб нс ндж нчх нкх нтх нпх нх"),
    ];

    #[test]
    fn every_junction_is_as_the_table_has_it() {
        crate::lang::ko::latin::tests::junctions_are(|word| LETTERS.word(word), "а", ONSETS, JUNCTIONS);
    }

    #[test]
    fn words_and_places() {
        #[rustfmt::skip]
        let cases = [
            ("함흥", "хамхын"), ("원산", "вонсан"), ("길주", "кильджу"), ("혜산", "хесан"), ("희천", "хичхон"), ("강원", "канвон"),
            ("중앙", "чунъан"), ("의주", "ыйджу"), ("여단", "ёдан"), ("회령", "хверён"), ("예산", "йесан"),
        ];
        for (hangul, russian) in cases {
            assert_eq!(LETTERS.word(hangul), russian, "{hangul}");
        }
    }
}
