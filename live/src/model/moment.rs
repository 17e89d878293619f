//! Points in time, and the injected clock: tests set the time that everything here reads.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use chrono::{DateTime, FixedOffset, SecondsFormat};

const DAY: i64 = 24 * 60 * 60 * 1000;
/// Asia/Shanghai, in seconds: without daylight saving time since 1991.
const SHANGHAI: i32 = 8 * 60 * 60;

/// A point in time, in milliseconds since 1970-01-01 UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(i64);

impl Moment {
    /// From milliseconds since 1970-01-01 UTC.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since 1970-01-01 UTC.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// So much later.
    pub fn after(self, duration: Duration) -> Self {
        Self(self.0.saturating_add(millis_of(duration)))
    }

    /// So much before.
    pub fn before(self, duration: Duration) -> Self {
        Self(self.0.saturating_sub(millis_of(duration)))
    }

    /// Whole days since 1970-01-01 UTC.
    pub(crate) fn day(self) -> i64 {
        self.0.div_euclid(DAY)
    }

    /// Since 1970; nothing before that.
    pub(crate) fn since_epoch(self) -> Duration {
        Duration::from_millis(u64::try_from(self.0).unwrap_or_default())
    }

    /// As an answer has it: RFC 3339, to the second, in Asia/Shanghai.
    pub(crate) fn rfc3339(self) -> String {
        self.in_shanghai().map_or_else(String::new, |time| time.to_rfc3339_opts(SecondsFormat::Secs, false))
    }

    /// The day in Asia/Shanghai as eight digits: 20220614.
    pub(crate) fn date_digits(self) -> String {
        self.in_shanghai().map_or_else(String::new, |time| time.format("%Y%m%d").to_string())
    }

    fn in_shanghai(self) -> Option<DateTime<FixedOffset>> {
        let zone = FixedOffset::east_opt(SHANGHAI)?;
        Some(DateTime::from_timestamp_millis(self.0)?.with_timezone(&zone))
    }
}

fn millis_of(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}

/// A source of time.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> Moment + Send + Sync>);

impl Clock {
    /// The system's.
    pub fn system() -> Self {
        Self::new(|| {
            let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
            Moment::from_millis(millis_of(since))
        })
    }

    /// One that is read by calling `read`.
    pub fn new(read: impl Fn() -> Moment + Send + Sync + 'static) -> Self {
        Self(Arc::new(read))
    }

    /// The time.
    pub(crate) fn now(&self) -> Moment {
        (self.0)()
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Clock at {}", self.now().rfc3339())
    }
}

#[cfg(test)]
mod tests {
    use super::Moment;

    #[test]
    fn a_time_is_written_as_it_is_in_shanghai() {
        assert_eq!(Moment::from_millis(1_655_170_200_250).rfc3339(), "2022-06-14T09:30:00+08:00");
        assert_eq!(Moment::from_millis(1_655_222_400_000).date_digits(), "20220615");
    }

    #[test]
    fn a_day_begins_at_midnight_utc() {
        assert_eq!(Moment::from_millis(86_400_000 - 1).day(), 0);
        assert_eq!(Moment::from_millis(86_400_000).day(), 1);
        assert_eq!(Moment::from_millis(-1).day(), -1);
    }
}
