//! The server ends in the middle of a load: what readers were answered, and what its database holds afterwards.

use crate::case::new_readings;
use crate::failure::Failure;
use crate::stage::{Engine, Stage};
use std::thread::sleep;
use std::time::Duration;

/// How long readings are sent …
const SECONDS: u64 = 4;
/// … and when the server ends.
const END: Duration = Duration::from_secs(3);

/// How it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// SIGKILL.
    Kill,
    /// SIGTERM, a clean stop.
    Terminate,
}

/// An end, and what came of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Crash {
    pub(crate) engine: Engine,
    pub(crate) end: End,
    /// Readings that were answered, by the count of who sent them.
    pub(crate) answered: u64,
    /// Readings that the next server counts.
    pub(crate) stored: u64,
}

impl Crash {
    /// Readings that were answered and are not there.
    pub(crate) fn lost(&self) -> u64 {
        self.answered.saturating_sub(self.stored)
    }

    /// How many were answered within a second, on average.
    pub(crate) fn per_second(&self) -> f64 {
        self.answered as f64 / END.as_secs_f64()
    }
}

/// Both ends on both databases.
pub(crate) fn all(stage: &Stage) -> Result<Vec<Crash>, Failure> {
    let ends = [End::Kill, End::Terminate];
    let pairs = Engine::ALL.into_iter().flat_map(|engine| ends.map(|end| (engine, end)));
    pairs.map(|(engine, end)| run(stage, engine, end)).collect()
}

fn run(stage: &Stage, engine: Engine, end: End) -> Result<Crash, Failure> {
    let database = stage.database(engine)?;
    let portal = stage.portal(&database)?;
    let before = portal.views(&stage.content.ids)?;
    let sending = stage.wrk.start(&new_readings(stage, portal.url("/"), SECONDS))?;
    sleep(END);
    match end {
        End::Kill => portal.into_process().kill()?,
        End::Terminate => portal.into_process().terminate()?,
    }
    let answered = sending.load()?.answered();
    let after = stage.portal(&database)?.views(&stage.content.ids)?;
    let crash = Crash { engine, end, answered, stored: after.saturating_sub(before) };
    eprintln!("    {end:?} on {}: {answered} answered, {} stored", engine.name(), crash.stored);
    Ok(crash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_stored_and_not_yet_answered_is_no_loss() {
        let crash = Crash { engine: Engine::Sqlite, end: End::Kill, answered: 3_000, stored: 3_100 };
        assert_eq!((crash.lost(), crash.per_second()), (0, 1_000.0));
        assert_eq!(Crash { stored: 2_990, ..crash }.lost(), 10);
    }
}
