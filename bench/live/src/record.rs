//! The measurements as JSON, for who reads them by program.

use crate::crash::Crash;
use crate::goal;
use crate::load::Load;
use crate::minute::Minute;
use crate::portal::Growth;
use crate::report::Report;
use serde_json::{Value, json};

/// Every load of every round.
pub(crate) fn json(report: &Report) -> Value {
    let rounds = report.rounds.iter().map(|round| {
        let loads =
            round.iter().map(|(case, taken)| (case.name(), numbers(&taken.load, taken.growth.as_ref())));
        Value::Object(loads.collect())
    });
    let crashes = report.crashes.iter().map(|crash| {
        let Crash { engine, end, answered, stored } = crash;
        json!({ "database": engine.name(), "end": format!("{end:?}"), "answered": answered, "stored": stored })
    });
    let goals = goal::all(report).into_iter().map(
        |goal| json!({ "goal": goal.name, "reached": goal.reached, "limit": goal.limit, "met": goal.is_met }),
    );
    let Minute { alone, beside, received, seconds, median, p99, growth } = &report.minute;
    json!({
        "rounds": rounds.collect::<Vec<_>>(),
        "crashes": crashes.collect::<Vec<_>>(),
        "minute": {
            "pages_alone": numbers(alone, None), "pages_beside_messages": numbers(beside, Some(growth)),
            "messages_received": received, "seconds": seconds, "median_ms": median, "p99_ms": p99,
        },
        "goals": goals.collect::<Vec<_>>(),
    })
}

fn numbers(load: &Load, growth: Option<&Growth>) -> Value {
    json!({
        "requests": load.answered(), "per_second": load.per_second(), "median_us": load.median, "p99_us": load.p99,
        "slowest_us": load.slowest, "rest_bytes": growth.map(|it| it.rest), "peak_bytes": growth.map(|it| it.peak),
    })
}
