//! Family names of Korea: how they are spelled in practice, and their twins in the other norm.
//!
//! Names of the census of the ROK (통계청, 2000 and 2015) and of the DPRK. The spellings are those in use, not those of a system:
//! the systems are applied by their rules.

use super::hangul::Syllable;

/// A family name and the spellings under which its bearers are met.
#[derive(Debug)]
pub struct Surname {
    /// In Hangul.
    pub hangul: &'static str,
    /// The same name in the other norm: 리 for 이 and 이 for 리; empty where both spell it alike.
    pub twin: &'static str,
    /// In Latin letters, the most usual first.
    pub latin: &'static [&'static str],
    /// In Cyrillic letters, where tradition has others than the rules.
    pub cyrillic: &'static [&'static str],
}

/// The family name of a person's name in Hangul, which is longer than it: names of two syllables are tried first.
pub fn surname_of(name: &str) -> Option<&'static Surname> {
    let syllables = name.chars().count();
    [2, 1].into_iter().filter(|len| *len < syllables).find_map(|len| {
        let start: String = name.chars().take(len).collect();
        find(&start)
    })
}

/// Every family name that is known.
pub fn surnames() -> &'static [Surname] {
    SURNAMES
}

/// The row of a family name.
pub(super) fn find(hangul: &str) -> Option<&'static Surname> {
    SURNAMES.iter().find(|surname| surname.hangul == hangul)
}

/// A syllable as the ROK writes it at the start of a word: 룡 is 용, 로 is 노, 녀 is 여.
pub fn southern(syllable: Syllable) -> Syllable {
    let iotated = matches!(syllable.vowel, 'ㅑ' | 'ㅒ' | 'ㅕ' | 'ㅖ' | 'ㅛ' | 'ㅠ' | 'ㅣ');
    let onset = match syllable.onset {
        'ㄹ' | 'ㄴ' if iotated => 'ㅇ',
        'ㄹ' => 'ㄴ',
        onset => onset,
    };
    Syllable { onset, ..syllable }
}

/// A syllable as the DPRK may write it at the start of a given name: 용 may be 룡. `None` where no such reading is usual.
pub(super) fn northern(syllable: Syllable, hangul: char) -> Option<Syllable> {
    let onset = match hangul {
        '양' | '여' | '연' | '열' | '염' | '영' | '예' | '용' | '유' | '육' | '율' | '융' | '윤' | '이' | '인' | '임' | '입' => 'ㄹ',
        '나' | '낙' | '난' | '남' | '낭' | '내' | '노' | '녹' => 'ㄹ',
        _ => return None,
    };
    Some(Syllable { onset, ..syllable })
}

macro_rules! surnames {
    ($($hangul:literal $twin:literal $latin:expr, $cyrillic:expr;)*) => {
        &[$(Surname { hangul: $hangul, twin: $twin, latin: &$latin, cyrillic: &$cyrillic }),*]
    };
}

/// Names of two syllables and of one, the most frequent first.
#[rustfmt::skip]
static SURNAMES: &[Surname] = surnames![
    "남궁" "" ["Namgung", "Namkung", "Namkoong", "Nam Gung"], [];
    "황보" "" ["Hwangbo", "Hwang Bo"], [];
    "선우" "" ["Sunwoo", "Seonwoo", "Sonu"], [];
    "제갈" "" ["Jegal", "Jekal", "Jaegal", "Chegal"], [];
    "사공" "" ["Sagong", "Sakong"], [];
    "독고" "" ["Dokgo", "Dokko", "Tokko"], [];
    "동방" "" ["Dongbang", "Tongbang"], [];
    "서문" "" ["Seomun", "Suhmoon", "Seomoon"], [];
    "어금" "" ["Eogeum"], [];
    "망절" "" ["Mangjeol"], [];
    "장곡" "" ["Janggok"], [];
    "강전" "" ["Gangjeon"], [];
    "김" "" ["Kim", "Gim"], ["Кім", "Ким"];
    "이" "리" ["Lee", "Ri", "Yi", "Rhee", "Li", "I"], ["Лі", "Ли", "Рі", "Ри", "І", "И"];
    "리" "이" ["Ri", "Lee", "Yi", "Rhee", "Li", "I"], ["Лі", "Ли", "Рі", "Ри", "І", "И"];
    "박" "" ["Park", "Pak", "Bak", "Pack"], [];
    "최" "" ["Choe", "Choi", "Ch'oe", "Choy"], ["Цой", "Чхой"];
    "정" "" ["Jong", "Jung", "Jeong", "Chung", "Chong", "Joung"], ["Чен", "Чон", "Тен"];
    "강" "" ["Kang", "Gang"], [];
    "조" "" ["Jo", "Cho", "Joh"], ["Чо", "Те"];
    "윤" "" ["Yun", "Yoon", "Youn"], [];
    "장" "" ["Jang", "Chang"], ["Тян"];
    "림" "임" ["Rim", "Lim", "Im", "Yim"], ["Лім", "Лим", "Рім", "Рим", "Ім", "Им"];
    "임" "림" ["Im", "Lim", "Rim", "Yim"], ["Ім", "Им", "Лім", "Лим", "Рім", "Рим"];
    "한" "" ["Han", "Hahn"], ["Хан"];
    "오" "" ["O", "Oh"], [];
    "서" "" ["So", "Seo", "Suh", "Su"], [];
    "신" "" ["Sin", "Shin"], ["Сін", "Син", "Шин"];
    "권" "" ["Kwon", "Gwon"], [];
    "황" "" ["Hwang"], [];
    "안" "" ["An", "Ahn"], [];
    "송" "" ["Song"], [];
    "전" "" ["Jon", "Jeon", "Jun", "Chon", "Chun"], ["Чен", "Чон", "Тен"];
    "홍" "" ["Hong"], [];
    "류" "유" ["Ryu", "Yu", "Yoo", "You", "Lyu"], ["Рю", "Лю", "Ю"];
    "유" "류" ["Yu", "Yoo", "Ryu", "You"], ["Ю", "Рю", "Лю"];
    "고" "" ["Ko", "Go", "Koh"], [];
    "문" "" ["Mun", "Moon"], [];
    "량" "양" ["Ryang", "Yang"], ["Рян", "Лян", "Ян"];
    "양" "량" ["Yang", "Ryang"], ["Ян", "Рян", "Лян"];
    "손" "" ["Son", "Sohn"], [];
    "배" "" ["Pae", "Bae", "Bai"], ["Пе", "Пэ"];
    "백" "" ["Paek", "Baek", "Paik", "Baik"], [];
    "허" "" ["Ho", "Heo", "Hur", "Huh"], [];
    "남" "" ["Nam"], [];
    "심" "" ["Sim", "Shim"], [];
    "로" "노" ["Ro", "No", "Roh", "Noh"], ["Ро", "Но", "Ло"];
    "노" "로" ["No", "Noh", "Ro", "Roh"], ["Но", "Ро", "Ло"];
    "하" "" ["Ha"], [];
    "곽" "" ["Kwak", "Gwak"], [];
    "성" "" ["Song", "Sung", "Seong"], [];
    "차" "" ["Cha"], [];
    "주" "" ["Ju", "Joo", "Chu"], [];
    "우" "" ["U", "Woo", "Wu"], [];
    "구" "" ["Ku", "Koo", "Gu"], [];
    "라" "나" ["Ra", "Na", "Rha"], ["Ра", "На", "Ла"];
    "나" "라" ["Na", "Ra", "Rha"], ["На", "Ра", "Ла"];
    "민" "" ["Min"], [];
    "진" "" ["Jin", "Chin"], [];
    "지" "" ["Ji", "Jee", "Chi"], [];
    "엄" "" ["Om", "Eom", "Um", "Uhm"], [];
    "채" "" ["Chae", "Chai"], [];
    "원" "" ["Won"], [];
    "천" "" ["Chon", "Cheon", "Chun"], [];
    "방" "" ["Pang", "Bang"], [];
    "공" "" ["Kong", "Gong"], [];
    "현" "" ["Hyon", "Hyun", "Hyeon"], ["Хьон", "Хен", "Хён"];
    "함" "" ["Ham"], [];
    "변" "" ["Pyon", "Byun", "Byeon"], [];
    "렴" "염" ["Ryom", "Yeom", "Yum"], ["Рьом", "Рём", "Йом", "Ём"];
    "염" "렴" ["Yom", "Yeom", "Ryom", "Yum"], ["Йом", "Ём", "Рьом", "Рём"];
    "려" "여" ["Ryo", "Yeo", "Yo"], ["Рьо", "Рё", "Йо", "Ё"];
    "여" "려" ["Yeo", "Ryo", "Yo"], ["Йо", "Ё", "Рьо", "Рё"];
    "추" "" ["Chu", "Choo"], [];
    "도" "" ["To", "Do", "Doh"], [];
    "소" "" ["So", "Soh"], [];
    "석" "" ["Sok", "Seok", "Suk"], [];
    "선" "" ["Son", "Sun", "Seon"], [];
    "설" "" ["Sol", "Seol", "Sul"], [];
    "마" "" ["Ma", "Mah"], [];
    "길" "" ["Kil", "Gil"], [];
    "연" "련" ["Yon", "Yeon", "Youn", "Ryon"], [];
    "련" "연" ["Ryon", "Yeon", "Yon"], [];
    "위" "" ["Wi", "Wee"], [];
    "표" "" ["Phyo", "Pyo"], [];
    "명" "" ["Myong", "Myung", "Myeong"], [];
    "기" "" ["Ki", "Gi"], [];
    "반" "" ["Pan", "Ban", "Bahn"], [];
    "왕" "" ["Wang"], [];
    "금" "" ["Kum", "Keum", "Geum"], [];
    "옥" "" ["Ok"], [];
    "륙" "육" ["Ryuk", "Yuk", "Yook"], [];
    "육" "륙" ["Yuk", "Yook", "Ryuk"], [];
    "인" "" ["In"], [];
    "맹" "" ["Maeng"], [];
    "제" "" ["Je", "Jae", "Che"], [];
    "모" "" ["Mo"], [];
    "탁" "" ["Thak", "Tak"], [];
    "국" "" ["Kuk", "Guk", "Kook"], [];
    "어" "" ["O", "Eo"], [];
    "은" "" ["Un", "Eun"], [];
    "편" "" ["Phyon", "Pyeon", "Pyun"], [];
    "룡" "용" ["Ryong", "Yong"], [];
    "용" "룡" ["Yong", "Ryong"], [];
    "예" "" ["Ye"], [];
    "경" "" ["Kyong", "Kyung", "Gyeong"], [];
    "봉" "" ["Pong", "Bong"], [];
    "사" "" ["Sa"], [];
    "부" "" ["Pu", "Boo", "Bu"], [];
    "황목" "" ["Hwangmok"], [];
    "가" "" ["Ka", "Ga"], [];
    "복" "" ["Pok", "Bok"], [];
    "태" "" ["Thae", "Tae"], [];
    "목" "" ["Mok"], [];
    "형" "" ["Hyong", "Hyung", "Hyeong"], [];
    "계" "" ["Kye", "Gye"], ["Кє", "Ке", "Ге"];
    "두" "" ["Tu", "Doo", "Du"], [];
    "감" "" ["Kam", "Gam"], [];
    "동" "" ["Tong", "Dong"], [];
    "온" "" ["On"], [];
    "빈" "" ["Pin", "Bin"], [];
    "피" "" ["Phi", "Pi"], [];
    "음" "" ["Um", "Eum"], [];
    "호" "" ["Ho"], [];
    "범" "" ["Pom", "Beom", "Bum"], [];
    "좌" "" ["Jwa"], [];
    "팽" "" ["Phaeng", "Paeng"], [];
    "승" "" ["Sung", "Seung"], [];
    "간" "" ["Kan", "Gan"], [];
    "상" "" ["Sang"], [];
    "시" "" ["Si", "Shi"], [];
    "갈" "" ["Kal", "Gal"], [];
    "단" "" ["Tan", "Dan"], [];
    "견" "" ["Kyon", "Gyeon"], [];
    "당" "" ["Tang", "Dang"], [];
    "화" "" ["Hwa"], [];
    "창" "" ["Chang"], [];
    "옹" "" ["Ong"], [];
    "평" "" ["Phyong", "Pyeong"], [];
    "대" "" ["Tae", "Dae"], [];
    "필" "" ["Phil", "Pil"], [];
];
