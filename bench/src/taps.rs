//! Taps on a page at rest: how soon they are answered. A finger reaches what is in sight: nothing is scrolled, and nothing may
//! cover the button.

use crate::load::{PAINTED_MS, at_rest};
use portal_e2e::{Browser, Outcome, fail, until};
use serde_json::json;

/// Event Timing reports no shorter events (its least `durationThreshold` is 16 ms).
const SHORTEST_MS: f64 = 16.0;
const LARGE: &str = "document.querySelector('[data-font-size-choice=\"large\"]')";
const WECHAT: &str =
    "[...document.querySelectorAll('.share-panel button')].find((it) => it.textContent.trim() === '微信')";
const SAVE: &str =
    "[...document.querySelectorAll('main button')].find((it) => it.textContent.trim() === '收藏')";
const IS_LARGE: &str = "document.documentElement.dataset.fontSize === 'large'";
const IS_OPEN: &str = "!!document.querySelector('dialog[open] img')?.naturalWidth";
const IS_SAVED: &str = "'saved' in bench";

/// Taps 大, then 微信; gives the longer time from input to next paint, in milliseconds.
pub(crate) async fn slowest(browser: &Browser) -> Outcome<f64> {
    tap(browser, LARGE, IS_LARGE).await?;
    tap(browser, WECHAT, IS_OPEN).await?;
    let slowest = slowest_seen(browser).await?;
    browser.script::<()>("document.querySelector('dialog[open]').close()").await?;
    Ok(slowest)
}

/// Taps 收藏, until the article is saved; gives the time from input to next paint. The page records the rest.
pub(crate) async fn save(browser: &Browser) -> Outcome<f64> {
    browser.script::<()>("bench.watchSaving()").await?;
    tap(browser, SAVE, IS_SAVED).await?;
    slowest_seen(browser).await
}

/// The browser reports a tap some time after it has painted what the tap did.
async fn slowest_seen(browser: &Browser) -> Outcome<f64> {
    at_rest(browser, PAINTED_MS).await?;
    let durations: Vec<f64> = browser.script("return bench.taps").await?;
    Ok(durations.into_iter().fold(SHORTEST_MS, f64::max))
}

async fn tap(browser: &Browser, button: &str, effect: &str) -> Outcome {
    let script = format!(
        "const button = {button};
        const {{ left, top, width, height }} = button.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        return [x, y, performance.interactionCount, button.contains(document.elementFromPoint(x, y))];"
    );
    let (x, y, before, is_in_sight): (f64, f64, u64, bool) = browser.script(&script).await?;
    if !is_in_sight {
        return fail(format!("no finger reaches the button at {x}, {y}: {button}"));
    }
    let touch = |kind, points| {
        browser.devtools("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points }))
    };
    touch("touchStart", json!([{ "x": x, "y": y }])).await?;
    touch("touchEnd", json!([])).await?;
    let answered = format!("return {effect}");
    until("a tap to be answered", async || Ok(browser.script::<bool>(&answered).await?.then_some(())))
        .await?;
    browser.settle().await?;
    let counted: u64 = browser.script("return performance.interactionCount").await?;
    if counted == before {
        return fail("the browser has not taken a tap for one");
    }
    Ok(())
}
