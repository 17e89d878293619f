//! How long personal data is stored, as an operator writes it.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

/// A time of whole days, at least one; written `365d`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retention {
    days: u32,
}

impl Retention {
    /// A year.
    pub(super) const DEFAULT: Self = Self { days: 365 };

    /// The time itself.
    pub fn duration(self) -> Duration {
        Duration::from_secs(u64::from(self.days) * 24 * 60 * 60)
    }
}

/// A text that is no such time.
#[derive(Debug, PartialEq, Eq)]
pub struct RetentionError;

impl FromStr for Retention {
    type Err = RetentionError;

    fn from_str(text: &str) -> Result<Self, RetentionError> {
        let days = text.strip_suffix('d').and_then(|days| days.parse().ok());
        days.filter(|&days| days > 0).map(|days| Self { days }).ok_or(RetentionError)
    }
}

impl fmt::Display for RetentionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("应为天数加 d，至少一天，例如 365d")
    }
}

impl std::error::Error for RetentionError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_retention_is_a_number_of_days() {
        let day = Duration::from_secs(86_400);
        assert_eq!("30d".parse().map(Retention::duration), Ok(30 * day));
        assert_eq!("365d".parse(), Ok(Retention::DEFAULT));
    }

    #[test]
    fn what_would_delete_at_once_or_is_no_number_of_days_is_refused() {
        for text in ["0d", "-1d", "365", "d", "", "1y", "12h", "1.5d", "365 d", "99999999999d"] {
            assert_eq!(text.parse::<Retention>(), Err(RetentionError), "{text}");
        }
    }
}
