//! Markdown tables of the results.

use crate::case::{CONNECTIONS, Case, Taken};
use crate::crash::End;
use crate::goal::{self, Goal};
use crate::load::Load;
use crate::minute::{MESSAGES, Minute, READERS};
use crate::report::Report;
use crate::samples::Spread;

const MB: f64 = 1e6;

/// All tables.
pub(crate) fn all(report: &Report) -> String {
    let tables = [loads(report), ends(report), minute(&report.minute), goals(&goal::all(report))];
    let rounds = report.rounds.len();
    format!("{rounds} rounds, medians (and the ends). {CONNECTIONS} connections.\n\n{}", tables.join("\n"))
}

fn loads(report: &Report) -> String {
    let mut table = "| | a second | × nginx | median, ms | p99, ms | memory before, MB | peak, MB |\n|---|---|---|---|---|---|---|\n".to_owned();
    for case in Case::ALL {
        let text = |digits, value: &dyn Fn(&Taken) -> Option<f64>| shown(report.spread(case, value), digits);
        let cells = [
            case.name(),
            text(0, &|taken| Some(taken.load.per_second())),
            shown(report.ratio(case), 2),
            text(1, &|taken| Some(milliseconds(taken.load.median))),
            text(1, &|taken| Some(milliseconds(taken.load.p99))),
            text(0, &|taken| Some(taken.growth?.rest as f64 / MB)),
            text(0, &|taken| Some(taken.growth?.peak as f64 / MB)),
        ];
        table += &row(&cells);
    }
    table
}

fn ends(report: &Report) -> String {
    let mut table = "| the server ends | readings answered | stored | lost |\n|---|---|---|---|\n".to_owned();
    for crash in &report.crashes {
        let end = match crash.end {
            End::Kill => "kill -9",
            End::Terminate => "SIGTERM",
        };
        let numbers = [crash.answered, crash.stored, crash.lost()].map(|number| number.to_string());
        let [answered, stored, lost] = numbers;
        table += &row(&[format!("{end}, {}", crash.engine.name()), answered, stored, lost]);
    }
    table
}

fn minute(minute: &Minute) -> String {
    let Minute { alone, beside, median, p99, growth, .. } = minute;
    let pages = |name: &str, load: &Load| {
        let [median, p99, slowest] =
            [load.median, load.p99, load.slowest].map(|time| format!("{:.1}", milliseconds(time)));
        row(&[name.to_owned(), format!("{:.0}", load.per_second()), median, p99, slowest])
    };
    let mut table = format!(
        "| {READERS} readers load pages | a second | median, ms | p99, ms | slowest, ms |\n|---|---|---|---|---|\n"
    );
    table += &pages("alone", alone);
    table += &pages(&format!("while {MESSAGES} messages come"), beside);
    table += &format!("\nA message is answered within {median:.1} ms (median), {p99:.1} ms (p99). ");
    table += &format!(
        "Memory: {:.0} MB before, {:.0} MB at most.\n",
        growth.rest as f64 / MB,
        growth.peak as f64 / MB
    );
    table
}

fn goals(goals: &[Goal]) -> String {
    let mut table = "| goal | | reached | |\n|---|---|---|---|\n".to_owned();
    for Goal { name, reached, limit, is_met } in goals {
        let verdict = if *is_met { "met" } else { "missed" };
        table += &row(&[name.clone(), limit.clone(), reached.clone(), verdict.to_owned()]);
    }
    table
}

fn row(cells: &[String]) -> String {
    format!("| {} |\n", cells.join(" | "))
}

fn shown(spread: Option<Spread>, digits: usize) -> String {
    spread.map_or("—".to_owned(), |spread| spread.text(digits))
}

fn milliseconds(microseconds: u64) -> f64 {
    microseconds as f64 / 1e3
}
