//! Points in time, read from RFC 3339 and shown in Asia/Shanghai (UTC+8 all year since 1991).

use serde::{Serialize, Serializer};
use std::fmt;

const SHANGHAI_OFFSET: i64 = 8 * 3600;
const DAY: i64 = 86_400;

/// A point in time, in whole seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    unix_seconds: i64,
}

/// A date and time of day on the clocks of Shanghai.
struct Clock {
    year: i64,
    month: i64,
    day: i64,
    hour: i64,
    minute: i64,
    second: i64,
}

impl Moment {
    /// The point in time this many seconds after 1970-01-01T00:00:00Z.
    pub fn from_unix_seconds(unix_seconds: i64) -> Self {
        Self { unix_seconds }
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    pub fn unix_seconds(self) -> i64 {
        self.unix_seconds
    }

    /// Reads an RFC 3339 date-time (section 5.6); fractions of a second are dropped. `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let separators = [(4, b'-'), (7, b'-'), (13, b':'), (16, b':')];
        if !text.is_ascii() || bytes.len() < 20 || separators.iter().any(|&(at, sign)| bytes[at] != sign) {
            return None;
        }
        if !matches!(bytes[10], b'T' | b't' | b' ') {
            return None;
        }
        let (year, month, day) = (number(&text[0..4])?, number(&text[5..7])?, number(&text[8..10])?);
        let (hour, minute, second) = (number(&text[11..13])?, number(&text[14..16])?, number(&text[17..19])?);
        let sane = (1..=12).contains(&month) && (1..=days_in_month(year, month)).contains(&day);
        if !sane || hour > 23 || minute > 59 || second > 60 {
            return None;
        }
        let seconds = days_from_civil(year, month, day) * DAY + hour * 3600 + minute * 60 + second;
        let moment = Self { unix_seconds: seconds - offset(&text[19..])? };
        // At the ends of the calendar a time can leave the four digits of its year on the way to Shanghai.
        (0..=9999).contains(&moment.in_shanghai().year).then_some(moment)
    }

    /// `2022年06月14日 09:30`: how an article tells when it was published.
    pub fn date_and_time(self) -> String {
        let clock = self.in_shanghai();
        format!(
            "{:04}年{:02}月{:02}日 {:02}:{:02}",
            clock.year, clock.month, clock.day, clock.hour, clock.minute
        )
    }

    /// `2022-06-14`: how lists tell it.
    pub fn date(self) -> String {
        let clock = self.in_shanghai();
        format!("{:04}-{:02}-{:02}", clock.year, clock.month, clock.day)
    }

    fn in_shanghai(self) -> Clock {
        let seconds = self.unix_seconds + SHANGHAI_OFFSET;
        let (year, month, day) = civil_from_days(seconds.div_euclid(DAY));
        let of_day = seconds.rem_euclid(DAY);
        Clock { year, month, day, hour: of_day / 3600, minute: of_day / 60 % 60, second: of_day % 60 }
    }
}

/// RFC 3339 on the clocks of Shanghai: `2022-06-14T09:30:00+08:00`.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Clock { year, month, day, hour, minute, second } = self.in_shanghai();
        write!(f, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}+08:00")
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

fn number(digits: &str) -> Option<i64> {
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
}

/// Seconds east of UTC, from what follows the seconds: an optional fraction, then `Z` or `+08:00`.
fn offset(text: &str) -> Option<i64> {
    let zone = match text.strip_prefix('.') {
        Some(fraction) => {
            let zone = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
            (zone.len() < fraction.len()).then_some(zone)?
        }
        None => text,
    };
    if matches!(zone, "Z" | "z") {
        return Some(0);
    }
    let sign = match zone.as_bytes() {
        [b'+', ..] => 1,
        [b'-', ..] => -1,
        _ => return None,
    };
    let (hours, minutes) = zone[1..].split_once(':')?;
    let (hours, minutes) = (two_digits(hours)?, two_digits(minutes)?);
    (hours < 24 && minutes < 60).then_some(sign * (hours * 3600 + minutes * 60))
}

fn two_digits(text: &str) -> Option<i64> {
    (text.len() == 2).then(|| number(text))?
}

fn days_in_month(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days since 1970-01-01: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// The inverse, `civil_from_days` of the same paper: (year, month, day).
fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sent: &str, shown: &str) {
        let moment = Moment::parse(sent).expect(sent);
        assert_eq!(moment.date_and_time(), shown, "{sent}");
        assert_eq!(Moment::parse(&moment.to_string()), Some(moment), "{sent} written and read again");
    }

    #[test]
    fn times_are_shown_in_shanghai_wherever_they_were_written() {
        check("2022-06-14T09:30:00+08:00", "2022年06月14日 09:30");
        check("2022-06-14T01:30:00Z", "2022年06月14日 09:30");
        check("2022-06-13T20:30:00.250-05:00", "2022年06月14日 09:30");
        check("2023-12-31T16:00:00Z", "2024年01月01日 00:00");
        check("2024-02-29T00:00:00+08:00", "2024年02月29日 00:00");
        check("1969-12-31T23:59:59+08:00", "1969年12月31日 23:59");
    }

    #[test]
    fn what_is_not_a_time_is_refused() {
        for text in [
            "",
            "2022-06-14",
            "2022-06-14T09:30:00",
            "2022-13-01T00:00:00Z",
            "2023-02-29T00:00:00Z",
            "2022-06-14T24:00:00Z",
            "2022-06-14T09:30:00.Z",
            "2022-06-14T09:30:00+8:00",
            "2022年06月14日 09:30:00Z",
            "+022-06-14T09:30:00Z",
        ] {
            assert_eq!(Moment::parse(text), None, "{text:?}");
        }
    }
}
