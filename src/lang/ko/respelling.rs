//! Words that are pronounced otherwise than their letters say, respelled so that the rules of sound give what is heard.
//!
//! ㄴ is put between the parts of a compound (학여울 is heard 항녀울), ㄴㄹ stays apart (결단력 is 결단녁), a coda is neutral
//! before the next part of a compound (겉옷 is 거돋). No rule tells such words. Sources: the Standard Pronunciation of the ROK,
//! articles 10–20 and 29, and the Revised Romanization, chapter 3, article 1, with their examples; other words by the Standard
//! Dictionary's pronunciation.

use super::hangul::{Syllable, decompose};

/// Parts of words and what they are respelled as, of the same number of syllables.
#[rustfmt::skip]
const RESPELLED: &[(&str, &str)] = &[
    // ㄴ between the parts of a compound.
    ("학여울", "학녀울"), ("알약", "알략"), ("물약", "물략"), ("솜이불", "솜니불"), ("홑이불", "혼니불"), ("막일", "막닐"),
    ("삯일", "삭닐"), ("맨입", "맨닙"), ("꽃잎", "꼳닙"), ("나뭇잎", "나묻닙"), ("깻잎", "깯닙"), ("댓잎", "댇닙"),
    ("솔잎", "솔닙"), ("풀잎", "풀닙"), ("내복약", "내복냑"), ("한여름", "한녀름"), ("한여울", "한녀울"), ("남존여비", "남존녀비"),
    ("신여성", "신녀성"), ("색연필", "색년필"), ("직행열차", "직행녈차"), ("북유럽", "북뉴럽"), ("동유럽", "동뉴럽"), ("서울역", "서울력"), ("지하철역", "지하철력"), ("전철역", "전철력"), ("급행열차", "급행녈차"), ("늑막염", "늑막념"),
    ("콩엿", "콩녇"), ("담요", "담뇨"), ("눈요기", "눈뇨기"), ("영업용", "영업뇽"), ("식용유", "식용뉴"), ("휘발유", "휘발류"),
    ("백분율", "백분뉼"), ("밤윷", "밤뉻"), ("설익", "설닉"), ("불여우", "불녀우"), ("물엿", "물녇"),
    ("유들유들", "유들류들"), ("전동열차", "전동녈차"),
    ("앞일", "압닐"), ("옷입", "온닙"), ("밭일", "반닐"), ("뒷일", "뒨닐"), ("뒷윷", "뒨뉻"), ("도리깻열", "도리깬녈"),
    ("낯익", "난닉"), ("첫여름", "천녀름"), ("뒷이야기", "뒨니야기"), ("옛이야기", "옌니야기"), ("베갯잇", "베갠닏"),
    ("훗일", "훈닐"), ("예삿일", "예산닐"), ("바깥일", "바깐닐"), ("땅임자", "땅님자"),
    ("생이별", "생니별"), ("헛일", "헌닐"), ("군용열차", "군용녈차"),
    ("훈련용", "훈련뇽"), ("공격용", "공격뇽"), ("작전용", "작전뇽"), ("사격용", "사격뇽"), ("학생용", "학생뇽"),
    ("관절염", "관절렴"), ("복막염", "복막념"), ("뇌막염", "뇌막념"), ("맹장염", "맹장념"),
    ("두통약", "두통냑"), ("소독약", "소독냑"),
    ("총연습", "총년습"), ("총연장", "총년장"), ("십육", "심뉵"),
    ("백육", "백뉵"), ("칠십육", "칠심뉵"), ("열여섯", "열려섣"), ("열여덟", "열려덜"), ("스물여섯", "스물려섣"), ("스물여덟", "스물려덜"),
    ("천육", "천뉵"), ("만육", "만뉵"), ("색유리", "색뉴리"), ("창유리", "창뉴리"), ("핵연료", "핵년료"), ("윤활유", "윤활류"),
    ("장염", "장념"), ("결막염", "결막념"), ("방광염", "방광념"), ("볼일", "볼릴"), ("별일", "별릴"), ("집안일", "집안닐"),
    ("부엌일", "부억닐"), ("웬일", "웬닐"), ("못잊", "몬닞"), ("가정용", "가정뇽"), ("학습용", "학습뇽"), ("관상용", "관상뇽"),
    ("비상용", "비상뇽"), ("개인용", "개인뇽"), ("상업용", "상업뇽"), ("산업용", "산업뇽"), ("여성용", "여성뇽"), ("남성용", "남성뇽"),
    ("아동용", "아동뇽"), ("공업용", "공업뇽"), ("농업용", "농업뇽"), ("민간용", "민간뇽"), ("그림엽서", "그림녑서"), ("우편엽서", "우편녑서"),
    // ㄴ and ㄹ that stay apart.
    ("공군력", "공군녁"), ("해군력", "해군녁"), ("육군력", "육군녁"), ("구인란", "구인난"), ("운반력", "운반녁"), ("무신론", "무신논"),
    ("유신론", "유신논"), ("낙관론", "낙관논"), ("비관론", "비관논"), ("생존력", "생존녁"), ("시간량", "시간냥"), ("공연료", "공연뇨"),
    ("강연료", "강연뇨"), ("정신력", "정신녁"), ("실천력", "실천녁"), ("발언력", "발언녁"), ("계산력", "계산녁"), ("연산력", "연산녁"),
    ("확산력", "확산녁"), ("분산력", "분산녁"),
    ("결단력", "결단녁"), ("음운론", "음운논"), ("생산량", "생산냥"), ("의견란", "의견난"), ("판단력", "판단녁"), ("공권력", "공권녁"),
    ("신문로", "신문노"), ("임진란", "임진난"), ("동원령", "동원녕"), ("상견례", "상견녜"), ("횡단로", "횡단노"), ("이원론", "이원논"),
    ("입원료", "입원뇨"), ("구근류", "구근뉴"), ("추진력", "추진녁"), ("등산로", "등산노"), ("보존료", "보존뇨"), ("출연료", "출연뇨"),
    ("회전력", "회전녁"), ("수신료", "수신뇨"), ("통신료", "통신뇨"), ("표현력", "표현녁"), ("발전량", "발전냥"),
    ("일원론", "일원논"), ("진단력", "진단녁"), ("자본론", "자본논"),
    ("유전론", "유전논"), ("기관론", "기관논"), ("생산력", "생산녁"),
    ("방문록", "방문녹"), ("통신란", "통신난"),
    ("인원량", "인원냥"), ("운전력", "운전녁"), ("견인력", "견인녁"),
    ("흡인력", "흡인녁"), ("주전론", "주전논"), ("개헌론", "개헌논"),
    // A coda before the next part of a compound.
    ("겉옷", "걷옫"), ("헛웃음", "헏우슴"), ("첫인상", "처딘상"), ("맛없", "맏업"), ("윗옷", "윋옫"), ("웃어른", "욷어른"),
    ("홑옷", "혿옫"), ("몇월", "며둴"), ("몇인", "며딘"), ("젖어미", "저더미"), ("밭아래", "바다래"), ("늪앞", "느밥"), ("값어치", "가버치"),
    ("첫아", "처다"), ("싫증", "실증"), ("옷안", "오단"), ("부엌안", "부어간"), ("앞언덕", "아번덕"), ("무릎아래", "무르바래"),
    ("팥알", "파달"), ("윗어른", "위더른"), ("못알아", "모다라"), ("풋음", "푸듬"), ("덧없", "더덥"), ("값없", "가법"), ("값있", "가빘"), ("넋없", "너겂"), ("닭앞", "다갚"), ("낮한때", "낟한때"),
    // ㄼ and ㄿ that are heard as ㅂ, and letters named by themselves.
    ("밟다", "밥다"), ("밟고", "밥고"), ("밟는", "밤는"), ("밟지", "밥지"), ("밟소", "밥소"), ("넓죽", "넙죽"), ("넓적", "넙적"), ("넓둥", "넙둥"),
    ("디귿이", "디그시"), ("지읒이", "지으시"), ("치읓이", "치으시"), ("키읔이", "키으기"),
    ("티읕이", "티으시"), ("피읖이", "피으비"), ("히읗이", "히으시"),
];

/// The word with its parts respelled.
pub(super) fn respell(word: &str) -> String {
    let mut respelled = String::with_capacity(word.len());
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        let found = RESPELLED.iter().find(|(part, _)| rest.starts_with(part));
        let (part, heard) = found.map_or((first.len_utf8(), None), |(part, heard)| (part.len(), Some(heard)));
        match heard {
            Some(heard) => respelled.push_str(heard),
            None => respelled.push(first),
        }
        rest = rest.get(part..).unwrap_or_default();
    }
    respelled
}

/// The syllables of a word, respelled; what is no syllable is passed over.
pub(super) fn syllables(word: &str) -> Vec<Syllable> {
    respell(word).chars().filter_map(decompose).collect()
}

#[cfg(test)]
mod tests {
    use super::super::hangul::compose;
    use super::super::sounds::{Norm, pronounce};
    use super::*;

    fn heard(word: &str) -> String {
        let written: Vec<Syllable> = word.chars().filter_map(decompose).collect();
        pronounce(&written, Norm::South).into_iter().filter_map(compose).collect()
    }

    #[test]
    fn parts_of_words_are_respelled() {
        assert_eq!(respell("신문로에서"), "신문노에서");
        assert_eq!(respell("큰학여울"), "큰학녀울");
        assert_eq!(respell("평양"), "평양");
        assert_eq!(respell("a-в"), "a-в");
    }

    #[test]
    fn each_entry_says_what_the_rules_do_not() {
        for (part, respelled) in RESPELLED {
            assert_eq!(part.chars().count(), respelled.chars().count(), "{part}");
            assert_ne!(heard(part), heard(respelled), "{part}");
        }
    }

    #[test]
    fn each_entry_stands_once() {
        for (place, (part, _)) in RESPELLED.iter().enumerate() {
            let hidden = RESPELLED.iter().take(place).find(|(earlier, _)| part.starts_with(earlier));
            assert_eq!(hidden, None, "{part}");
        }
    }
}
