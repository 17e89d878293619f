//! Goals, and what was reached.

use crate::case::Case;
use crate::crash::{Crash, End};
use crate::minute::MESSAGES;
use crate::report::Report;
use crate::samples::Spread;
use crate::stage::Engine;

/// Readings a second.
const READINGS: f64 = 20_000.0;

/// A goal, and its measured value.
#[derive(Debug, PartialEq)]
pub(crate) struct Goal {
    pub(crate) name: String,
    pub(crate) reached: String,
    pub(crate) limit: String,
    pub(crate) is_met: bool,
}

/// All of them.
pub(crate) fn all(report: &Report) -> Vec<Goal> {
    let speed = |engine| {
        let spread = report.spread(Case::New(engine), |taken| Some(taken.load.per_second()))?;
        Some(readings(engine, &spread))
    };
    let mut goals: Vec<Goal> = Engine::ALL.into_iter().filter_map(speed).collect();
    goals.extend(report.crashes.iter().map(loss));
    goals.push(messages(report.minute.received, report.minute.seconds));
    goals
}

fn readings(engine: Engine, spread: &Spread) -> Goal {
    Goal {
        name: format!("new readings a second, {}", engine.name()),
        reached: spread.text(0),
        limit: "20,000 or more".to_owned(),
        is_met: spread.median >= READINGS,
    }
}

fn loss(crash: &Crash) -> Goal {
    let (end, limit, most) = match crash.end {
        End::Kill => ("kill -9", "at most a second's", crash.per_second()),
        End::Terminate => ("SIGTERM", "none", 0.0),
    };
    Goal {
        name: format!("answered readings lost by {end}, {}", crash.engine.name()),
        reached: format!("{} of {}", crash.lost(), crash.answered),
        limit: limit.to_owned(),
        is_met: crash.answered > 0 && crash.lost() as f64 <= most,
    }
}

fn messages(received: usize, seconds: f64) -> Goal {
    Goal {
        name: format!("{MESSAGES} messages received while pages are loaded"),
        reached: format!("{received} within {seconds:.1} s"),
        limit: "all within 60 s".to_owned(),
        is_met: received == MESSAGES && seconds <= 60.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_of_the_rounds_decides() {
        let of = |values: [f64; 3]| readings(Engine::Sqlite, &Spread::of(values).expect("a spread"));
        assert!(of([19_000.0, 20_000.0, 21_000.0]).is_met);
        assert!(!of([19_000.0, 19_999.0, 30_000.0]).is_met);
    }

    #[test]
    fn a_crash_may_lose_a_second_and_a_clean_stop_nothing() {
        let crash = |end, stored| loss(&Crash { engine: Engine::Sqlite, end, answered: 3_000, stored });
        assert!(crash(End::Kill, 2_000).is_met && !crash(End::Kill, 1_999).is_met);
        assert!(crash(End::Terminate, 3_000).is_met && !crash(End::Terminate, 2_999).is_met);
    }

    #[test]
    fn a_server_that_answered_nothing_has_met_no_goal() {
        assert!(!loss(&Crash { engine: Engine::Sqlite, end: End::Kill, answered: 0, stored: 0 }).is_met);
    }

    #[test]
    fn all_messages_have_to_be_there_within_the_minute() {
        assert!(messages(MESSAGES, 60.0).is_met);
        assert!(!messages(MESSAGES - 1, 50.0).is_met && !messages(MESSAGES, 60.1).is_met);
    }
}
