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

/// Cities, counties and districts of the DPRK, by province, and cities of the ROK, without their suffix.
const KNOWN: [&str; 15] = [
    "평양 평천 보통강 모란봉 서성 선교 동대원 대동강 사동 대성 만경대 형제산 룡성 삼석 력포 락랑 순안 은정 강동 강남 상원 승호 중화",
    "평성 안주 개천 순천 덕천 남포 대동 증산 온천 평원 숙천 문덕 성천 신양 양덕 회창 대흥 맹산 녕원 북창 은산 룡강 강서 천리마 대안",
    "신의주 구성 정주 의주 룡천 염주 철산 동림 선천 곽산 운전 박천 태천 천마 피현 삭주 대관 창성 동창 벽동 녕변 구장 운산 향산 신도",
    "강계 만포 희천 화평 자성 중강 시중 장강 랑림 성간 전천 룡림 고풍 우시 위원 초산 송원 동신",
    "혜산 삼지연 보천 대홍단 백암 운흥 갑산 풍서 삼수 김형권 김정숙 김형직",
    "청진 회령 김책 라선 라진 선봉 길주 화대 명천 명간 어랑 경성 부령 무산 연사 온성 경원 경흥 은덕 화성",
    "함흥 단천 신포 고원 금야 정평 함주 영광 신흥 부전 장진 락원 홍원 북청 리원 덕성 허천 요덕 흥남",
    "사리원 송림 개성 황주 연탄 린산 은파 봉산 서흥 평산 금천 토산 신계 곡산 신평 수안 연산 장풍 개풍",
    "해주 안악 은천 은률 과일 송화 삼천 신천 재령 벽성 강령 옹진 룡연 장연 태탄 청단 연안 배천 봉천 신원",
    "원산 문천 천내 법동 판교 세포 회양 창도 금강 고성 통천 안변 고산 이천 평강 철원 김화",
    "서울 부산 대구 인천 광주 대전 울산 세종 수원 성남 의정부 안양 부천 광명 평택 동두천 안산 고양 과천 구리 남양주 오산 시흥 군포 의왕 하남 용인",
    "파주 안성 김포 양주 포천 여주 춘천 원주 강릉 동해 태백 속초 삼척 청주 충주 제천 천안 공주 보령 아산 서산 논산 계룡 당진 전주 군산 익산 정읍 남원 김제 목포 여수 나주 광양 포항 경주 김천 안동 구미 영주 영천 상주 문경 경산 창원 진주 통영 사천 김해 밀양 거제 양산 제주 서귀포",
    "종로 성동 광진 동대문 중랑 성북 강북 도봉 노원 은평 서대문 마포 양천 강서 구로 영등포 동작 관악 서초 송파 강남 풍계 장흥 연백",
    "두만강 압록강 대동강 청천강 재령강 례성강 예성강 림진강 임진강 락동강 낙동강 한강 섬진강 영산강 장자강 허천강 장진강 보통강 묘향산 \
     칠보산 구월산 장수산 룡악산 대성산 정방산 한라산 지리산 설악산 마식령 서해 동해 남해 황해 조선서해 조선동해 개마고원",
    "만경대 만수대 서해갑문 울릉도 독도 백령도 연평도 대청도 강화도 거제도 흑산도 초도 신미도 비단섬 수미 쑤미 수지 쑤쟈 수자 녕변 영변 연해주",
];

/// Of these places, those whose names without a suffix are words of every day: 과일 is fruit, 위원 a member.
const ALSO_WORDS: [&str; 28] = [
    "과일", "위원", "운전", "구성", "세포", "대안", "신원", "신도", "연사", "시중", "동창", "고원", "영광", "삼천",
    "구리", "은덕", "우시", "전천", "고풍", "덕성", "락원", "이천", "공주", "상주", "대전", "동해", "수지", "수자",
];

/// Counties named after a person: without their suffix they are that person.
const PEOPLE: [&str; 4] = ["김책", "김형권", "김정숙", "김형직"];

/// Whether a word is likely a place: a known one, with or without its suffix, or one that ends with a suffix of places only.
pub(super) fn is_likely(word: &str) -> bool {
    let Place { stem, suffix } = place(word);
    let known = |name: &str| KNOWN.iter().any(|province| province.split(' ').any(|place| place == name));
    match suffix {
        "" => known(word) && !PEOPLE.contains(&word) && !ALSO_WORDS.contains(&word),
        "시" | "군" | "구" | "면" | "리" | "동" | "가" => known(stem),
        _ => true,
    }
}

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
    fn places_are_told_from_people() {
        for word in
            ["평성시", "은률군", "강계", "독도", "함경북도", "룡성구역", "갑산읍", "김정숙군", "서울특별시", "김포"]
        {
            assert!(is_likely(word), "{word}");
        }
        for word in ["리철군", "김책", "박성리", "한동", "구성", "평상시", ""] {
            assert!(!is_likely(word), "{word}");
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
