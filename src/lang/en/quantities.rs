//! English units, counters and approximating words.

use crate::lang::quantity::{
    Bound, Count, Place, Quantities, Unit, count, counted, counter, frost, guess, measure, time,
};

/// What English knows of quantities.
pub const QUANTITIES: Quantities = Quantities {
    endings: "s",
    spaced: true,
    groups: &[',', '\u{a0}', '\u{202f}', '\u{2009}'],
    before: BEFORE,
    after: AFTER,
    counts: COUNTS,
    scales: SCALES,
    many: MANY,
    half: "and a half|and one half|and-a-half",
    parts: PARTS,
    between: BETWEEN,
    around: &[("between", "and"), ("from", "to|up to|through|till|until")],
    point: "point",
    wholes: "",
    minus: "minus|negative",
    named: "no.|no|nos.|№|#|number|tel.|tel|phone|serial|section|article|room|page|unit|id|paragraph|clause|version|v.|+",
    inverted: "",
    turned: "",
    fillers: "more|full|whole|long|straight|solid|consecutive|good|entire|further",
    not_one: (
        "no|any|every|each|some|the|this|that|which|another|last|next|first|only|other|big|small|new|old|good|right|wrong|loved|same|a",
        "day|of|another|or|and|who|that|which|is|was|were|are|can|could|may|might|must|should|would|will|has|had|have|to|in|on|at|by|for|with|from|said|came|went|thing|does|did|knows|knew|as|but|there|here|point|moment",
    ),
    past: "",
    homographs: &[],
    cardinals: &[],
    places: PLACES,
    articles: "a|an",
    of: "of|of a|of an|a|an",
    within: "for|within|in|after|only|just|exactly|about|lasted|than|least",
    lasting: "for a|for an|within a|within an|in a|in an|after a|after an|lasted a|lasted an|whole|entire|about a|about an",
    stretches: &[time(2.0, "week", "a fortnight|fortnight")],
    half_prefix: "",
    tens: "",
    compounds: None,
    units: UNITS,
};

const BEFORE: &[(Bound, &str)] = &[
    (
        Bound::About,
        "about|around|approximately|approx.|approx|roughly|some|circa|ca.|~|≈|something like|in the region of",
    ),
    (Bound::Nearly, "nearly|almost|close to|just under|not quite"),
    (Bound::Beyond, "just over|a little over|slightly over|slightly more than|a little more than"),
    (Bound::Least, "over|more than|at least|no less than|not less than|no fewer than|above|upwards of|>|≥|minimum"),
    (Bound::Most, "under|less than|fewer than|at most|up to|no more than|not more than|below|as many as|<|≤|maximum"),
];

const AFTER: &[(Bound, &str)] = &[
    (Bound::About, "or so|approximately|roughly|or thereabouts|give or take|-ish|ish"),
    (Bound::Odd, "-odd|odd|-plus"),
    (Bound::Least, "or more|and more|or over|and over|plus|+"),
    (Bound::Most, "or less|or fewer|at most|or under"),
];

const COUNTS: &[Count] = &[
    count(0.5, "half"),
    count(2.0, "both|a couple|couple|a pair|pair"),
    guess(2.0, 9.0, "several|a few|few"),
    counted(1.0, "time", "once"),
    counted(2.0, "time", "twice"),
    counted(3.0, "time", "thrice"),
];

const SCALES: &[(f64, &str)] = &[
    (12.0, "dozen|dozens"),
    (20.0, "score"),
    (100.0, "hundred|hundreds"),
    (1e3, "thousand|thousands|k"),
    (1e6, "million|millions|mln"),
    (1e9, "billion|billions|bn"),
    (1e12, "trillion|trillions"),
];

const MANY: &[(f64, &str)] = &[
    (10.0, "tens of"),
    (12.0, "dozens"),
    (20.0, "scores of"),
    (100.0, "hundreds"),
    (1e3, "thousands"),
    (1e6, "millions"),
    (1e9, "billions"),
];

/// The others are no other words; "first" may be "at first", "second" a time, "third" a share.
const PLACES: &[Place] = &[
    Place {
        value: 1.0,
        forms: "first",
        before: PLACED,
        after: ORDERED,
        never: "place|of all|aid|hand|name|that|who|he|she|i|we|they|it",
    },
    Place {
        value: 2.0,
        forms: "second",
        before: PLACED,
        after: ORDERED,
        never: "place|of all|aid|hand|name|that|who|he|she|i|we|they|it",
    },
    Place {
        value: 3.0,
        forms: "third",
        before: PLACED,
        after: ORDERED,
        never: "place|of all|aid|hand|name|that|who|he|she|i|we|they|it",
    },
    Place {
        value: 4.0,
        forms: "fourth",
        before: PLACED,
        after: ORDERED,
        never: "place|of all|aid|hand|name|that|who|he|she|i|we|they|it",
    },
    Place {
        value: 5.0,
        forms: "fifth",
        before: PLACED,
        after: ORDERED,
        never: "place|of all|aid|hand|name|that|who|he|she|i|we|they|it",
    },
];
const PLACED: &str = "the|his|her|its|our|your|their|my|this|that|on my|for the|in the|of the";
const ORDERED: &str = "army|battalion|battery|brigade|company|corps|day|division|floor|group|line|man|month|night|platoon|position|regiment|row|shell|shot|squad|time|unit|wave|week|year";

const PARTS: &[(f64, &str)] = &[
    (2.0, "half|halves"),
    (3.0, "third|thirds"),
    (4.0, "quarter|quarters|fourth|fourths"),
    (5.0, "fifth|fifths"),
    (6.0, "sixth|sixths"),
    (7.0, "seventh|sevenths"),
    (8.0, "eighth|eighths"),
    (9.0, "ninth|ninths"),
    (10.0, "tenth|tenths"),
];

const BETWEEN: &[(bool, &str)] =
    &[(false, "to|-to-|through|till|until"), (true, "or|-or-|, maybe|, perhaps|, or|, if not")];

const UNITS: &[Unit] = &[
    measure("km", "km|kms|kilometre*|kilometer*|click*|klick*"),
    measure("m", "m|metre*|meter*"),
    measure("cm", "cm|centimetre*|centimeter*"),
    measure("mm", "mm|millimetre*|millimeter*|-mm"),
    measure("km/h", "km/h|kmh|kph|kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour"),
    measure("m2", "m2|m²|sq m|sq. m|square metre*|square meter*"),
    measure("km2", "km2|km²|square kilometre*|square kilometer*"),
    measure("m3", "m3|m³|cubic metre*|cubic meter*"),
    measure("mi", "mile*|mi"),
    measure("ft", "foot|feet|ft"),
    measure("in", "inch|inches"),
    measure("yd", "yard*|yd"),
    measure("acre", "acre*"),
    measure("ha", "ha|hectare*"),
    measure("kg", "kg|kgs|kilogram*|kilogramme*|kilo*"),
    measure("g", "g|gram*|gramme*"),
    measure("mg", "mg|milligram*"),
    measure("t", "t|ton*|tonne*"),
    measure("lb", "pound*|lb|lbs"),
    measure("l", "l|litre*|liter*"),
    measure("ml", "ml|millilitre*|milliliter*"),
    measure("%", "%|percent|per cent|pct|percentage point*"),
    measure("°C", "°c|° c|℃|degrees celsius|degree celsius|degrees centigrade|c"),
    frost("degrees below zero|degree below zero|below zero|degrees below|degrees of frost"),
    measure("°F", "°f|° f|degrees fahrenheit"),
    measure("°", "°|degree*"),
    measure("ri", "ri"),
    measure("pyong", "pyong|pyeong"),
    measure("jongbo", "jongbo|chongbo"),
    measure("KPW", "north korean won|kpw|dprk won"),
    measure("KRW", "south korean won|krw"),
    measure("won", "won"),
    measure("UAH", "hryvnia*|hryvna*|hryvnya*|uah"),
    measure("RUB", "rouble*|ruble*|rub"),
    measure("USD", "dollar*|us dollar*|u.s. dollar*|usd"),
    measure("EUR", "euro*|eur"),
    measure("CNY", "yuan|cny"),
    time(1.0, "second", "second*|sec|secs|sec."),
    time(1.0, "minute", "minute*|min|mins|min."),
    time(1.0, "hour", "hour*|hr|hrs|hr."),
    time(1.0, "day", "day*"),
    time(1.0, "week", "week*"),
    time(1.0, "month", "month*|mo."),
    time(1.0, "year", "year*|yr|yrs|yr."),
    time(10.0, "year", "decade*"),
    time(100.0, "year", "century|centuries"),
    counter("person", "people|person*|men|man|persons|women|woman"),
    counter("time", "times|time"),
    counter("round", "round*|cartridge*"),
    counter("vehicle", "vehicle*"),
    counter("item", "item*|piece*"),
];
