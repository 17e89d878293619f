//! Markdown tables of the results.

use crate::calibration::MACHINE;
use crate::figure::Figure;
use crate::goal::GOALS;
use crate::peer::{PEERS, PLAIN};
use crate::samples::{Samples, Spread};

/// Unit in which a row is formatted.
#[derive(Clone, Copy)]
enum Scale {
    /// Multiples of the plain page's first paint in the same round.
    Paints,
    /// The unit, and the number of decimals.
    Units(f64, usize),
}

const KB: Scale = Scale::Units(1000.0, 1);
const MB: Scale = Scale::Units(1e6, 2);

const ROWS: [(&str, Figure, Scale); 30] = [
    ("FCP, in first paints of `plain`", Figure::FirstPaint, Scale::Paints),
    ("LCP", Figure::LargestPaint, Scale::Paints),
    ("字体 大 works", Figure::FontWorks, Scale::Paints),
    ("微信分享 opens", Figure::ShareOpens, Scale::Paints),
    ("… and shows its code", Figure::CodeShown, Scale::Paints),
    ("next article", Figure::NextArticle, Scale::Paints),
    ("… the program not there", Figure::UntouchedNextArticle, Scale::Paints),
    ("first tap to done without the program", Figure::FirstTapDone, Scale::Paints),
    ("CLS", Figure::Shift, Scale::Units(1.0, 3)),
    ("TBT, ms", Figure::Blocking, Scale::Units(1.0, 0)),
    ("INP, ms", Figure::SlowestTap, Scale::Units(1.0, 0)),
    ("TBT of the first tap, ms", Figure::FirstTapBlocking, Scale::Units(1.0, 0)),
    ("INP of the first tap, ms", Figure::FirstTapInput, Scale::Units(1.0, 0)),
    ("requests", Figure::Requests, Scale::Units(1.0, 0)),
    ("HTML with its styles, KB", Figure::PageBytes, KB),
    ("… of the middle article, KB", Figure::MiddlePageBytes, KB),
    ("deferred styles, KB", Figure::StyleBytes, KB),
    ("scripts, KB", Figure::ScriptBytes, KB),
    ("wasm, KB", Figure::WasmBytes, KB),
    ("… its main part, KB", Figure::MainBytes, KB),
    ("JSON, KB", Figure::JsonBytes, KB),
    ("pictures, KB", Figure::PictureBytes, KB),
    ("bytes before the first touch, metered, KB", Figure::MeteredBytes, KB),
    ("… not metered, KB", Figure::BytesWithoutPictures, KB),
    ("by the service worker, afterwards, metered, KB", Figure::MeteredWorkerBytes, KB),
    ("… not metered, KB", Figure::WorkerBytes, KB),
    ("memory after 10 pages, MB", Figure::MemoryAfter10, MB),
    ("memory after 50 pages, MB", Figure::MemoryAfter50, MB),
    ("… of that growth wasm, KB", Figure::WasmGrowth, KB),
    ("nodes more after 50 pages than after 10", Figure::NodeGrowth, Scale::Units(1.0, 0)),
];

/// The table of metrics: a row for each, a column for each peer.
pub(crate) fn figures(samples: &Samples) -> String {
    let mut table = format!(
        "| | {} |\n|---|{}\n",
        PEERS.map(|name| format!("`{name}`")).join(" | "),
        "---|".repeat(PEERS.len())
    );
    for (label, figure, scale) in ROWS {
        let cells = PEERS.map(|name| cell(spread(samples, name, figure, scale), scale));
        table += &format!("| {label} | {} |\n", cells.join(" | "));
    }
    table
}

fn spread(samples: &Samples, name: &str, figure: Figure, scale: Scale) -> Option<Spread> {
    Spread::of(samples.each(|get| {
        let value = get(name, figure)?;
        Some(match scale {
            Scale::Paints => value / get(PLAIN, Figure::FirstPaint)?,
            Scale::Units(unit, _) => value / unit,
        })
    }))
}

fn cell(spread: Option<Spread>, scale: Scale) -> String {
    let digits = if let Scale::Units(_, digits) = scale { digits } else { 2 };
    spread.map_or("—".to_owned(), |spread| with_ends(&spread, digits))
}

/// The median, with the minimum and maximum where they differ from it.
fn with_ends(Spread { median, least, most }: &Spread, digits: usize) -> String {
    let [median, least, most] = [median, least, most].map(|value| format!("{value:.digits$}"));
    if least == most { median } else { format!("{median} ({least}–{most})") }
}

/// The table of goals, and whether each is met.
pub(crate) fn goals(samples: &Samples) -> String {
    let mut table = "| goal | reached | at most | |\n|---|---|---|---|\n".to_owned();
    for goal in &GOALS {
        let Some(reached) = goal.reached(samples) else { continue };
        let (digits, missed_by) = (goal.digits, goal.missed_by(&reached));
        let verdict =
            if missed_by > 0.0 { format!("missed by {missed_by:.digits$}") } else { "met".to_owned() };
        let limit = format!("{:.digits$} {}", goal.limit, goal.unit);
        table += &format!(
            "| {} | {} | {} | {verdict} |\n",
            goal.name,
            with_ends(&reached, digits),
            limit.trim_end()
        );
    }
    table
}

/// Calibration: the speed of this machine, to compare runs on different machines.
pub(crate) fn calibration(samples: &Samples) -> String {
    let of = |figure| cell(Spread::of(samples.each(|get| get(MACHINE, figure))), Scale::Units(1.0, 0));
    format!("a fixed loop takes {} ms here, {} ms on the phone", of(Figure::Loop), of(Figure::SlowLoop))
}
