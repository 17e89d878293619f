//! Report: results and goals as a Markdown table and as JSON.

use crate::measure::Taken;
use crate::rounds::{Alone, Compared};
use serde_json::{Value, json};

/// The goals (docs and README of the bench).
const FASTER_THAN_HUGO: f64 = 2.0;
const LARGE_PEAK_BYTES: f64 = 2.0 * GIGABYTE;
const CORRECTION_SECONDS: f64 = 2.0;

const MEGABYTE: f64 = 1e6;
const GIGABYTE: f64 = 1e9;

/// All measurements.
pub(crate) struct Report {
    pub rounds: usize,
    pub compared: Compared,
    pub large: Option<Alone>,
}

/// A goal, and its measured value.
struct Goal {
    name: String,
    measured: String,
    /// By how much it is missed; `None` if it is met.
    missed_by: Option<String>,
}

impl Report {
    /// As Markdown.
    pub(crate) fn table(&self) -> String {
        let Compared { articles, pages, portal, hugo, corrected } = &self.compared;
        let (ours, theirs) = (median(portal), median(hugo));
        let speed = |taken: &Taken| *pages as f64 / taken.seconds;
        let row = |name: &str, cells: [String; 3]| format!("| {name} | {} |\n", cells.join(" | "));
        let mut table = format!(
            "| {articles} articles, {pages} pages, median of {} | prerender | Hugo | ratio |\n",
            self.rounds
        );
        table += "|---|---|---|---|\n";
        table += &row("time, s", [seconds(&ours), seconds(&theirs), ratio(theirs.seconds / ours.seconds)]);
        table += &row(
            "pages per second",
            [
                format!("{:.0}", speed(&ours)),
                format!("{:.0}", speed(&theirs)),
                ratio(speed(&ours) / speed(&theirs)),
            ],
        );
        table += &row(
            "processor time, s",
            [
                format!("{:.2}", ours.processor_seconds),
                format!("{:.2}", theirs.processor_seconds),
                ratio(theirs.processor_seconds / ours.processor_seconds),
            ],
        );
        table += &row(
            "peak memory, MB",
            [megabytes(&ours), megabytes(&theirs), ratio(theirs.peak_bytes as f64 / ours.peak_bytes as f64)],
        );
        table +=
            &row("one article corrected, s", [seconds(&corrected.taken), "–".to_owned(), "–".to_owned()]);
        if let Some(Alone { articles, pages, full, corrected }) = &self.large {
            table += &format!("\n| {articles} articles, {pages} pages | prerender |\n|---|---|\n");
            table += &format!(
                "| time, s | {} |\n| pages per second | {:.0} |\n",
                seconds(full),
                *pages as f64 / full.seconds
            );
            table += &format!("| peak memory, MB | {} |\n", megabytes(full));
            table += &format!("| one article corrected, s | {} |\n", seconds(corrected));
            table += &format!("| peak memory for that, MB | {} |\n", megabytes(corrected));
        }
        table += "\n| goal | measured | |\n|---|---|---|\n";
        for Goal { name, measured, missed_by } in self.goals() {
            let outcome = missed_by.map_or("met".to_owned(), |by| format!("missed by {by}"));
            table += &format!("| {name} | {measured} | {outcome} |\n");
        }
        table
    }

    /// As JSON: seconds and bytes of every run.
    pub(crate) fn json(&self) -> Value {
        let Compared { articles, pages, portal, hugo, corrected } = &self.compared;
        let runs = |runs: &[Taken]| runs.iter().map(numbers).collect::<Vec<_>>();
        let large = self.large.as_ref().map(|large| {
            json!({
                "articles": large.articles, "pages": large.pages, "whole": numbers(&large.full),
                "corrected": numbers(&large.corrected),
            })
        });
        json!({
            "articles": articles, "pages": pages, "prerender": runs(portal), "hugo": runs(hugo),
            "corrected": numbers(&corrected.taken), "files_equal_to_a_full_build": corrected.files, "large": large,
        })
    }

    fn goals(&self) -> Vec<Goal> {
        let Compared { portal, hugo, corrected, .. } = &self.compared;
        let faster = median(hugo).seconds / median(portal).seconds;
        let mut goals = vec![
            Goal {
                name: format!("{FASTER_THAN_HUGO:.0} × Hugo's pages per second"),
                measured: ratio(faster),
                missed_by: (faster < FASTER_THAN_HUGO).then(|| ratio(FASTER_THAN_HUGO - faster)),
            },
            Goal {
                name: "after a correction every file as in a full build".to_owned(),
                measured: format!("{} files compared", corrected.files),
                missed_by: None,
            },
        ];
        if let Some(large) = &self.large {
            let peak = large.full.peak_bytes as f64;
            let time = large.corrected.seconds;
            goals.push(Goal {
                name: format!(
                    "{} articles in less than {:.0} GB",
                    large.articles,
                    LARGE_PEAK_BYTES / GIGABYTE
                ),
                measured: format!("{:.2} GB", peak / GIGABYTE),
                missed_by: (peak >= LARGE_PEAK_BYTES)
                    .then(|| format!("{:.2} GB", (peak - LARGE_PEAK_BYTES) / GIGABYTE)),
            });
            goals.push(Goal {
                name: format!(
                    "one of {} articles published again in less than {CORRECTION_SECONDS:.0} s",
                    large.articles
                ),
                measured: format!("{time:.2} s"),
                missed_by: (time >= CORRECTION_SECONDS)
                    .then(|| format!("{:.2} s", time - CORRECTION_SECONDS)),
            });
        }
        goals
    }
}

/// The run of median time; of an even number, the slower of the middle two.
fn median(runs: &[Taken]) -> Taken {
    let mut sorted = runs.to_vec();
    sorted.sort_by(|a, b| a.seconds.total_cmp(&b.seconds));
    sorted[sorted.len() / 2]
}

fn numbers(taken: &Taken) -> Value {
    json!({ "seconds": taken.seconds, "processor_seconds": taken.processor_seconds, "peak_bytes": taken.peak_bytes })
}

fn seconds(taken: &Taken) -> String {
    format!("{:.2}", taken.seconds)
}

fn megabytes(taken: &Taken) -> String {
    format!("{:.0}", taken.peak_bytes as f64 / MEGABYTE)
}

fn ratio(ratio: f64) -> String {
    format!("{ratio:.2} ×")
}
