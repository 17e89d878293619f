//! One round of one peer.

use crate::figure::Figure;
use crate::peer::Peer;
use crate::samples::{Samples, Spread};
use crate::weight::{Kind, Sent, bytes};
use crate::{memory, phone, taps};
use portal_e2e::{Browser, Outcome, until};
use serde::Deserialize;

const PRESS_FONT: &str = include_str!("press_font.js");
const PRESS_SHARE: &str = include_str!("press_share.js");

/// Loads whose median is the paint time: a single load varies too much.
const LOOKS: usize = 5;
/// Milliseconds of idle time after which painting counts as finished.
const PAINTED_MS: u32 = 1000;
/// Milliseconds of idle time after which the page counts as finished: longer than the application takes to load on this
/// network, and longer than an article waits before it revalidates.
const QUIET_MS: u32 = 4000;
/// The part of a long task beyond this is blocking time (web.dev, "Total Blocking Time").
const LONG_TASK_MS: f64 = 50.0;

/// The record of `recorder.js`; times and durations in milliseconds.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Seen {
    first_paint: f64,
    largest_paint: f64,
    shifts: Vec<(f64, f64)>,
    tasks: Vec<(f64, f64)>,
}

/// Measures loads of the peer, navigation, memory, and how soon two of its buttons respond.
pub(crate) async fn take(peer: &Peer, samples: &mut Samples) -> Outcome {
    let mut note = |figure, value| samples.note(peer.name, figure, value);
    let (mut first, mut largest) = (Vec::new(), Vec::new());
    let mut look = |seen: &Seen| {
        first.push(seen.first_paint);
        largest.push(seen.largest_paint);
    };
    for _ in 1..LOOKS {
        look(&at_rest(&loaded(peer, &[]).await?, PAINTED_MS).await?);
    }
    let browser = loaded(peer, &[]).await?;
    let seen = at_rest(&browser, QUIET_MS).await?;
    look(&seen);
    note(Figure::FirstPaint, median(first)?);
    note(Figure::LargestPaint, median(largest)?);
    note(Figure::Shift, worst_shift(&seen.shifts));
    note(Figure::Blocking, blocking(&seen.tasks, seen.first_paint));
    weigh(&peer.host.sent(), &mut note);
    if peer.is_application() {
        note(Figure::MiddlePageBytes, peer.pages.median); // the baseline has only two articles
        note(Figure::SlowestTap, taps::slowest(&browser).await?);
    }
    note(Figure::NextArticle, next_article(peer, &browser).await?);
    if peer.is_application() {
        let [after_10, after_50] = memory::walk(&browser).await?;
        note(Figure::MemoryAfter10, after_10.heap + after_10.wasm);
        note(Figure::MemoryAfter50, after_50.heap + after_50.wasm);
        note(Figure::WasmGrowth, after_50.wasm - after_10.wasm);
        note(Figure::NodeGrowth, after_50.nodes - after_10.nodes);
        drop(browser);

        let browser = loaded(peer, &[PRESS_FONT]).await?;
        note(Figure::FontWorks, seen_and_done(&browser, "done").await?);
        drop(browser);

        let browser = loaded(peer, &[PRESS_SHARE]).await?;
        note(Figure::ShareOpens, seen_and_done(&browser, "done").await?);
        note(Figure::CodeShown, seen_and_done(&browser, "shown").await?);
    }
    Ok(())
}

async fn loaded(peer: &Peer, scripts: &[&str]) -> Outcome<Browser> {
    let browser = phone::fresh(scripts).await?;
    peer.host.sent();
    browser.client.goto(&peer.host.url(&peer.article)).await?;
    Ok(browser)
}

async fn at_rest(browser: &Browser, quiet_ms: u32) -> Outcome<Seen> {
    let is_quiet = format!("return bench.isQuiet({quiet_ms})");
    until("the page to come to rest", async || Ok(browser.script::<bool>(&is_quiet).await?.then_some(())))
        .await?;
    browser.script("return bench").await
}

fn median(values: Vec<f64>) -> Outcome<f64> {
    Ok(Spread::of(values).ok_or("the page was never looked at")?.median)
}

fn weigh(sent: &[Sent], note: &mut impl FnMut(Figure, f64)) {
    let of = |kind| bytes(sent, |sent| !sent.by_worker && sent.kind == kind);
    note(Figure::Requests, sent.iter().filter(|sent| !sent.by_worker).count() as f64);
    note(Figure::PageBytes, of(Kind::Page));
    note(Figure::StyleBytes, of(Kind::Style));
    note(Figure::ScriptBytes, of(Kind::Script));
    note(Figure::WasmBytes, of(Kind::Wasm));
    note(Figure::JsonBytes, of(Kind::Json));
    note(Figure::PictureBytes, of(Kind::Picture));
    note(Figure::BytesWithoutPictures, bytes(sent, |sent| !sent.by_worker && sent.kind != Kind::Picture));
    note(Figure::WorkerBytes, bytes(sent, |sent| sent.by_worker));
}

/// CLS: the largest session window, of shifts less than a second apart and within five seconds (web.dev, "Cumulative Layout
/// Shift").
fn worst_shift(shifts: &[(f64, f64)]) -> f64 {
    let (mut worst, mut sum, mut begun, mut last) = (0.0_f64, 0.0, f64::MIN, f64::MIN);
    for &(at, value) in shifts {
        if at - last >= 1000.0 || at - begun >= 5000.0 {
            (sum, begun) = (0.0, at);
        }
        sum += value;
        last = at;
        worst = worst.max(sum);
    }
    worst
}

fn blocking(tasks: &[(f64, f64)], first_paint: f64) -> f64 {
    let after = tasks.iter().filter(|(at, duration)| at + duration > first_paint);
    after
        .map(|(at, duration)| (duration.min(at + duration - first_paint) - LONG_TASK_MS).max(0.0))
        .fold(0.0, |sum, shift| sum + shift)
}

async fn next_article(peer: &Peer, browser: &Browser) -> Outcome<f64> {
    browser.script_with::<()>("bench.goTo(arguments[0])", vec![peer.next_title.as_str().into()]).await?;
    recorded(browser, "next").await
}

/// The time at which an action has taken effect; not before the first paint, since nobody can press what is not visible.
async fn seen_and_done(browser: &Browser, name: &str) -> Outcome<f64> {
    Ok(recorded(browser, name).await?.max(recorded(browser, "firstPaint").await?))
}

/// Waits for a time that the page records.
async fn recorded(browser: &Browser, name: &str) -> Outcome<f64> {
    let script = format!("return window.bench?.{name} ?? null");
    until(&format!("the page to record `{name}`"), async || browser.script(&script).await).await
}

#[cfg(test)]
mod tests {
    use super::{blocking, worst_shift};

    #[test]
    fn shifts_far_apart_are_not_added() {
        assert_eq!(worst_shift(&[]), 0.0);
        assert_eq!(worst_shift(&[(0.0, 0.25), (500.0, 0.25), (3000.0, 0.125)]), 0.5);
    }

    #[test]
    fn a_long_task_blocks_by_what_it_takes_too_long_after_the_first_paint() {
        assert_eq!(blocking(&[(0.0, 500.0), (700.0, 80.0), (800.0, 40.0)], 600.0), 30.0);
        assert_eq!(blocking(&[(500.0, 200.0)], 600.0), 50.0);
    }
}
