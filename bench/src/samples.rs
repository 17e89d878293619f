//! Samples: the values of all metrics in all rounds.

use crate::figure::Figure;
use std::collections::BTreeMap;

type Round = BTreeMap<(&'static str, Figure), f64>;

/// The values by round.
#[derive(Default)]
pub(crate) struct Samples {
    rounds: Vec<Round>,
    current: Round,
}

impl Samples {
    /// Records a metric of the current round.
    pub(crate) fn note(&mut self, name: &'static str, figure: Figure, value: f64) {
        self.current.insert((name, figure), value);
    }

    /// Ends the current round.
    pub(crate) fn end_round(&mut self) {
        self.rounds.push(std::mem::take(&mut self.current));
    }

    /// The number of rounds.
    pub(crate) fn rounds(&self) -> usize {
        self.rounds.len()
    }

    /// `value` computed in each round; rounds that lack a metric it needs are skipped.
    pub(crate) fn each(
        &self,
        value: impl Fn(&dyn Fn(&str, Figure) -> Option<f64>) -> Option<f64>,
    ) -> Vec<f64> {
        let of = |round: &Round| {
            value(&|name, figure| {
                round
                    .iter()
                    .find(|((known, kind), _)| *known == name && *kind == figure)
                    .map(|(_, value)| *value)
            })
        };
        self.rounds.iter().filter_map(of).collect()
    }

    /// The values of each metric.
    pub(crate) fn all(&self) -> BTreeMap<(&'static str, Figure), Vec<f64>> {
        let mut all: BTreeMap<_, Vec<f64>> = BTreeMap::new();
        for (key, value) in self.rounds.iter().flatten() {
            all.entry(*key).or_default().push(*value);
        }
        all
    }
}

/// Median, minimum and maximum.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Spread {
    pub(crate) median: f64,
    pub(crate) least: f64,
    pub(crate) most: f64,
}

impl Spread {
    /// The spread of some values; `None` if there are none.
    pub(crate) fn of(mut values: Vec<f64>) -> Option<Self> {
        values.sort_by(f64::total_cmp);
        let (least, most) = (*values.first()?, *values.last()?);
        let upper = values[values.len() / 2];
        let median =
            if values.len() % 2 == 1 { upper } else { f64::midpoint(values[values.len() / 2 - 1], upper) };
        Some(Self { median, least, most })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_compared_within_their_round() {
        let mut samples = Samples::default();
        for (ours, floor) in [(100.0, 100.0), (400.0, 200.0)] {
            samples.note("ours", Figure::FirstPaint, ours);
            samples.note("floor", Figure::FirstPaint, floor);
            samples.end_round();
        }
        let ratios =
            samples.each(|get| Some(get("ours", Figure::FirstPaint)? / get("floor", Figure::FirstPaint)?));
        assert_eq!(ratios, [1.0, 2.0]);
        assert!(samples.each(|get| get("ours", Figure::Shift)).is_empty());
    }

    #[test]
    fn a_spread_is_a_median_between_the_ends() {
        assert_eq!(Spread::of(vec![3.0, 1.0, 2.0]), Some(Spread { median: 2.0, least: 1.0, most: 3.0 }));
        assert_eq!(Spread::of(vec![1.0, 2.0]).map(|spread| spread.median), Some(1.5));
        assert_eq!(Spread::of(vec![]), None);
    }
}
