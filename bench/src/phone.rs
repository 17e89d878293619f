//! Chromium as a phone on a slow network, with nothing in its cache.

use portal_e2e::{Browser, Engine, Outcome};
use serde_json::{Value, json};

/// Watches every page from its first moment.
const RECORDER: &str = include_str!("recorder.js");

/// A phone of the middle kind: Lighthouse's measures of a Moto G Power.
const WIDTH: u32 = 412;
const HEIGHT: u32 = 823;
const DENSITY: f64 = 1.75;
/// How many times slower than this machine.
pub(crate) const SLOWDOWN: u32 = 4;
/// Milliseconds from asking to the first byte of an answer.
pub(crate) const ROUND_TRIP_MS: u32 = 150;
/// Megabits a second, down and up: Lighthouse's "slow 4G".
pub(crate) const DOWN_MBPS: f64 = 1.6;
const UP_MBPS: f64 = 0.75;

/// A phone with a profile of its own, fresh, that also runs `scripts` in every page before the page's own.
pub(crate) async fn fresh(scripts: &[&str]) -> Outcome<Browser> {
    let browser = Browser::start(Engine::Chromium).await?;
    let screen = json!({ "width": WIDTH, "height": HEIGHT, "deviceScaleFactor": DENSITY, "mobile": true });
    ask(&browser, "Emulation.setDeviceMetricsOverride", screen).await?;
    ask(&browser, "Emulation.setTouchEmulationEnabled", json!({ "enabled": true })).await?;
    for script in [RECORDER].iter().chain(scripts) {
        ask(&browser, "Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await?;
    }
    slow_down(&browser, SLOWDOWN).await?;
    let network = json!({ "offline": false, "latency": ROUND_TRIP_MS, "downloadThroughput": per_second(DOWN_MBPS), "uploadThroughput": per_second(UP_MBPS) });
    ask(&browser, "Network.enable", json!({})).await?;
    ask(&browser, "Network.emulateNetworkConditions", network).await?;
    Ok(browser)
}

/// Makes the processor so many times slower; 1 is the machine itself.
pub(crate) async fn slow_down(browser: &Browser, times: u32) -> Outcome {
    ask(browser, "Emulation.setCPUThrottlingRate", json!({ "rate": times })).await
}

/// The machine's own speed and network, where only the outcome counts and not the way.
pub(crate) async fn unleash(browser: &Browser) -> Outcome {
    slow_down(browser, 1).await?;
    let network = json!({ "offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    ask(browser, "Network.emulateNetworkConditions", network).await
}

async fn ask(browser: &Browser, method: &str, parameters: Value) -> Outcome {
    browser.devtools(method, parameters).await.map(drop)
}

/// Bytes.
fn per_second(megabits: f64) -> f64 {
    megabits * 1e6 / 8.0
}
