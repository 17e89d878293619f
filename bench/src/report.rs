use crate::arguments::Arguments;
use crate::goal::GOALS;
use crate::record::Machine;
use crate::samples::{Samples, Spread};
use crate::{folder, table};
use portal_e2e::Outcome;
use serde_json::{Map, Value, json};

/// Prints the tables, and writes all results as JSON.
pub(crate) fn give(machine: &Machine, samples: &Samples, arguments: &Arguments) -> Outcome {
    println!("{} rounds, medians (and the ends). {}.", samples.rounds(), machine.summary());
    println!("Calibration: {}.\n", table::calibration(samples));
    println!("{}\n{}", table::figures(samples), table::goals(samples));
    let file = json!({
        "machine": machine.json(), "rounds": samples.rounds(), "figures": figures(samples), "goals": goals(samples),
    });
    folder::put(&arguments.out, serde_json::to_string_pretty(&file)?.as_bytes())
}

/// By peer, then by metric: the values of all rounds, median, minimum and maximum.
fn figures(samples: &Samples) -> Value {
    let mut peers: Map<String, Value> = Map::new();
    for ((name, figure), values) in samples.all() {
        let figures = peers.entry(name).or_insert_with(|| json!({}));
        let spread = Spread::of(values.clone()).map(json);
        figures[figure.key()] = json!({ "rounds": values, "spread": spread });
    }
    peers.into()
}

fn goals(samples: &Samples) -> Value {
    let lines = GOALS.iter().filter_map(|goal| {
        let reached = goal.reached(samples)?;
        let met = goal.missed_by(&reached) <= 0.0;
        Some(json!({ "goal": goal.name, "limit": goal.limit, "unit": goal.unit, "reached": json(reached), "met": met }))
    });
    lines.collect()
}

fn json(Spread { median, least, most }: Spread) -> Value {
    json!({ "median": median, "least": least, "most": most })
}
