//! English quantities.

use super::each_reads;
use crate::lang::Lang;

#[test]
fn numerals_are_read() {
    each_reads(
        Lang::EN,
        &[
            ("a hundred and one", "a hundred and one: number 101"),
            ("twelve hundred", "twelve hundred: number 1200"),
            ("two and a half thousand", "two and a half thousand: number 2500"),
            ("eight thousand, four hundred and eleven", "eight thousand, four hundred and eleven: number 8411"),
            ("one hundred and eight thousand", "one hundred and eight thousand: number 108000"),
            ("12k people", "12k: number 12000 person"),
            ("3.5 million", "3.5 million: number 3500000"),
            ("half a million", "half a million: number 500000"),
            ("two dozen rounds", "two dozen: number 24 round"),
            ("seven point six two", "seven point six two: number 7.62"),
            ("two-thirds of the men", "two-thirds: number 0.666667"),
            ("a third of the company", "a third: number 0.333333"),
            ("both legs", "both: number 2"),
            ("one soldier died", "one: number 1"),
            ("the second battalion", "second: ordinal 2"),
            ("three hundredth", "three hundredth: ordinal 300"),
            ("twenty-first regiment", "twenty-first: ordinal 21"),
        ],
    );
}

#[test]
fn guesses_and_ranges_have_bounds() {
    each_reads(
        Lang::EN,
        &[
            ("about 20 men", "about 20: number ~20 [18, 22] person"),
            ("at least 20", "at least 20: number ~20 [20, …]"),
            ("20-odd men", "20-odd: number ~20 [20, 29] person"),
            ("twenty or so", "twenty or so: number ~20 [18, 22]"),
            ("up to fifty", "up to fifty: number ~50 […, 50]"),
            ("five or six men", "five or six: number ~[5, 6] person"),
            ("between 5 and 7 men", "between 5 and 7: number [5, 7] person"),
            ("10 to 12 km", "10 to 12 km: measure [10, 12] km"),
            ("dozens of men", "dozens: number ~[24, …] person"),
            ("hundreds of thousands", "hundreds of thousands: number ~[200000, …]"),
            ("several hundred men", "several hundred: number ~[200, 900] person"),
            ("one or two", "one or two: number ~[1, 2]"),
        ],
    );
}

#[test]
fn units_make_durations_measures_and_ages() {
    each_reads(
        Lang::EN,
        &[
            ("half an hour", "half an hour: duration 0.5 hour"),
            ("an hour and a half", "an hour and a half: duration 1.5 hour"),
            ("two and a half years", "two and a half years: duration 2.5 year"),
            ("a couple of days", "a couple of days: duration 2 day"),
            ("for a week", "a week: duration 1 week"),
            ("three more days", "three more days: duration 3 day"),
            ("a three-day march", "three-day: duration 3 day"),
            ("thirty seconds", "thirty seconds: duration 30 second"),
            ("7.62 mm", "7.62 mm: measure 7.62 mm"),
            ("$500", "$500: measure 500 USD"),
            ("-5 °C", "-5 °C: measure -5 °C"),
            ("20 percent", "20 percent: measure 20 %"),
            ("five hundred won", "five hundred won: measure 500 won"),
            ("26 years old", "26 years old: age 26 full"),
            ("a 26-year-old soldier", "26-year-old: age 26 full"),
            ("I was 26", "26: age 26 full"),
            ("at the age of seventeen", "seventeen: age 17 full"),
            ("he was in his twenties", "in his twenties: age ~[20, 29] full"),
            ("in her late 30s", "in her late 30s: age ~[37, 39] full"),
            ("at age 17 I joined", "17: age 17 full"),
            ("a kilometre away", "a kilometre: measure 1 km"),
            ("a mile and a half away", "a mile and a half: measure 1.5 mi"),
            ("fifteen degrees below zero", "fifteen degrees below zero: measure -15 °C"),
            ("1140 hours of training", "1140 hours: duration 1140 hour"),
            ("26 years of service", "26 years: duration 26 year"),
        ],
    );
}
