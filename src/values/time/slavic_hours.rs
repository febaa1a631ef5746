//! Ukrainian and Russian times that name the hour: `14 год 30 хв`, `сьома година`, `о 14-й`, `сім вечора`, `в три часа`.

use super::clock::{Clock, Part};
use super::parts::{after, told};
use super::slavic::MINUTES;
use super::{Day, Told, figures as clock_figures};
use crate::lang::Lang;
use crate::lang::numeral::{Form, is_hyphen};
use crate::values::scan::Cursor;

/// At an hour.
const AT: &[&str] = &["о", "об"];
/// Before the genitive of an hour.
const FROM_TO: &[&str] = &["до", "з", "із", "від", "після", "біля", "близько", "с", "от", "после", "около"];
/// At an hour in Russian, which speakers of Ukrainian use too.
const AT_RUSSIAN: &[&str] = &["в", "во", "к", "с", "після", "после"];
/// Words before a stretch of time.
#[rustfmt::skip]
const STRETCH: &[&str] = &[
    "протягом", "упродовж", "впродовж", "за", "через", "тривав", "тривала", "тривало", "тривалістю", "тривали", "ще",
    "понад", "кожні", "кожних", "каждые", "каждых", "течение", "длился", "длилась", "длилось", "длительностью",
    "ещё", "еще",
];
/// Words behind an hour that are not what it counts.
#[rustfmt::skip]
const GO_ON: &[&str] = &[
    "і", "й", "та", "або", "чи", "але", "а", "що", "як", "коли", "до", "по", "з", "із", "на", "в", "у", "ми", "я",
    "він", "вона", "вони", "було", "був", "була", "були", "не", "ще", "вже", "після", "близько", "нас", "мене", "їх",
    "його", "я", "мы", "он", "она", "они", "и", "или", "но", "что", "как", "когда", "с", "из", "был", "была", "было",
    "были", "ещё", "уже", "после", "около", "меня", "их", "его", "рівно", "ровно", "сьогодні", "вчора", "сегодня",
    "вчера",
];

/// A number that can be an hour, as it is written.
#[derive(Debug, Clone)]
pub(super) struct Hour {
    pub value: i64,
    pub form: Form,
    /// In lower case.
    pub text: String,
}

impl Hour {
    /// «година» is feminine, and an ordinal agrees with it.
    pub fn feminine(&self) -> bool {
        const ENDS: [&str; 10] = ["а", "я", "у", "ю", "ої", "ій", "ою", "ей", "й", "ї"];
        self.form == Form::Ordinal && !self.text.ends_with("ий") && !self.text.ends_with("ый") && self.ends(&ENDS)
    }

    /// The genitive: of the hour, feminine in Ukrainian and masculine in Russian.
    pub fn of_hour(&self) -> bool {
        self.form == Form::Ordinal && self.ends(&["ої", "ого", "его", "-ї", "-го", "ей"])
    }

    pub fn figures(&self) -> bool {
        self.form == Form::Digits
    }

    /// The hour before, on the face of a clock.
    pub fn previous(&self) -> Option<i64> {
        match self.value {
            1 => Some(12),
            2..=24 => Some(self.value - 1),
            _ => None,
        }
    }

    fn ends(&self, ends: &[&str]) -> bool {
        ends.iter().any(|end| self.text.ends_with(end))
    }
}

/// The hour that begins at the cursor.
pub(super) fn hour(cursor: &mut Cursor) -> Option<Hour> {
    let start = cursor.at;
    let mut next = *cursor;
    let (value, form) = match next.numeral() {
        Some(numeral) => (numeral.value, numeral.form),
        // Alone these are a friend, and no numeral.
        None if next.word(&["друга", "другу"]) => (2, Form::Ordinal),
        None => return None,
    };
    let decimal =
        next.rest().starts_with(['.', ',', ':']) && next.rest().chars().nth(1).is_some_and(|c| c.is_ascii_digit());
    if decimal || !(0..=24).contains(&value) {
        return None;
    }
    let text = cursor.scan.text.get(start..next.at)?.to_lowercase();
    *cursor = next;
    Some(Hour { value, form, text })
}

/// The first of `з 8 до 17 години`, `з сьомої до дев'ятої вечора`, which is in the part of the day of the second.
pub(super) fn shared(mut cursor: Cursor) -> Option<Told> {
    let start = cursor.at;
    let first = hour(&mut cursor)?;
    let before = cursor.scan.word_before(start);
    FROM_TO.contains(&before.as_str()).then_some(())?;
    let end = cursor.at;
    cursor.blanks();
    let joined = cursor.word(&["до", "по"]);
    cursor.blanks();
    let second = named_hour(cursor).or_else(|| of_part(cursor)).filter(|_| joined)?;
    Some(Told { span: start..end, clock: Clock::new(first.value, 0)?, day: second.day })
}

/// `14:30`, and with an hour's word or preposition `14.30` and `14-30`.
pub(super) fn figures(mut cursor: Cursor) -> Option<Told> {
    let start = cursor.at;
    let clock = match clock_figures::colon(&mut cursor) {
        Some(clock) => {
            hours_word(&mut cursor);
            clock
        }
        None => pointed(&mut cursor)?,
    };
    Some(told(start, cursor, clock).of_whole_day())
}

/// `14.30` and `14-30` where what stands beside them tells a time.
fn pointed(cursor: &mut Cursor) -> Option<Clock> {
    let mut next = *cursor;
    let point = clock_figures::point(&mut next);
    let clock = point.or_else(|| clock_figures::hyphen(&mut next))?;
    let before = cursor.scan.word_before(cursor.at);
    let russian = cursor.scan.lang.same_base(Lang::RU) && ["в", "к"].contains(&before.as_str());
    let at = (AT.contains(&before.as_str()) || russian) && closed(&next);
    // Between two words of time figures that no month has are minutes: `після 22.00`, but `до 01.02`.
    let from_to = FROM_TO.contains(&before.as_str()) && (clock.minute == 0 || clock.minute > 12) && closed(&next);
    let known = point.is_some() && (from_to || AT.contains(&before.as_str()) || hours_word(&mut next));
    (at || known || (point.is_some() && after(&mut next.clone()).is_some())).then(|| {
        *cursor = next;
        clock
    })
}

/// Takes the word for the hour that follows figures: `14:30 год.`
fn hours_word(cursor: &mut Cursor) -> bool {
    let mut next = *cursor;
    next.blanks();
    let short = matches!(next.peek_word(), "год" | "ч");
    let hours = next.word(&["год", "години", "годині", "година", "годин", "ч", "часов"]);
    if hours {
        if short {
            next.eat(".");
        }
        *cursor = next;
    }
    hours
}

/// How a word for the hour stands behind its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Named {
    /// `година`
    One,
    /// `години`, `годину`
    Few,
    /// `годині`
    At,
    /// `годин`
    Many,
    /// `год`
    Short,
    /// `часа`, `часов`
    Russian,
}

/// `сьома година`, `14 год 30 хв`, `о 7 годині`, `в три часа`: and not `сім годин`, which are a stretch of time.
pub(super) fn named_hour(mut cursor: Cursor) -> Option<Told> {
    let start = cursor.at;
    let hour = hour(&mut cursor)?;
    cursor.blanks();
    let named =
        name(&mut cursor).or_else(|| (hour.value % 10 == 1 && cursor.word(&["час"])).then_some(Named::Russian))?;
    let minutes = counted_minutes(&mut cursor);
    let part = after(&mut cursor.clone()).is_some();
    let before = cursor.scan.word_before(start);
    let is_time = part || is_time(&hour, named, minutes.is_some(), &before);
    let clock = Clock::new(hour.value, minutes.unwrap_or(0))?;
    let told = told(start, cursor, clock);
    // Who writes the short words writes an official paper, which counts twenty-four hours.
    let told = if named == Named::Short { told.of_whole_day() } else { told };
    (is_time && !compared(&cursor)).then_some(told)
}

fn name(cursor: &mut Cursor) -> Option<Named> {
    let named = match cursor.peek_word().to_lowercase().as_str() {
        "година" => Named::One,
        "години" | "годину" | "годиною" => Named::Few,
        "годині" => Named::At,
        "годин" => Named::Many,
        "год" if cursor.scan.lang.same_base(Lang::UK) => Named::Short,
        "ч" => Named::Short,
        "часа" | "часов" | "часам" => Named::Russian,
        _ => return None,
    };
    cursor.at += cursor.peek_word().len();
    if named == Named::Short {
        cursor.eat(".");
    }
    Some(named)
}

fn counted_minutes(cursor: &mut Cursor) -> Option<i64> {
    let mut next = *cursor;
    next.blanks();
    let minutes = next.numeral().filter(|n| n.form != Form::Ordinal && (0..60).contains(&n.value))?;
    next.blanks();
    let short = matches!(next.peek_word(), "хв" | "мин");
    if !next.word(MINUTES) {
        return None;
    }
    if short {
        next.eat(".");
    }
    *cursor = next;
    Some(minutes.value)
}

/// Whether a number and the word for the hour tell a time. Three hours are «три години», the third hour takes the
/// singular; after «до» and «з» the genitive is the same as the plural after 2, 3 and 4.
fn is_time(hour: &Hour, named: Named, minutes: bool, before: &str) -> bool {
    let few = (2..=4).contains(&(hour.value % 10)) && !(12..=14).contains(&hour.value);
    let one = hour.value % 10 == 1 && hour.value != 11;
    let at = AT.contains(&before);
    let from_to = FROM_TO.contains(&before);
    match (hour.form, named) {
        (Form::Ordinal, Named::One | Named::Few | Named::At | Named::Short) => hour.feminine(),
        (Form::Ordinal, _) => false,
        (_, Named::Short) => at || from_to || (minutes && !STRETCH.contains(&before)),
        (_, Named::At) => true,
        (_, Named::One) => at || !one,
        (_, Named::Few) => at || (!one && (!few || from_to)),
        (_, Named::Many) => at,
        (_, Named::Russian) => AT_RUSSIAN.contains(&before) || at || (before == "до" && hour.value > 12),
    }
}

/// `в 3 часа езды`, `через 2 часа после`: the hours measure something else.
fn compared(cursor: &Cursor) -> bool {
    let mut next = *cursor;
    next.blanks();
    next.word(&["езды", "ходьбы", "пути", "назад", "подряд", "їзди", "ходи", "тому", "поспіль", "ходу"])
}

/// `сьома вечора`, `7 ранку`, `в семь утра`. The third night and three days are no times: `третьої ночі`, `три дня`.
pub(super) fn of_part(mut cursor: Cursor) -> Option<Told> {
    let start = cursor.at;
    let hour = hour(&mut cursor).filter(|hour| (1..=12).contains(&hour.value))?;
    let spoken = spoken_minute(&mut cursor).unwrap_or(0);
    let part = after(&mut cursor.clone())?;
    let before = cursor.scan.word_before(start);
    let placed = [AT, FROM_TO, AT_RUSSIAN, &["по", "у", "на"]].iter().any(|words| words.contains(&before.as_str()));
    let sure = match hour.form {
        Form::Ordinal if part == Part::Night => placed || hour.ends(&["а", "я"]),
        Form::Ordinal => hour.feminine(),
        _ => part != Part::Day || placed,
    };
    sure.then(|| Some(told(start, cursor, Clock::new(hour.value, spoken)?)))?
}

/// `тридцять`, `нуль п’ять`, `нуль нуль` behind an hour.
fn spoken_minute(cursor: &mut Cursor) -> Option<i64> {
    let mut next = *cursor;
    let mut numeral = || {
        next.blanks();
        next.numeral().filter(|n| n.form != Form::Ordinal).map(|n| n.value)
    };
    let minute = match numeral()? {
        0 => numeral().filter(|minute| (0..10).contains(minute)),
        minute => Some(minute).filter(|minute| (10..60).contains(minute)),
    }?;
    *cursor = next;
    Some(minute)
}

/// A noun follows with which the ordinal agrees: `о другій половині`, `о третій роті`.
fn of_noun(cursor: &Cursor) -> bool {
    let mut next = *cursor;
    next.blanks();
    let word = next.peek_word();
    word.chars().count() > 3 && word.ends_with('і') && after(&mut next).is_none()
}

/// `о сьомій`, `сьома тридцять`, `о 7`, `близько третьої`, `о сьомій тридцять`; in Russian `в семь`, `в семь тридцать`.
pub(super) fn at(mut cursor: Cursor) -> Option<Told> {
    let start = cursor.at;
    let hour = hour(&mut cursor)?;
    let before = cursor.scan.word_before(start);
    let uk = cursor.scan.lang.same_base(Lang::UK);
    let ordinal = hour.form == Form::Ordinal;
    let at = uk && AT.contains(&before.as_str()) && (!ordinal || hour.feminine());
    let from_to = uk && FROM_TO.contains(&before.as_str()) && ordinal && hour.ends(&["ої", "-ї", "ій"]);
    // "In 5, 6 and 7" lists something else.
    let list = cursor.rest().trim_start_matches([',', ' ', 'и']).starts_with(|c: char| c.is_ascii_digit());
    let russian = !uk && ["в", "к"].contains(&before.as_str()) && !ordinal && hour.value > 1 && !list;
    let mut next = cursor;
    let spoken = spoken_minute(&mut next).filter(|_| closed(&next));
    let nominative = uk && hour.feminine() && hour.ends(&["а", "я"]);
    if let Some(minute) = spoken.filter(|_| at || russian || nominative) {
        return Some(told(start, next, Clock::new(hour.value, minute)?));
    }
    let sure = (at && ((ordinal && !of_noun(&cursor)) || closed(&cursor))) || ((from_to || russian) && closed(&cursor));
    sure.then(|| Some(told(start, cursor, Clock::new(hour.value, 0)?)))?
}

/// `в час ночи`: one o'clock has no number in Russian.
pub(super) fn one(mut cursor: Cursor) -> Option<Told> {
    let start = cursor.at;
    cursor.word(&["час", "часу"]).then_some(())?;
    let known = ["в", "к"].contains(&cursor.scan.word_before(start).as_str());
    let part = after(&mut cursor.clone()).filter(|_| known);
    part.and_then(|_| Some(told(start, cursor, Clock::new(1, 0)?)))
}

/// `опівночі`, `опівдні`, `полночь`.
pub(super) fn named(mut cursor: Cursor) -> Option<Told> {
    let start = cursor.at;
    let hour = match () {
        () if cursor.word(&["опівночі", "полночь", "полночи", "полуночи", "полночью"]) => {
            0
        }
        // «Північ» is the north as well.
        () if cursor.word(&["півночі"]) => {
            let before = cursor.scan.word_before(start);
            ["о", "після", "до"].contains(&before.as_str()).then_some(0)?
        }
        () if cursor.word(&["опівдні", "полудень", "полудня", "полудні", "полдень", "полудню"]) => {
            12
        }
        () => return None,
    };
    Some(Told { span: start..cursor.at, clock: Clock::new(hour, 0)?, day: Day::Whole })
}

/// Nothing follows that could have this number.
pub(super) fn closed(cursor: &Cursor) -> bool {
    let mut next = *cursor;
    if after(&mut next).is_some() {
        return true;
    }
    next.blanks();
    let stuck = cursor.rest().starts_with(|c: char| c.is_alphanumeric() || is_hyphen(c) || "%/:".contains(c));
    !stuck && (!next.rest().starts_with(char::is_alphanumeric) || next.word(GO_ON))
}
