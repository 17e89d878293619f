//! A load of a page: until it is at rest, and what it recorded.

use crate::peer::Peer;
use portal_e2e::{Browser, Outcome, until};
use serde::Deserialize;

/// Milliseconds of idle time after which painting counts as finished.
pub(crate) const PAINTED_MS: u32 = 1000;
/// Milliseconds of idle time after which the page counts as finished: longer than the application takes to load on this
/// network, and longer than an article waits before it revalidates.
pub(crate) const QUIET_MS: u32 = 4000;
/// The part of a long task beyond this is blocking time (web.dev, "Total Blocking Time").
const LONG_TASK_MS: f64 = 50.0;

/// The record of `recorder.js`; times and durations in milliseconds.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Seen {
    pub(crate) first_paint: f64,
    pub(crate) largest_paint: f64,
    shifts: Vec<(f64, f64)>,
    tasks: Vec<(f64, f64)>,
}

impl Seen {
    /// CLS: the largest session window, of shifts less than a second apart and within five seconds (web.dev, "Cumulative Layout
    /// Shift").
    pub(crate) fn worst_shift(&self) -> f64 {
        worst_shift(&self.shifts)
    }

    /// TBT, counted from this time.
    pub(crate) fn blocking_since(&self, time: f64) -> f64 {
        blocking(&self.tasks, time)
    }
}

/// Opens the peer's article on a phone.
pub(crate) async fn open(peer: &Peer, phone: Browser) -> Outcome<Browser> {
    peer.host.sent();
    phone.client.goto(&peer.host.url(&peer.article)).await?;
    Ok(phone)
}

/// Waits until the page has been idle for so long; gives its record.
pub(crate) async fn at_rest(browser: &Browser, quiet_ms: u32) -> Outcome<Seen> {
    let is_quiet = format!("return bench.isQuiet({quiet_ms})");
    until("the page to come to rest", async || Ok(browser.script::<bool>(&is_quiet).await?.then_some(())))
        .await?;
    browser.script("return bench").await
}

/// Waits for a time that the page records.
pub(crate) async fn recorded(browser: &Browser, name: &str) -> Outcome<f64> {
    let script = format!("return window.bench?.{name} ?? null");
    until(&format!("the page to record `{name}`"), async || browser.script(&script).await).await
}

/// From the end of a tap on 下一篇 to the frame that shows the next article.
pub(crate) async fn next_article(peer: &Peer, browser: &Browser) -> Outcome<f64> {
    browser.script_with::<()>("bench.goTo(arguments[0])", vec![peer.next_title.as_str().into()]).await?;
    recorded(browser, "next").await
}

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

fn blocking(tasks: &[(f64, f64)], since: f64) -> f64 {
    let after = tasks.iter().filter(|(at, duration)| at + duration > since);
    after
        .map(|(at, duration)| (duration.min(at + duration - since) - LONG_TASK_MS).max(0.0))
        .fold(0.0, |sum, shift| sum + shift)
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
    fn a_long_task_blocks_by_what_it_takes_too_long_after_that_time() {
        assert_eq!(blocking(&[(0.0, 500.0), (700.0, 80.0), (800.0, 40.0)], 600.0), 30.0);
        assert_eq!(blocking(&[(500.0, 200.0)], 600.0), 50.0);
    }
}
