//! The environment of a run: machine and browser.

use crate::phone;
use portal_e2e::Outcome;
use serde_json::{Value, json};
use std::thread::available_parallelism;
use std::time::{SystemTime, UNIX_EPOCH};

/// Machine, browser and time of a run.
pub(crate) struct Machine {
    browser: String,
    cores: usize,
    /// Seconds since the Unix epoch.
    at: u64,
}

impl Machine {
    /// The environment of this run.
    pub(crate) async fn look() -> Outcome<Self> {
        let phone = phone::fresh(&[]).await?;
        let version = phone.devtools("Browser.getVersion", json!({})).await?;
        let browser = version["product"].as_str().unwrap_or("an unknown browser").to_owned();
        let at = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
        Ok(Self { browser, cores: available_parallelism()?.get(), at })
    }

    /// As a sentence.
    pub(crate) fn summary(&self) -> String {
        let Self { browser, cores, .. } = self;
        format!(
            "{browser}, headless, {cores} cores; the phone: 412 × 823, CPU ÷ {}, {} ms to the first byte, {} Mbit/s",
            phone::SLOWDOWN,
            phone::ROUND_TRIP_MS,
            phone::DOWN_MBPS
        )
    }

    /// As JSON.
    pub(crate) fn json(&self) -> Value {
        json!({
            "browser": self.browser, "cores": self.cores, "seconds_since_1970": self.at,
            "cpu_slowdown": phone::SLOWDOWN, "latency_ms": phone::ROUND_TRIP_MS, "down_mbps": phone::DOWN_MBPS,
        })
    }
}
