//! Units of measure, as far as one can be turned into another.

/// What a unit measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::checks) enum Dimension {
    Length,
    Area,
    Volume,
    Mass,
    Time,
    Heat,
    Share,
    /// Money of one country.
    Money(&'static str),
}

/// A unit as one multiple of its dimension's own.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::checks) struct Unit {
    pub name: &'static str,
    pub dimension: Dimension,
    pub factor: f64,
    /// Who turns it into another rounds: miles, ri, months.
    pub rounded: bool,
}

use Dimension::{Area, Heat, Length, Mass, Money, Share, Time, Volume};

/// The units that the readers of quantities name. The Korean ones after the conversion of 1909: 10 ri are 3.927 km, a pyong is
/// 3.306 m², a jongbo 3,000 pyong.
static UNITS: [Unit; 42] = [
    exact("km", Length, 1000.0),
    exact("m", Length, 1.0),
    exact("cm", Length, 0.01),
    exact("mm", Length, 0.001),
    rounded("mi", Length, 1609.344),
    rounded("ft", Length, 0.3048),
    rounded("in", Length, 0.0254),
    rounded("yd", Length, 0.9144),
    rounded("ri", Length, 392.7),
    // A speed is a way in an hour, which need not be said with it: 시속 85마일.
    exact("km/h", Length, 1000.0),
    exact("m2", Area, 1.0),
    exact("km2", Area, 1e6),
    exact("ha", Area, 1e4),
    rounded("acre", Area, 4046.9),
    rounded("pyong", Area, 3.306),
    rounded("jongbo", Area, 9917.0),
    exact("m3", Volume, 1000.0),
    exact("l", Volume, 1.0),
    exact("ml", Volume, 0.001),
    exact("kg", Mass, 1.0),
    exact("g", Mass, 0.001),
    exact("mg", Mass, 1e-6),
    exact("q", Mass, 100.0),
    exact("t", Mass, 1000.0),
    rounded("lb", Mass, 0.4536),
    exact("second", Time, 1.0),
    exact("minute", Time, 60.0),
    exact("hour", Time, 3600.0),
    exact("day", Time, 86_400.0),
    rounded("week", Time, 7.0 * 86_400.0),
    rounded("month", Time, 30.4 * 86_400.0),
    rounded("year", Time, 365.25 * 86_400.0),
    exact("°C", Heat, 1.0),
    exact("°", Heat, 1.0),
    exact("%", Share, 1.0),
    exact("KPW", Money("won"), 1.0),
    exact("KRW", Money("won"), 1.0),
    exact("won", Money("won"), 1.0),
    exact("UAH", Money("UAH"), 1.0),
    exact("RUB", Money("RUB"), 1.0),
    exact("USD", Money("USD"), 1.0),
    exact("EUR", Money("EUR"), 1.0),
];

const fn exact(name: &'static str, dimension: Dimension, factor: f64) -> Unit {
    Unit { name, dimension, factor, rounded: false }
}

const fn rounded(name: &'static str, dimension: Dimension, factor: f64) -> Unit {
    Unit { name, dimension, factor, rounded: true }
}

/// The unit of a name; `None` for one that is not compared: 킬로 may be a length or a mass.
pub(in crate::checks) fn unit(name: &str) -> Option<&'static Unit> {
    UNITS.iter().find(|unit| unit.name == name)
}
