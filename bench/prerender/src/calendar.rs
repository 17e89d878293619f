//! Days of the decade that the articles come from.

/// The first day: 1 November 2016, counted from 1 March of the year 0 as [`date`] counts.
const FIRST: usize = 736_574;
/// Ten years.
pub(crate) const DAYS: usize = 3652;

/// A day of the decade as year, month and day (Howard Hinnant, "chrono-compatible low-level date algorithms").
pub(crate) fn date(day: usize) -> (usize, usize, usize) {
    let days = FIRST + day;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * day_of_year + 2) / 153;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = era * 400 + year_of_era + usize::from(month <= 2);
    (year, month, day_of_year - (153 * from_march + 2) / 5 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_decade_begins_and_ends_where_it_should_and_knows_leap_days() {
        assert_eq!(date(0), (2016, 11, 1));
        assert_eq!(date(DAYS - 1), (2026, 10, 31));
        assert_eq!(date(1215), (2020, 2, 29));
    }
}
