//! Korean units, counters and approximating words, in the spellings of both norms.

use crate::lang::quantity::{
    Bound, Count, Place, Quantities, Unit, UnitKind, count, counter, guess, measure, named, time,
};

/// What Korean knows of quantities.
pub const QUANTITIES: Quantities = Quantities {
    endings: "",
    spaced: false,
    groups: &[','],
    before: BEFORE,
    after: AFTER,
    counts: COUNTS,
    scales: SCALES,
    many: &[],
    half: "반",
    parts: &[],
    between: BETWEEN,
    around: &[],
    minus: "영하|령하|마이너스",
    named: "군번|번호|전화|№|고유번호|군인증|우편번호|+",
    inverted: "",
    turned: "",
    fillers: "",
    not_one: ("", ""),
    homographs: &[],
    places: PLACES,
    articles: "",
    of: "",
    lasting: "",
    stretches: STRETCHES,
    tens: "열|스물|서른|마흔|쉰|예순|일흔|여든|아흔",
    units: UNITS,
};

const BEFORE: &[(Bound, &str)] = &[
    (Bound::About, "약|대략|대체로|한|어림잡아|~|≈"),
    (Bound::Nearly, "거의|근"),
    (Bound::Least, "최소|최소한|적어도"),
    (Bound::Most, "최대|많아야|기껏해야|고작"),
];

const AFTER: &[(Bound, &str)] = &[
    (Bound::About, "가량|정도|쯤|내외|안팎|좌우"),
    (Bound::Beyond, "남짓"),
    (Bound::Odd, "여"),
    (Bound::Least, "이상|초과|넘게|넘는|나마"),
    (Bound::Most, "이하|미만"),
];

const COUNTS: &[Count] = &[
    count(0.5, "절반|반"),
    guess(1.0, 2.0, "한두|한 두|하나둘|한둘"),
    guess(2.0, 3.0, "두세|두셋|두어|둘셋|이삼"),
    guess(2.0, 4.0, "두서너|두서넛"),
    guess(3.0, 4.0, "서너|서넛|세네|삼사"),
    guess(4.0, 5.0, "너덧|네댓|너댓|네다섯|너더댓|사오"),
    guess(5.0, 6.0, "대여섯|대엿|댓여섯|다섯여섯|오륙|오육"),
    guess(6.0, 7.0, "예닐곱|여섯일곱|육칠|륙칠"),
    guess(7.0, 8.0, "일고여덟|일여덟|칠팔"),
    guess(8.0, 9.0, "여덟아홉|엳아홉|팔구"),
    guess(10.0, 15.0, "여남은"),
    guess(11.0, 19.0, "십수"),
    guess(2.0, 9.0, "몇몇|몇|수"),
];

const PLACES: &[Place] = &[
    place(1.0, "첫째|첫 번째|첫번째"),
    place(2.0, "둘째|두번째"),
    place(3.0, "셋째|세번째"),
    place(4.0, "넷째|네번째"),
    place(5.0, "다섯째|다섯번째"),
    place(6.0, "여섯째|여섯번째"),
    place(7.0, "일곱째|일곱번째"),
    place(8.0, "여덟째|여덟번째"),
    place(9.0, "아홉째|아홉번째"),
    place(10.0, "열째|열번째"),
];

/// Such words are in no company another word.
const fn place(value: f64, forms: &'static str) -> Place {
    Place { value, forms, before: "", after: "" }
}

const SCALES: &[(f64, &str)] = &[
    (10.0, "십"),
    (100.0, "백"),
    (1e3, "천"),
    (1e4, "만"),
    (1e5, "십만"),
    (1e6, "백만"),
    (1e7, "천만"),
    (1e8, "억"),
    (1e12, "조"),
];

const BETWEEN: &[(bool, &str)] =
    &[(false, "에서|부터|~|∼|〜|내지|내지는"), (true, "이나|나|또는|아니면|혹은|, 많으면|인가|인지")];

const STRETCHES: &[Unit] = &[
    time(1.0, "day", "하루"),
    time(2.0, "day", "이틀"),
    time(3.0, "day", "사흘"),
    time(4.0, "day", "나흘"),
    time(5.0, "day", "닷새"),
    time(6.0, "day", "엿새"),
    time(7.0, "day", "이레"),
    time(8.0, "day", "여드레"),
    time(9.0, "day", "아흐레"),
    time(10.0, "day", "열흘"),
    time(11.0, "day", "열하루"),
    time(12.0, "day", "열이틀"),
    time(13.0, "day", "열사흘"),
    time(14.0, "day", "열나흘"),
    time(15.0, "day", "보름"),
    time(20.0, "day", "스무날"),
    time(21.0, "day", "스무하루"),
    time(0.5, "year", "반년"),
    time(0.5, "month", "반달간|반달 동안"),
    time(0.5, "hour", "반시간"),
];

const UNITS: &[Unit] = &[
    measure("km", "km|㎞|킬로메터|킬로미터|키로메터|키로미터"),
    measure("m", "m|메터|미터|메다"),
    measure("cm", "cm|㎝|센치메터|센티미터|센치미터|센티메터|센치|센티|쎈치"),
    measure("mm", "mm|㎜|밀리메터|밀리미터|미리메터|미리|밀리"),
    measure("", "킬로|키로"),
    measure("km/h", "km/h|㎞/h"),
    measure("m2", "m2|m²|㎡|평방메터|평방미터|제곱미터|제곱메터"),
    measure("km2", "km2|km²|㎢|평방킬로메터|제곱킬로미터|평방킬로미터"),
    measure("m3", "m3|m³|㎥|립방메터|입방미터|세제곱미터"),
    measure("ri", "리"),
    measure("pyong", "평"),
    measure("jongbo", "정보"),
    measure("ha", "ha|헥타르|헥타아르|헥타"),
    measure("kg", "kg|㎏|킬로그람|킬로그램|키로그람|키로그램"),
    measure("g", "g|그람|그램"),
    measure("mg", "mg|㎎|밀리그람|밀리그램"),
    measure("t", "톤"),
    measure("l", "l|ℓ|리터|리타"),
    measure("ml", "ml|㎖|밀리리터"),
    measure("%", "%|퍼센트|프로|퍼쎈트|％"),
    measure("°C", "°c|℃|° c"),
    measure("°", "°|도"),
    measure("mi", "마일"),
    measure("won", "원"),
    measure("UAH", "흐리우냐|흐리브냐|그리브나|흐리우나"),
    measure("RUB", "루블|루불"),
    measure("USD", "딸라|달러|$"),
    measure("CNY", "위안|원화"),
    measure("EUR", "유로|€"),
    time(1.0, "second", "초"),
    time(1.0, "minute", "분|분간|분 동안"),
    time(1.0, "hour", "시간"),
    time(1.0, "day", "일|일간|날"),
    time(1.0, "week", "주|주일|주간|주일간"),
    time(1.0, "month", "개월|달|달간|개월간|가월"),
    time(1.0, "year", "년|해|년간"),
    Unit { kind: UnitKind::Age, name: "year", times: 1.0, forms: "살|세" },
    counter("person", "명|사람|식구"),
    counter("vehicle", "대"),
    counter("round", "발"),
    counter("gun", "정|문"),
    counter("item", "개|자루|점"),
    counter("time", "번|차례|회|회차"),
    counter("animal", "마리"),
    counter("ship", "척"),
    counter("bottle", "병"),
    counter("sheet", "장"),
    counter("suit", "벌"),
    counter("pair", "켤레|쌍"),
    counter("bowl", "그릇"),
    counter("cup", "잔|컵|고뿌"),
    counter("kind", "가지|종류|종"),
    counter("place", "곳|군데|개소"),
    counter("meal", "끼|끼니"),
    counter("tablet", "알"),
    counter("book", "권"),
    counter("house", "채|호집"),
    counter("household", "가구|세대"),
    counter("floor", "층"),
    counter("box", "상자|통|박스"),
    counter("bag", "마대|포대|가마니|가마"),
    named(
        "련대|연대|려단|여단|사단|군단|대대|중대|소대|분대|학년|학급|급|호|번째|째|차|중|세기|세대주|대대장|중대장|소대장|분대장|사단장|군단장|번지|시|월|시경|번선|도선|년대|년생|년도|점령|발전|발견|일날|장군|대장|대위|대좌|병사|병원|번호|명령|정치|정찰|문제|문서|분명|세대|세계|세트|세력|살상|살인|해군|해방|주민|주석|통역|통신|발사|장교|개인|주체|회의|조국|인민|도시|리유|원쑤|원수",
    ),
];
