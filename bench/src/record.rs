//! On what the figures were taken.

use crate::phone;
use portal_e2e::Outcome;
use serde_json::{Value, json};
use std::thread::available_parallelism;
use std::time::{SystemTime, UNIX_EPOCH};

/// The machine and its browser.
pub(crate) struct Machine {
    browser: String,
    cores: usize,
    /// Seconds since 1970.
    at: u64,
}

impl Machine {
    /// This one, now.
    pub(crate) async fn look() -> Outcome<Self> {
        let phone = phone::fresh(&[]).await?;
        let version = phone.devtools("Browser.getVersion", json!({})).await?;
        let browser = version["product"].as_str().unwrap_or("an unknown browser").to_owned();
        let at = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
        Ok(Self { browser, cores: available_parallelism()?.get(), at })
    }

    /// In a sentence.
    pub(crate) fn summary(&self) -> String {
        let Self { browser, cores, .. } = self;
        format!(
            "{browser}, headless, {cores} cores; the phone: 412 × 823, CPU ÷ {}, {} ms to the first byte, {} Mbit/s",
            phone::SLOWDOWN,
            phone::ROUND_TRIP_MS,
            phone::DOWN_MBPS
        )
    }

    /// For the file.
    pub(crate) fn json(&self) -> Value {
        json!({
            "browser": self.browser, "cores": self.cores, "seconds_since_1970": self.at,
            "cpu_slowdown": phone::SLOWDOWN, "latency_ms": phone::ROUND_TRIP_MS, "down_mbps": phone::DOWN_MBPS,
        })
    }
}
