//! What several measurements of one thing say.

/// Median, minimum and maximum.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Spread {
    pub(crate) median: f64,
    pub(crate) least: f64,
    pub(crate) most: f64,
}

impl Spread {
    /// The spread of some values; `None` if there are none.
    pub(crate) fn of(values: impl IntoIterator<Item = f64>) -> Option<Self> {
        let mut values: Vec<f64> = values.into_iter().collect();
        values.sort_by(f64::total_cmp);
        let (least, most) = (*values.first()?, *values.last()?);
        let upper = values[values.len() / 2];
        let median =
            if values.len() % 2 == 1 { upper } else { f64::midpoint(values[values.len() / 2 - 1], upper) };
        Some(Self { median, least, most })
    }

    /// The median, with the ends where they differ from it.
    pub(crate) fn text(&self, digits: usize) -> String {
        let [median, least, most] =
            [self.median, self.least, self.most].map(|value| with_groups(&format!("{value:.digits$}")));
        if least == most { median } else { format!("{median} ({least}–{most})") }
    }
}

/// The value that so many of a hundred are not above (nearest rank); `None` if there are none.
pub(crate) fn percentile(values: &[f64], of_hundred: usize) -> Option<f64> {
    let mut values = values.to_vec();
    values.sort_by(f64::total_cmp);
    let rank = (values.len() * of_hundred).div_ceil(100);
    values.get(rank.saturating_sub(1)).copied()
}

/// `20,000` for `20000`.
fn with_groups(number: &str) -> String {
    let digits = number.find('.').unwrap_or(number.len());
    let (mut text, rest) = (String::new(), &number[digits..]);
    for (index, digit) in number[..digits].chars().enumerate() {
        let is_first_of_group = index > 0 && (digits - index).is_multiple_of(3);
        text.extend(is_first_of_group.then_some(',').into_iter().chain([digit]));
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spread_is_a_median_between_the_ends() {
        assert_eq!(Spread::of([3.0, 1.0, 2.0]), Some(Spread { median: 2.0, least: 1.0, most: 3.0 }));
        assert_eq!(Spread::of([1.0, 2.0]).map(|spread| spread.median), Some(1.5));
        assert_eq!(Spread::of([]), None);
    }

    #[test]
    fn ends_are_shown_where_they_differ() {
        let text = |values: &[f64], digits| Spread::of(values.iter().copied()).map(|it| it.text(digits));
        assert_eq!(text(&[21_000.4, 999.6, 1_234_567.0], 0).as_deref(), Some("21,000 (1,000–1,234,567)"));
        assert_eq!(text(&[1.04, 1.0], 1).as_deref(), Some("1.0"));
    }

    #[test]
    fn a_percentile_is_one_of_the_values() {
        let values: Vec<f64> = (1..=200).rev().map(f64::from).collect();
        assert_eq!(percentile(&values, 50), Some(100.0));
        assert_eq!(percentile(&values, 99), Some(198.0));
        assert_eq!(percentile(&[7.0], 99), Some(7.0));
        assert_eq!(percentile(&[], 99), None);
    }
}
