//! How much a text looks like Korean, Ukrainian, Russian or English.

/// From this price on a character is rare in every language known here; syllables of Hangul are only rare.
const UNFAMILIAR: f64 = 12.0;

/// The 250 commonest syllables of written Korean, nine tenths of a text; counted in news, dialogue and legal texts.
const COMMON_HANGUL: &str = "이에는을하다지의가기를일은로어있고한린사해자서들그게나리수시아도으여면니라대할야것정보제소만오인우내거용요전되문적마구네위주과신저스성파장터너음군모않와진선추세러작트름크없데무안드상생간려명부언습릭든법동번임말겠당했설경었속분화렌돼호열더같쪽단미록각예치변줄바두국죽공조색때까방받택비른프악함또원개르된캐행길누왕좋래실및레건유합놈입영권처력검중돌런람능디운령재째며차브본계금될형알찾았노메환포던물표움체따식격난불통타못느많클걸끝역강희버키워막싸약페럼직께항살뉴엔반히산얘얼블립편잘북남플글업첫잡연절감";

/// Cyrillic letters of Ukrainian and Russian, the commonest first.
const CYRILLIC: &str = "оаниітрвескудмлпзяьбйгхїжчшцюєщыфэґъё";

/// What a text costs in bits: what is common in the four languages costs little, what is rare costs much, and the character
/// that stands for unreadable bytes costs most.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Price {
    /// The price of all characters.
    pub bits: f64,
    /// Most characters beyond ASCII are not those of the four languages.
    pub odd: bool,
}

impl Price {
    /// Prices a text.
    pub(super) fn of(text: &str) -> Price {
        let mut before = ' ';
        let (mut bits, mut beyond_ascii, mut familiar, mut unreadable) = (0.0, 0, 0, 0);
        for c in text.chars() {
            let price = price(c);
            bits += price + price_of_meeting(before, c);
            if !c.is_ascii() {
                beyond_ascii += 1;
                familiar += usize::from(price < UNFAMILIAR || ('가'..='힣').contains(&c));
                unreadable += usize::from(c == '\u{fffd}');
            }
            before = c;
        }
        let readable = beyond_ascii - unreadable;
        Price { bits, odd: familiar * 2 < readable || (readable == 0 && unreadable > 0) }
    }
}

/// The text has too few characters beyond ASCII to prove its encoding, and those are odd.
pub(super) fn is_odd_word(text: &str) -> bool {
    !text.is_ascii() && text.chars().filter(|c| !c.is_ascii()).nth(3).is_none() && Price::of(text).odd
}

/// The price of a character by itself.
fn price(c: char) -> f64 {
    match c {
        '\u{fffd}' => 20.0,
        '\t' | '\n' | '\r' | ' '..='~' => 4.0,
        c if c.is_control() => 16.0,
        '가'..='힣' if COMMON_HANGUL.contains(c) => 8.0,
        '가'..='힣' => 14.0,
        'ᄀ'..='ᇿ' => 6.0,
        'Ѐ'..='ӿ' => price_of_cyrillic(c),
        'À'..='ɏ' => 9.0,
        '—' | '–' | '’' | '“' | '”' | '…' | '«' | '»' => 6.0,
        '№' | '\u{a0}' | '\u{2010}'..='\u{203a}' => 8.0,
        '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}' | '·' => 10.0,
        '°' | '§' | '€' => 12.0,
        _ => 14.0,
    }
}

/// The commonest letter costs 3 bits, the rarest 8, one that neither language has 12.
fn price_of_cyrillic(c: char) -> f64 {
    let letter = c.to_lowercase().next().unwrap_or(c);
    CYRILLIC
        .chars()
        .zip(0u8..)
        .find(|(known, _)| *known == letter)
        .map_or(12.0, |(_, rank)| 3.0 + f64::from(rank) / 7.0)
}

/// The price of two neighbours that seldom meet: `иМ`, `cи`, `Ïð`, `нрнйнк`.
fn price_of_meeting(before: char, c: char) -> f64 {
    let cyrillic = |c: char| ('Ѐ'..='ӿ').contains(&c);
    let accented = |c: char| ('À'..='ɏ').contains(&c);
    let vowel = |c: char| "аеиіоуєїюяыэё".contains(c.to_lowercase().next().unwrap_or(c));
    let both_cyrillic = cyrillic(before) && cyrillic(c);
    let two_scripts = (cyrillic(before) && c.is_ascii_alphabetic()) || (before.is_ascii_alphabetic() && cyrillic(c));
    [
        (before.is_lowercase() && c.is_uppercase(), 7.0),
        (cyrillic(c) && c.is_uppercase() && !before.is_uppercase(), 1.0),
        (both_cyrillic && vowel(before) == vowel(c), 1.5),
        (two_scripts, 6.0),
        (accented(before) && accented(c), 4.0),
    ]
    .into_iter()
    .map(|(meets, bits)| if meets { bits } else { 0.0 })
    .sum()
}
