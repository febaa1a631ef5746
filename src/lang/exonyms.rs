//! Countries, cities and peoples whose names are not spelled after one another: 독일, Німеччина, Germany.

/// The names of one place and its people in all languages, in small letters, without the endings of cases.
#[rustfmt::skip]
const PLACES: &[&[&str]] = &[
    &["독일", "도이췰란드", "німе", "german", "герман", "немец", "немц"], &["미국", "미 ", "워싱턴", "вашингтон", "washington", "미제", "아메리카", "сша", "америк", "сполучен", "соединен", "соединён", "united states", "usa", "u.s", "us ", "america", "штат"],
    &["중국", "китай", "китаї", "китає", "china", "chinese", "кнр"], &["일본", "japan", "япон"], &["영국", "британ", "великобритан", "англі", "англи", "britain", "british", "uk ", "england", "english", "united kingdom"],
    &["잉글랜드", "영어", "영국", "англі", "англи", "engl"],
    &["웨일스", "웨일즈", "уельс", "уэльс", "валлі", "wales", "welsh"], &["스코틀랜드", "шотланд", "scot"], &["프랑스", "франц", "franc", "french"],
    &["조선", "평양", "서울", "пхеньян", "сеул", "pyongyang", "seoul", "북조선", "남조선", "한국", "남한", "북한", "корей", "коре", "korea", "кндр", "dprk", "rok", "한반도"], &["러시아", "로씨야", "로써아", "росі", "росси", "русск", "рос ", "рф", "russia"],
    &["쏘련", "소련", "радянськ", "срср", "советск", "ссср", "soviet", "ussr"], &["뽈스까", "폴란드", "польщ", "польс", "поляк", "польш", "poland", "polish", "pole"],
    &["헝가리", "웽그리아", "угор", "венгр", "hungar"], &["그리스", "그리샤", "грец", "грек", "греч", "greec", "greek"], &["네덜란드", "нідерланд", "нидерланд", "голланд", "netherlands", "dutch", "holland"],
    &["스위스", "швейцар", "swiss", "switzerland"], &["스웨덴", "스웨리예", "швец", "швед", "swed"], &["스페인", "에스빠냐", "іспан", "испан", "spain", "spani"], &["오스트리아", "австрі", "австри", "austria"],
    &["오스트레일리아", "호주", "австралі", "австрали", "australia"], &["이집트", "에짚트", "єгип", "егип", "egypt"], &["인도", "інді", "инди", "india"], &["튀르키예", "터키", "뛰르끼예", "туреч", "турц", "turk", "türk"],
    &["조지아", "그루지야", "грузі", "грузи", "georgia"], &["체코", "чес", "чех", "czech"], &["몽골", "монгол", "mongol"], &["베트남", "월남", "в’єтнам", "вьетнам", "vietnam"], &["태국", "타이", "таїланд", "таиланд", "thai"],
    &["핀란드", "фінл", "финл", "finland", "finn"], &["노르웨이", "норве", "norw"], &["덴마크", "дані", "дани", "данськ", "датськ", "датск", "denmark", "danish"], &["벨기에", "бельгі", "бельги", "belgi"], &["이탈리아", "이딸리아", "італ", "итал", "ital"],
    &["유럽", "구라파", "європ", "европ", "europ", "єс", "ес", "eu ", "євро"], &["아시아", "азі", "ази", "asia"], &["아프리카", "афри", "africa"], &["브라질", "brazil", "бразил"], &["캐나다", "까나다", "канад", "canad"],
    &["멕시코", "메히꼬", "мекс", "mexic"], &["이스라엘", "ізраїл", "израил", "israel"], &["유대", "єврей", "еврей", "jew"], &["우크라이나", "укра", "ukrain"], &["벨라루시", "벨로루시", "білорус", "беларус", "белорус", "belarus"],
    &["ріг", "розі", "рогу", "рогом", "рог", "роге", "rih", "rog"], &["크림", "крим", "крым", "crimea"], &["로마", "рим", "rome", "roman"], &["빈 ", "빈에", "윈", "віден", "вена", "вене", "вену", "vienna"], &["파리", "париж", "paris"], &["런던", "лондон", "london"], &["제네바", "женев", "geneva"],
    &["헤이그", "гааг", "hague"], &["베이징", "북경", "пекін", "пекин", "beijing", "peking"], &["도쿄", "토쿄", "동경", "токіо", "токио", "tokyo"], &["로스앤젤레스", "la ", "лос", "los angeles", "l.a"], &["뉴욕", "нью", "new york", "ny "],
    &["샌", "сан", "san"], &["세인트", "성 ", "сент", "свят", "saint", "st "], &["태평양", "тихий", "тихого", "тихоокеан", "pacific"], &["대서양", "атлант", "atlantic"], &["지중해", "середзем", "средизем", "mediterranean"],
    &["두만강", "туман", "tumen"], &["압록강", "ялу", "амнок", "yalu", "amnok"], &["백두산", "пекту", "пэкту", "paekt", "baekdu"], &["연해", "примор", "primor"], &["극동", "원동", "дале", "дальн", "far east"],
    &["크렘린", "크레믈리", "кремл", "kremlin"], &["하나님", "하느님", "бог", "господ", "бож", "god", "lord"], &["예수", "іс", "иис", "христ", "jesus", "christ"], &["나치", "нацис", "nazi"], &["의회", "парламент", "congress", "конгрес", "국회", "parliament"],
    &["민주당", "민주", "демократ", "democrat"], &["공화당", "공화", "республік", "республик", "republic"], &["보수당", "토리", "консерват", "торі", "tory", "tories", "conservative"], &["노동당", "로동당", "лейборист", "трудов", "labour", "workers"],
];

/// The rows in which a name begins with a stem.
fn rows(name: &str) -> impl Iterator<Item = &'static &'static [&'static str]> {
    PLACES.iter().filter(move |row| row.iter().any(|stem| name.starts_with(stem.trim_end())))
}

/// The name of a place that other languages call otherwise.
pub fn is_known(name: &str) -> bool {
    rows(&name.to_lowercase()).next().is_some()
}

/// A name in small letters and a text name one place.
pub fn share(name: &str, text: &str) -> bool {
    let mut rows = rows(name).peekable();
    if rows.peek().is_none() {
        return false;
    }
    let text = format!("{} ", text.to_lowercase());
    rows.any(|row| row.iter().any(|stem| begins_a_word(&text, stem)))
}

fn begins_a_word(text: &str, stem: &str) -> bool {
    let joined = stem.starts_with(super::is_hangul_syllable);
    let opens = |at: usize| !text.get(..at).is_some_and(|before| before.ends_with(char::is_alphabetic));
    text.match_indices(stem).any(|(at, _)| joined || opens(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_place_is_known_by_all_its_names() {
        assert!(
            share("німеччини", "독일에서 왔습니다.")
                && share("american", "미국 사람")
                && share("угорщина", "From Hungary.")
        );
        assert!(!share("німеччини", "중국에서 왔습니다.") && !share("коваль", "독일") && !share("", ""));
    }
}
