//! How long cases take: where the time of a run goes.

use crate::engine::Engine;
use std::fmt;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// Cases that are named.
const SLOWEST: usize = 15;

/// The cases that have run, with their time.
#[derive(Default)]
pub(crate) struct Durations(Mutex<Vec<(Engine, String, Duration)>>);

impl Durations {
    /// Takes note of a case.
    pub(crate) fn note(&self, engine: Engine, case: &str, duration: Duration) {
        let mut cases = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        cases.push((engine, case.to_owned(), duration));
    }
}

impl fmt::Display for Durations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut cases = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        cases.sort_by_key(|(.., duration)| std::cmp::Reverse(*duration));
        for of_engine in Engine::ALL {
            let own = cases.iter().filter(|(engine, ..)| *engine == of_engine);
            let sum: Duration = own.map(|(.., duration)| *duration).sum();
            writeln!(f, "{of_engine} was busy for {:.0} s", sum.as_secs_f32())?;
        }
        writeln!(f, "the slowest cases:")?;
        for (engine, case, duration) in cases.iter().take(SLOWEST) {
            writeln!(f, "  {:5.1} s [{engine}] {case}", duration.as_secs_f32())?;
        }
        Ok(())
    }
}
