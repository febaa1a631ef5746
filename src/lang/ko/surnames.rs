//! Family names of Korea: how they are spelled in practice, and their twins in the other norm.
//!
//! Names of the census of the ROK (통계청, 2000 and 2015) and of the DPRK. The spellings are those in use, not those of a system:
//! the systems are applied by their rules.

use std::collections::HashMap;
use std::sync::LazyLock;

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
    let start = |len: usize| name.char_indices().nth(len).and_then(|(end, _)| name.get(..end));
    [2, 1].into_iter().find_map(|len| find(start(len)?))
}

/// Every family name that is known.
pub fn surnames() -> &'static [Surname] {
    SURNAMES
}

/// The row of a family name.
pub(super) fn find(hangul: &str) -> Option<&'static Surname> {
    static BY_HANGUL: LazyLock<HashMap<&str, &Surname>> =
        LazyLock::new(|| SURNAMES.iter().rev().map(|surname| (surname.hangul, surname)).collect());
    BY_HANGUL.get(hangul).copied()
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
        '양' | '여' | '연' | '열' | '염' | '영' | '예' | '용' | '유' | '육' | '율' | '융' | '윤' | '이' | '인'
        | '임' | '입' => 'ㄹ',
        '나' | '낙' | '난' | '남' | '낭' | '내' | '노' | '녹' => 'ㄹ',
        _ => return None,
    };
    Some(Syllable { onset, ..syllable })
}

const fn name(
    hangul: &'static str,
    twin: &'static str,
    latin: &'static [&'static str],
    cyrillic: &'static [&'static str],
) -> Surname {
    Surname { hangul, twin, latin, cyrillic }
}

/// Names of two syllables and of one, the most frequent first.
#[rustfmt::skip]
static SURNAMES: &[Surname] = &[
    name("남궁", "", &["Namgung", "Namkung", "Namkoong", "Nam Gung"], &[]),
    name("황보", "", &["Hwangbo", "Hwang Bo"], &[]),
    name("선우", "", &["Sunwoo", "Seonwoo", "Sonu"], &[]),
    name("제갈", "", &["Jegal", "Jekal", "Jaegal", "Chegal"], &[]),
    name("사공", "", &["Sagong", "Sakong"], &[]),
    name("독고", "", &["Dokgo", "Dokko", "Tokko"], &[]),
    name("동방", "", &["Dongbang", "Tongbang"], &[]),
    name("서문", "", &["Seomun", "Suhmoon", "Seomoon"], &[]),
    name("어금", "", &["Eogeum"], &[]),
    name("망절", "", &["Mangjeol"], &[]),
    name("장곡", "", &["Janggok"], &[]),
    name("황목", "", &["Hwangmok"], &[]),
    name("강전", "", &["Gangjeon"], &[]),
    name("김", "", &["Kim", "Gim"], &["Кім", "Ким"]),
    name("이", "리", &["Lee", "Ri", "Yi", "Rhee", "Li", "I"], &["Лі", "Ли", "Рі", "Ри", "І", "И"]),
    name("리", "이", &["Ri", "Lee", "Yi", "Rhee", "Li", "I"], &["Лі", "Ли", "Рі", "Ри", "І", "И"]),
    name("박", "", &["Park", "Pak", "Bak", "Pack"], &[]),
    name("최", "", &["Choe", "Choi", "Ch'oe", "Choy"], &["Цой", "Чхой"]),
    name("정", "", &["Jong", "Jung", "Jeong", "Chung", "Chong", "Joung"], &["Чен", "Чон", "Тен"]),
    name("강", "", &["Kang", "Gang"], &[]),
    name("조", "", &["Jo", "Cho", "Joh"], &["Чо", "Те"]),
    name("윤", "", &["Yun", "Yoon", "Youn"], &[]),
    name("장", "", &["Jang", "Chang"], &["Тян"]),
    name("림", "임", &["Rim", "Lim", "Im", "Yim"], &["Лім", "Лим", "Рім", "Рим", "Ім", "Им"]),
    name("임", "림", &["Im", "Lim", "Rim", "Yim"], &["Ім", "Им", "Лім", "Лим", "Рім", "Рим"]),
    name("한", "", &["Han", "Hahn"], &["Хан"]),
    name("오", "", &["O", "Oh"], &[]),
    name("서", "", &["So", "Seo", "Suh", "Su"], &[]),
    name("신", "", &["Sin", "Shin"], &["Сін", "Син", "Шин"]),
    name("권", "", &["Kwon", "Gwon"], &[]),
    name("황", "", &["Hwang"], &[]),
    name("안", "", &["An", "Ahn"], &[]),
    name("송", "", &["Song"], &[]),
    name("전", "", &["Jon", "Jeon", "Jun", "Chon", "Chun"], &["Чен", "Чон", "Тен"]),
    name("홍", "", &["Hong"], &[]),
    name("류", "유", &["Ryu", "Yu", "Yoo", "You", "Lyu"], &["Рю", "Лю", "Ю"]),
    name("유", "류", &["Yu", "Yoo", "Ryu", "You"], &["Ю", "Рю", "Лю"]),
    name("고", "", &["Ko", "Go", "Koh"], &[]),
    name("문", "", &["Mun", "Moon"], &[]),
    name("량", "양", &["Ryang", "Yang"], &["Рян", "Лян", "Ян"]),
    name("양", "량", &["Yang", "Ryang"], &["Ян", "Рян", "Лян"]),
    name("손", "", &["Son", "Sohn"], &[]),
    name("배", "", &["Pae", "Bae", "Bai"], &["Пе", "Пэ"]),
    name("백", "", &["Paek", "Baek", "Paik", "Baik"], &[]),
    name("허", "", &["Ho", "Heo", "Hur", "Huh"], &[]),
    name("남", "", &["Nam"], &[]),
    name("심", "", &["Sim", "Shim"], &[]),
    name("로", "노", &["Ro", "No", "Roh", "Noh"], &["Ро", "Но", "Ло"]),
    name("노", "로", &["No", "Noh", "Ro", "Roh"], &["Но", "Ро", "Ло"]),
    name("하", "", &["Ha"], &[]),
    name("곽", "", &["Kwak", "Gwak"], &[]),
    name("성", "", &["Song", "Sung", "Seong"], &[]),
    name("차", "", &["Cha"], &[]),
    name("주", "", &["Ju", "Joo", "Chu"], &[]),
    name("우", "", &["U", "Woo", "Wu"], &[]),
    name("구", "", &["Ku", "Koo", "Gu"], &[]),
    name("라", "나", &["Ra", "Na", "Rha"], &["Ра", "На", "Ла"]),
    name("나", "라", &["Na", "Ra", "Rha"], &["На", "Ра", "Ла"]),
    name("민", "", &["Min"], &[]),
    name("진", "", &["Jin", "Chin"], &[]),
    name("지", "", &["Ji", "Jee", "Chi"], &[]),
    name("엄", "", &["Om", "Eom", "Um", "Uhm"], &[]),
    name("채", "", &["Chae", "Chai"], &[]),
    name("원", "", &["Won"], &[]),
    name("천", "", &["Chon", "Cheon", "Chun"], &[]),
    name("방", "", &["Pang", "Bang"], &[]),
    name("공", "", &["Kong", "Gong"], &[]),
    name("현", "", &["Hyon", "Hyun", "Hyeon"], &["Хьон", "Хен", "Хён"]),
    name("함", "", &["Ham"], &[]),
    name("변", "", &["Pyon", "Byun", "Byeon"], &[]),
    name("렴", "염", &["Ryom", "Yeom", "Yum"], &["Рьом", "Рём", "Йом", "Ём"]),
    name("염", "렴", &["Yom", "Yeom", "Ryom", "Yum"], &["Йом", "Ём", "Рьом", "Рём"]),
    name("려", "여", &["Ryo", "Yeo", "Yo"], &["Рьо", "Рё", "Йо", "Ё"]),
    name("여", "려", &["Yeo", "Ryo", "Yo"], &["Йо", "Ё", "Рьо", "Рё"]),
    name("추", "", &["Chu", "Choo"], &[]),
    name("도", "", &["To", "Do", "Doh"], &[]),
    name("소", "", &["So", "Soh"], &[]),
    name("석", "", &["Sok", "Seok", "Suk"], &[]),
    name("선", "", &["Son", "Sun", "Seon"], &[]),
    name("설", "", &["Sol", "Seol", "Sul"], &[]),
    name("마", "", &["Ma", "Mah"], &[]),
    name("길", "", &["Kil", "Gil"], &[]),
    name("연", "련", &["Yon", "Yeon", "Youn", "Ryon"], &[]),
    name("련", "연", &["Ryon", "Yeon", "Yon"], &[]),
    name("위", "", &["Wi", "Wee"], &[]),
    name("표", "", &["Phyo", "Pyo"], &[]),
    name("명", "", &["Myong", "Myung", "Myeong"], &[]),
    name("기", "", &["Ki", "Gi"], &[]),
    name("반", "", &["Pan", "Ban", "Bahn"], &[]),
    name("왕", "", &["Wang"], &[]),
    name("금", "", &["Kum", "Keum", "Geum"], &[]),
    name("옥", "", &["Ok"], &[]),
    name("륙", "육", &["Ryuk", "Yuk", "Yook"], &[]),
    name("육", "륙", &["Yuk", "Yook", "Ryuk"], &[]),
    name("인", "", &["In"], &[]),
    name("맹", "", &["Maeng"], &[]),
    name("제", "", &["Je", "Jae", "Che"], &[]),
    name("모", "", &["Mo"], &[]),
    name("탁", "", &["Thak", "Tak"], &[]),
    name("국", "", &["Kuk", "Guk", "Kook"], &[]),
    name("어", "", &["O", "Eo"], &[]),
    name("은", "", &["Un", "Eun"], &[]),
    name("편", "", &["Phyon", "Pyeon", "Pyun"], &[]),
    name("룡", "용", &["Ryong", "Yong"], &[]),
    name("용", "룡", &["Yong", "Ryong"], &[]),
    name("예", "", &["Ye"], &[]),
    name("경", "", &["Kyong", "Kyung", "Gyeong"], &[]),
    name("봉", "", &["Pong", "Bong"], &[]),
    name("사", "", &["Sa"], &[]),
    name("부", "", &["Pu", "Boo", "Bu"], &[]),
    name("가", "", &["Ka", "Ga"], &[]),
    name("복", "", &["Pok", "Bok"], &[]),
    name("태", "", &["Thae", "Tae"], &[]),
    name("목", "", &["Mok"], &[]),
    name("형", "", &["Hyong", "Hyung", "Hyeong"], &[]),
    name("계", "", &["Kye", "Gye"], &["Кє", "Ке", "Ге"]),
    name("두", "", &["Tu", "Doo", "Du"], &[]),
    name("감", "", &["Kam", "Gam"], &[]),
    name("동", "", &["Tong", "Dong"], &[]),
    name("온", "", &["On"], &[]),
    name("빈", "", &["Pin", "Bin"], &[]),
    name("피", "", &["Phi", "Pi"], &[]),
    name("음", "", &["Um", "Eum"], &[]),
    name("호", "", &["Ho"], &[]),
    name("범", "", &["Pom", "Beom", "Bum"], &[]),
    name("좌", "", &["Jwa"], &[]),
    name("팽", "", &["Phaeng", "Paeng"], &[]),
    name("승", "", &["Sung", "Seung"], &[]),
    name("간", "", &["Kan", "Gan"], &[]),
    name("상", "", &["Sang"], &[]),
    name("시", "", &["Si", "Shi"], &[]),
    name("갈", "", &["Kal", "Gal"], &[]),
    name("단", "", &["Tan", "Dan"], &[]),
    name("견", "", &["Kyon", "Gyeon"], &[]),
    name("당", "", &["Tang", "Dang"], &[]),
    name("화", "", &["Hwa"], &[]),
    name("창", "", &["Chang"], &[]),
    name("옹", "", &["Ong"], &[]),
    name("평", "", &["Phyong", "Pyeong"], &[]),
    name("대", "", &["Tae", "Dae"], &[]),
    name("필", "", &["Phil", "Pil"], &[]),
];

#[cfg(test)]
mod tests {
    use super::super::hangul::{compose, decompose};
    use super::*;

    #[test]
    fn each_name_stands_once_and_twins_name_each_other() {
        for (place, surname) in SURNAMES.iter().enumerate() {
            assert!(SURNAMES.iter().skip(place + 1).all(|other| other.hangul != surname.hangul), "{}", surname.hangul);
            if !surname.twin.is_empty() {
                assert_eq!(find(surname.twin).map(|twin| twin.twin), Some(surname.hangul), "{}", surname.hangul);
            }
        }
    }

    #[test]
    fn names_of_two_syllables_are_tried_first() {
        for (name, family) in [("남궁철수", "남궁"), ("황보람", "황보"), ("황철", "황"), ("리철", "리"), ("남궁", "남")]
        {
            assert_eq!(surname_of(name).map(|surname| surname.hangul), Some(family), "{name}");
        }
        assert!(surname_of("뷁철수").is_none());
        assert!(surname_of("김").is_none(), "a family name alone names nobody");
        assert!(surname_of("").is_none());
    }

    #[test]
    fn a_syllable_in_the_other_norm() {
        let twin = |c: char| decompose(c).map(southern).and_then(compose);
        for (north, south) in [('룡', '용'), ('로', '노'), ('녀', '여'), ('래', '내'), ('철', '철'), ('나', '나')]
        {
            assert_eq!(twin(north), Some(south));
        }
        let back = |c: char| decompose(c).and_then(|syllable| northern(syllable, c)).and_then(compose);
        for (south, north) in [('용', Some('룡')), ('노', Some('로')), ('철', None), ('아', None)] {
            assert_eq!(back(south), north, "{south}");
        }
    }
}
