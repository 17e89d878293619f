//! Interleaved rounds: a slow minute of the machine affects all loads alike.

use crate::case::{Case, Taken};
use crate::failure::Failure;
use crate::stage::Stage;

/// Each load, once a round.
pub(crate) type Rounds = Vec<Vec<(Case, Taken)>>;

/// Measures all loads so many times. Each round begins with another one.
pub(crate) fn run(stage: &Stage, rounds: usize) -> Result<Rounds, Failure> {
    (0..rounds)
        .map(|round| {
            let cases = (0..Case::ALL.len()).map(|offset| Case::ALL[(round + offset) % Case::ALL.len()]);
            let measured = cases.map(|case| {
                let taken = case.measure(stage)?;
                let per_second = taken.load.per_second();
                eprintln!("    round {} of {rounds}: {}, {per_second:.0} a second", round + 1, case.name());
                Ok((case, taken))
            });
            measured.collect()
        })
        .collect()
}
