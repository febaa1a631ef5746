//! Korean quantities.

use super::each_reads;
use crate::lang::Lang;

#[test]
fn numerals_are_read() {
    each_reads(
        Lang::KO,
        &[
            ("1만 2천 명", "1만 2천: number 12000 person"),
            ("3천5백 명", "3천5백: number 3500 person"),
            ("11만 명", "11만: number 110000 person"),
            ("백스물여섯 명", "백스물여섯: number 126 person"),
            ("만 명", "만: number 10000 person"),
            ("천명이 죽었다", "천: number 1000 person"),
            ("1억 2천만 원", "1억 2천만 원: measure 120000000 won"),
            ("제11군단", "제11: ordinal 11"),
            ("두 번째", "두 번째: ordinal 2"),
            ("첫째", "첫째: ordinal 1"),
            ("한 사람", "한: number 1 person"),
            ("삼분의 이", "삼분의 이: number 0.666667"),
            ("절반", "절반: number 0.5"),
            ("수류탄 두 발", "두: number 2 round"),
            ("포 세 문", "세: number 3 gun"),
        ],
    );
}

#[test]
fn guesses_and_ranges_have_bounds() {
    each_reads(
        Lang::KO,
        &[
            ("서너 명", "서너: number ~[3, 4] person"),
            ("한두 시간", "한두 시간: duration ~[1, 2] hour"),
            ("두서너 명", "두서너: number ~[2, 4] person"),
            ("열두세 명", "열두세: number ~[12, 13] person"),
            ("이삼십 명", "이삼십: number ~[20, 30] person"),
            ("20여 명", "20여: number ~20 [20, 29] person"),
            ("2만여 명", "2만여: number ~20000 [20000, 29999] person"),
            ("20여만 명", "20여만: number ~200000 [200000, 299999] person"),
            ("칠백여 메터", "칠백여 메터: measure ~700 [700, 799] m"),
            ("5년여", "5년여: duration ~5 [5, 6] year"),
            ("약 20명", "약 20: number ~20 [18, 22] person"),
            ("스무 명 정도", "스무: number ~20 [18, 22] person"),
            ("수십 명이 죽었다", "수십: number ~[20, 90] person"),
            ("여러 명이 있었다", "여러: number ~[2, 9] person"),
            ("몇 명이 있었다", "몇: number ~[2, 9] person"),
            ("여남은 명", "여남은: number ~[10, 15] person"),
            ("20명 이상", "20: number ~20 [20, …] person"),
            ("20명 이하", "20: number ~20 […, 20] person"),
            ("최대 5명까지", "최대 5: number ~5 […, 5] person"),
            ("5명에서 6명", "5명에서 6: number [5, 6] person"),
            ("5~6명", "5~6: number [5, 6] person"),
        ],
    );
}

#[test]
fn units_make_durations_measures_and_ages() {
    each_reads(
        Lang::KO,
        &[
            ("사흘 동안", "사흘: duration 3 day"),
            ("보름", "보름: duration 15 day"),
            ("반년", "반년: duration 0.5 year"),
            ("1년 반", "1년 반: duration 1.5 year"),
            ("두 달", "두 달: duration 2 month"),
            ("3개월", "3개월: duration 3 month"),
            ("세 시간 반", "세 시간 반: duration 3.5 hour"),
            ("삼 년", "삼 년: duration 3 year"),
            ("이 년 동안", "이 년: duration 2 year"),
            ("오 분", "오 분: duration 5 minute"),
            ("몇 시간 후", "몇 시간: duration ~[2, 9] hour"),
            ("며칠 후", "며칠: duration ~[2, 9] day"),
            ("5킬로메터", "5킬로메터: measure 5 km"),
            ("마을에서 십오 킬로 떨어진 곳", "십오 킬로: measure 15 km"),
            ("쌀 5킬로", "5킬로: measure 5 kg"),
            ("십 리를 걸었다", "십 리: measure 10 ri"),
            ("3정보", "3정보: measure 3 jongbo"),
            ("200평", "200평: measure 200 pyong"),
            ("500원", "500원: measure 500 won"),
            ("7.62미리", "7.62미리: measure 7.62 mm"),
            ("3프로", "3프로: measure 3 %"),
            ("영하 20도", "영하 20도: measure -20 °C"),
            ("26세", "26세: age 26 either"),
            ("십세입니다", "십세: age 10 either"),
            ("오 세입니다", "오 세: age 5 either"),
            ("칠 점 육이 미리", "칠 점 육이 미리: measure 7.62 mm"),
            ("이천 딸라", "이천 딸라: measure 2000 USD"),
            ("7.5킬로 걸었다. 쌀을 먹었다", "7.5킬로: measure 7.5 km"),
            ("만 26세", "만 26세: age 26 full"),
            ("한국 나이로 27살", "27살: age 27 counting"),
            ("서른두세 살", "서른두세 살: age ~[32, 33] either"),
            ("20대 초반의 청년", "20대 초반: age ~[20, 23] either"),
            ("나이는 스물여섯입니다", "스물여섯: age 26 either"),
        ],
    );
}
