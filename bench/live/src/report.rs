//! All measurements, compared within their rounds.

use crate::case::{Case, Taken};
use crate::crash::Crash;
use crate::minute::Minute;
use crate::rounds::Rounds;
use crate::samples::Spread;

/// All measurements.
pub(crate) struct Report {
    pub(crate) rounds: Rounds,
    pub(crate) crashes: Vec<Crash>,
    pub(crate) minute: Minute,
}

impl Report {
    /// A value of one load over all rounds.
    pub(crate) fn spread(&self, case: Case, value: impl Fn(&Taken) -> Option<f64>) -> Option<Spread> {
        Spread::of(self.rounds.iter().filter_map(|round| value(taken(round, case)?)))
    }

    /// Requests a second, compared with nginx within each round.
    pub(crate) fn ratio(&self, case: Case) -> Option<Spread> {
        let speed = |round, case| taken(round, case).map(|taken| taken.load.per_second());
        Spread::of(
            self.rounds.iter().filter_map(|round| Some(speed(round, case)? / speed(round, case.file())?)),
        )
    }
}

fn taken(round: &[(Case, Taken)], case: Case) -> Option<&Taken> {
    round.iter().find(|(known, _)| *known == case).map(|(_, taken)| taken)
}
