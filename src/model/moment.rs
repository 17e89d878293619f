//! Date and time: points in time, parsed from RFC 3339 and shown in Asia/Shanghai (UTC+8 all year since 1991).

mod calendar;

use calendar::{civil_from_days, days_from_civil, days_in_month};
use serde::{Serialize, Serializer};
use std::fmt;

const SHANGHAI_OFFSET: i64 = 8 * 3600;
const DAY: i64 = 86_400;

/// A point in time, in whole seconds since 1970.
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
        // At the ends of the calendar the conversion to Shanghai can leave the four digits of the year.
        (0..=9999).contains(&moment.in_shanghai().year).then_some(moment)
    }

    /// `2022年06月14日 09:30`: the format of article pages and notices.
    pub fn date_and_time(self) -> String {
        let clock = self.in_shanghai();
        format!(
            "{:04}年{:02}月{:02}日 {:02}:{:02}",
            clock.year, clock.month, clock.day, clock.hour, clock.minute
        )
    }

    /// `2022-06-14`: the format of lists.
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
        check("2022-06-14T07:15:00.5+05:45", "2022年06月14日 09:30");
        check("2022-06-13T16:31:00-08:59", "2022年06月14日 09:30");
        check("2022-06-14 01:30:60z", "2022年06月14日 09:31");
        check("0000-01-01T00:00:00+08:00", "0000年01月01日 00:00");
        check("9999-12-31T23:59:59+08:00", "9999年12月31日 23:59");
        check("2022-06-13T01:31:00-23:59", "2022年06月14日 09:30");
    }

    #[test]
    fn lists_tell_the_day_and_files_the_second() {
        let moment = Moment::from_unix_seconds(1_655_170_245);
        assert_eq!(moment.unix_seconds(), 1_655_170_245);
        assert_eq!(moment.date(), "2022-06-14");
        assert_eq!(moment.to_string(), "2022-06-14T09:30:45+08:00");
    }

    #[test]
    fn what_is_not_a_time_is_refused() {
        for text in [
            "",
            "2022-06-14",
            "2022-06-14T09:30:00",
            "2022.06-14T09:30:00Z",
            "2022-06.14T09:30:00Z",
            "2022-06-14T09.30:00Z",
            "2022-06-14T09:30.00Z",
            "2022-06-14_09:30:00Z",
            "2022-00-01T00:00:00Z",
            "2022-13-01T00:00:00Z",
            "2022-06-00T00:00:00Z",
            "2022-06-31T00:00:00Z",
            "2023-02-29T00:00:00Z",
            "2022-06-14T24:00:00Z",
            "2022-06-14T09:60:00Z",
            "2022-06-14T09:30:61Z",
            "2022-06-14T09:30:00.Z",
            "2022-06-14T09:30:00+8:00",
            "2022-06-14T09:30:00+08:0",
            "2022-06-14T09:30:00+24:00",
            "2022-06-14T09:30:00+08:60",
            "2022-06-14T09:30:00 08:00",
            "2022年06月14日 09:30:00Z",
            "2022-06-14T09:30:年Z",
            "+022-06-14T09:30:00Z",
            "0000-01-01T00:00:00+08:01",
            "9999-12-31T23:59:59+07:59",
        ] {
            assert_eq!(Moment::parse(text), None, "{text:?}");
        }
    }
}
