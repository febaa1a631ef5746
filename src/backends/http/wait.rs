//! How long a service asks to wait before the next request.

use std::time::Duration;

use reqwest::header::HeaderMap;

/// No request waits longer, whatever a service asks for.
const LONGEST: Duration = Duration::from_secs(600);

/// Plain numbers from here on are points in time, not seconds to wait.
const DAY: f64 = 86_400.0;

/// The wait that a reply asks for: `Retry-After`, `retry-after-ms`, or the reset of a budget of which nothing remains.
pub fn asked(headers: &HeaderMap) -> Option<Duration> {
    let text = |name: &str| headers.get(name)?.to_str().ok().map(str::trim);
    let plain = || text("retry-after").and_then(seconds);
    let date = || until(text("retry-after")?, text("date")?);
    let exact = || Some(seconds(text("retry-after-ms")?)?.div_f64(1000.0));
    let reset = |kind: &str| {
        let nothing_remains = text(&format!("x-ratelimit-remaining-{kind}")) == Some("0");
        nothing_remains.then(|| text(&format!("x-ratelimit-reset-{kind}")).and_then(duration)).flatten()
    };
    let resets = || ["requests", "tokens"].into_iter().filter_map(reset).max();
    plain().or_else(date).or_else(exact).or_else(resets).map(|wait| wait.min(LONGEST))
}

fn seconds(text: &str) -> Option<Duration> {
    let seconds: f64 = text.parse().ok()?;
    Duration::try_from_secs_f64(seconds).ok()
}

/// From the reply's own date to the one that it names: this machine's clock may be wrong.
fn until(then: &str, now: &str) -> Option<Duration> {
    let (then, now) = (httpdate::parse_http_date(then).ok()?, httpdate::parse_http_date(now).ok()?);
    Some(then.duration_since(now).unwrap_or_default())
}

/// `12ms`, `6m0s`, `1.5s`, or plain seconds. Azure's 0 and -1 say nothing.
fn duration(text: &str) -> Option<Duration> {
    let plain: Option<f64> = text.parse().ok();
    let seconds = match plain {
        Some(seconds) => Some(seconds).filter(|seconds| *seconds < DAY),
        None => parts(text),
    };
    Duration::try_from_secs_f64(seconds?).ok().filter(|wait| !wait.is_zero())
}

fn parts(mut text: &str) -> Option<f64> {
    let mut sum = 0.0;
    while !text.is_empty() {
        let (number, rest) = text.split_at_checked(text.find(|c: char| !c.is_ascii_digit() && c != '.')?)?;
        let end = rest.find(|c: char| c.is_ascii_digit()).unwrap_or(rest.len());
        let (unit, rest) = rest.split_at_checked(end)?;
        sum += number.parse::<f64>().ok()? * unit_seconds(unit)?;
        text = rest;
    }
    Some(sum)
}

fn unit_seconds(unit: &str) -> Option<f64> {
    Some(match unit {
        "ns" => 1e-9,
        "us" | "µs" => 1e-6,
        "ms" => 1e-3,
        "s" => 1.0,
        "m" => 60.0,
        "h" => 3600.0,
        "d" => DAY,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use reqwest::header::{HeaderName, HeaderValue};

    use super::*;

    fn wait(headers: &[(&str, &str)]) -> Option<u128> {
        let header = |(name, value): &(&str, &str)| {
            (HeaderName::from_bytes(name.as_bytes()).unwrap(), HeaderValue::from_str(value).unwrap())
        };
        asked(&headers.iter().map(header).collect()).map(|wait| wait.as_millis())
    }

    #[test]
    fn retry_after_is_seconds_or_a_date() {
        let date = ("date", "Mon, 02 Mar 2026 10:00:00 GMT");
        let cases = [
            (vec![("retry-after", "3")], Some(3_000)),
            (vec![("retry-after", " 0 ")], Some(0)),
            (vec![("retry-after", "1.5")], Some(1_500)),
            (vec![("retry-after", "86400")], Some(600_000)),
            (vec![("retry-after", "99999999999999999999999")], None),
            (vec![("retry-after", "-1")], None),
            (vec![("retry-after", "NaN")], None),
            (vec![("retry-after", "soon")], None),
            (vec![("retry-after", "Mon, 02 Mar 2026 10:00:07 GMT"), date], Some(7_000)),
            (vec![("retry-after", "Mon, 02 Mar 2026 09:59:00 GMT"), date], Some(0)),
            (vec![("retry-after", "Mon, 02 Mar 2026 10:00:07 GMT")], None),
            (vec![("retry-after-ms", "250")], Some(250)),
            (vec![("retry-after", "2"), ("retry-after-ms", "1750")], Some(2_000)),
            (vec![], None),
        ];
        for (headers, expected) in cases {
            assert_eq!(wait(&headers), expected, "{headers:?}");
        }
    }

    #[test]
    fn a_budget_is_waited_for_where_nothing_of_it_remains() {
        let requests = |remaining, reset| {
            wait(&[("x-ratelimit-remaining-requests", remaining), ("x-ratelimit-reset-requests", reset)])
        };
        let cases = [
            ("0", "12ms", Some(12)),
            ("0", "6m0s", Some(360_000)),
            ("0", "1s", Some(1_000)),
            ("0", "1m30.5s", Some(90_500)),
            ("0", "2h", Some(600_000)),
            ("0", "7", Some(7_000)),
            ("0", "0", None),
            ("0", "-1", None),
            ("0", "1789000000", None),
            ("0", "soon", None),
            ("0", "5 parsecs", None),
            ("1", "6m0s", None),
            ("-1", "6m0s", None),
        ];
        for (remaining, reset, expected) in cases {
            assert_eq!(requests(remaining, reset), expected, "{remaining} {reset}");
        }
    }

    #[test]
    fn of_two_budgets_the_later_counts() {
        let both = [
            ("x-ratelimit-remaining-requests", "0"),
            ("x-ratelimit-reset-requests", "1s"),
            ("x-ratelimit-remaining-tokens", "0"),
            ("x-ratelimit-reset-tokens", "4s"),
        ];
        assert_eq!(wait(&both), Some(4_000));
    }
}
