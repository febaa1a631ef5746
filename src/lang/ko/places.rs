//! Places: which of them end with an administrative suffix, before which most systems put a hyphen.

use super::hangul::decompose;

/// A place, cut before its administrative suffix; the suffix is empty where it has none.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Place<'a> {
    pub stem: &'a str,
    pub suffix: &'a str,
}

/// Administrative suffixes of the ROK and the DPRK, the longest first.
const SUFFIXES: [&str; 20] = [
    "특별자치도",
    "특별자치시",
    "로동자구",
    "노동자구",
    "특별시",
    "광역시",
    "직할시",
    "구역",
    "지구",
    "남도",
    "북도",
    "도",
    "시",
    "군",
    "구",
    "읍",
    "면",
    "리",
    "동",
    "가",
];

/// What provinces are called. Other names in 도 are islands, which are written solid.
const PROVINCES: [&str; 12] =
    ["평안", "함경", "황해", "강원", "경기", "충청", "전라", "경상", "제주", "자강", "량강", "양강"];

/// Names that end like an administrative unit and are none, or are written solid as the station or quarter of that name.
const SOLID: [&str; 9] = ["왕십리", "답십리", "청량리", "미아리", "망우리", "수유리", "삼천리", "홍대입구", "건대입구"];

/// Cuts a place before its suffix.
pub(super) fn place(word: &str) -> Place<'_> {
    let found = SUFFIXES.iter().find_map(|suffix| {
        let stem = word.strip_suffix(suffix)?;
        takes(stem, suffix).then(|| Place { stem, suffix: word.get(stem.len()..).unwrap_or_default() })
    });
    found.filter(|_| !SOLID.contains(&word)).unwrap_or(Place { stem: word, suffix: "" })
}

/// Whether what stands before the suffix can be the name of such a unit.
fn takes(stem: &str, suffix: &str) -> bool {
    let syllables = stem.chars().count();
    match suffix {
        "남도" | "북도" | "도" => PROVINCES.contains(&stem),
        // 중구, 동구 … are districts of many cities; 항구, 포구 are havens.
        "구" => {
            matches!(stem, "중" | "동" | "서" | "남" | "북") || syllables > 1 && !stem.ends_with(['항', '포', '입'])
        }
        "동" => syllables > 1 || stem == "명",
        "가" => syllables > 2 && stem.ends_with(['일', '이', '삼', '사', '오', '육', '칠', '팔']),
        "면" | "구역" | "로동자구" | "노동자구" | "지구" => syllables > 0,
        _ => syllables > 1,
    }
}

/// A station (…역): ㄴ is heard before it after a consonant, so that it is spelled as 녁. Other words are given back.
pub(super) fn station(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let len = letters.len();
    let closed = |c: char| decompose(c).is_some_and(|syllable| syllable.coda.is_some());
    if len > 2 && letters[len - 1] == '역' && closed(letters[len - 2]) {
        letters[len - 1] = '녁';
    }
    letters.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_cut_before_their_suffix() {
        #[rustfmt::skip]
        let cases = [
            ("충청북도", "충청", "북도"), ("제주도", "제주", "도"), ("의정부시", "의정부", "시"), ("양주군", "양주", "군"), ("도봉구", "도봉", "구"),
            ("신창읍", "신창", "읍"), ("삼죽면", "삼죽", "면"), ("인왕리", "인왕", "리"), ("당산동", "당산", "동"), ("종로이가", "종로이", "가"),
            ("중구", "중", "구"), ("명동", "명", "동"), ("룡성구역", "룡성", "구역"), ("서울특별시", "서울", "특별시"), ("서면", "서", "면"),
            ("독도", "독도", ""), ("울릉도", "울릉도", ""), ("대구", "대구", ""), ("정읍", "정읍", ""), ("왕십리", "왕십리", ""), ("구리", "구리", ""),
            ("안동", "안동", ""), ("홍대입구", "홍대입구", ""), ("평양", "평양", ""), ("도", "도", ""), ("", "", ""),
        ];
        for (word, stem, suffix) in cases {
            assert_eq!(place(word), Place { stem, suffix }, "{word}");
        }
    }

    #[test]
    fn stations_are_heard_with_n() {
        for (word, heard) in
            [("서울역", "서울녁"), ("강남역", "강남녁"), ("구로역", "구로역"), ("지역", "지역"), ("역", "역"), ("", "")]
        {
            assert_eq!(station(word), heard);
        }
    }
}
