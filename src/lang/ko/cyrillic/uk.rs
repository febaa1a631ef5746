//! Ukrainian: the consonants of Kontsevich, Ukrainian vowels, no hard sign.

use super::Letters;

/// Vowels as Ukrainian reference works have them: и for ㅡ, ьо for ㅕ and ㅛ after a consonant.
#[rustfmt::skip]
pub(in crate::lang::ko) const LETTERS: Letters = Letters {
    starting: ["а", "е", "я", "йя", "о", "е", "йо", "є", "о", "ва", "ве", "ве", "йо", "у", "во", "ве", "ві", "ю", "и", "ий", "і"],
    alone: ["а", "е", "я", "йя", "о", "е", "йо", "є", "о", "ва", "ве", "ве", "йо", "у", "во", "ве", "ві", "ю", "и", "і", "і"],
    following: ["а", "е", "я", "йя", "о", "е", "ьо", "е", "о", "ва", "ве", "ве", "ьо", "у", "во", "ве", "ві", "ю", "и", "і", "і"],
    ng: "н",
};

#[cfg(test)]
mod tests {
    use super::*;

    const ONSETS: &str = "ㅇㄱㄴㄷㄹㅁㅂㅅㅈㅊㅋㅌㅍㅎ";
    const JUNCTIONS: &[(&str, &str)] = &[
        ("-", "- г н д р м б с дж чх кх тх пх х"),
        ("ㄱ", "г кк нн кт нн нм кп кс кч кчх ккх ктх кпх кх"),
        ("ㄴ", "н нг нн нд лл нм нб нс ндж нчх нкх нтх нпх нх"),
        ("ㄷ", "д тк нн тт нн нм тп сс тч тчх ткх ттх тпх тх"),
        ("ㄹ", "р льг лл льд лл льм льб льс льдж льчх лькх льтх льпх рх"),
        ("ㅁ", "м мг мн мд мн мм мб мс мдж мчх мкх мтх мпх мх"),
        ("ㅂ", "б пк мн пт мн мм пп пс пч пчх пкх птх ппх пх"),
        ("ㅇ", "н нг нн нд нн нм нб нс ндж нчх нкх нтх нпх нх"),
    ];

    #[test]
    fn every_junction_is_as_the_table_has_it() {
        crate::lang::ko::latin::tests::junctions_are(|word| LETTERS.word(word), "а", ONSETS, JUNCTIONS);
    }

    #[test]
    fn words_and_places() {
        #[rustfmt::skip]
        let cases = [
            ("함흥", "хамхин"), ("원산", "вонсан"), ("청진", "чхонджін"), ("혜산", "хесан"), ("함경", "хамгьон"), ("회령", "хверьон"),
            ("여단", "йодан"), ("의주", "ийджу"), ("희천", "хічхон"), ("은률", "иллюль"), ("룡강", "рьонган"), ("예산", "єсан"),
        ];
        for (hangul, ukrainian) in cases {
            assert_eq!(LETTERS.word(hangul), ukrainian, "{hangul}");
        }
    }
}
