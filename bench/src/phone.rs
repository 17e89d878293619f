//! An emulated phone: Chromium with a throttled processor and network, and an empty cache.

use portal_e2e::{Browser, Engine, Outcome};
use serde_json::{Value, json};

/// Injected into every page before its own scripts.
const RECORDER: &str = include_str!("recorder.js");
/// Injected likewise where the network is metered.
const METERED: &str = include_str!("metered.js");

/// A mid-range phone: Lighthouse's settings of a Moto G Power.
const WIDTH: u32 = 412;
const HEIGHT: u32 = 823;
const DENSITY: f64 = 1.75;
/// CPU throttling: times slower than this machine.
pub(crate) const SLOWDOWN: u32 = 4;
/// Milliseconds from a request to the first byte of its answer.
pub(crate) const ROUND_TRIP_MS: u32 = 150;
/// Megabits per second, download and upload: Lighthouse's "slow 4G".
pub(crate) const DOWN_MBPS: f64 = 1.6;
const UP_MBPS: f64 = 0.75;

/// An emulated phone with a fresh profile, which also injects `scripts` into every page before the page's own.
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

/// The same on a network that says it is metered; it is no slower.
pub(crate) async fn metered() -> Outcome<Browser> {
    let browser = fresh(&[METERED]).await?;
    let headers = json!({ "headers": { "Save-Data": "on" } });
    ask(&browser, "Network.setExtraHTTPHeaders", headers).await?;
    Ok(browser)
}

/// Sets the CPU throttling; 1 is none.
pub(crate) async fn slow_down(browser: &Browser, times: u32) -> Outcome {
    ask(browser, "Emulation.setCPUThrottlingRate", json!({ "rate": times })).await
}

/// Switches all throttling off, where no time is measured.
pub(crate) async fn unleash(browser: &Browser) -> Outcome {
    slow_down(browser, 1).await?;
    let network = json!({ "offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    ask(browser, "Network.emulateNetworkConditions", network).await
}

async fn ask(browser: &Browser, method: &str, parameters: Value) -> Outcome {
    browser.devtools(method, parameters).await.map(drop)
}

/// Bytes per second.
fn per_second(megabits: f64) -> f64 {
    megabits * 1e6 / 8.0
}
