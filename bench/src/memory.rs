//! Memory after many pages, on the machine's own speed: only what stays counts.

use crate::phone;
use portal_e2e::{Browser, Outcome};
use serde_json::{Value, json};

/// Bytes of scripts and wasm together, after a collection of what is no longer used.
pub(crate) struct Memory {
    pub(crate) after_10: f64,
    pub(crate) after_50: f64,
}

/// Walks through fifty articles.
pub(crate) async fn walk(browser: &Browser) -> Outcome<Memory> {
    phone::unleash(browser).await?;
    pages(browser, 10).await?;
    let after_10 = used(browser).await?;
    pages(browser, 40).await?;
    Ok(Memory { after_10, after_50: used(browser).await? })
}

async fn pages(browser: &Browser, count: u32) -> Outcome {
    let script = "const [count, done] = arguments; bench.walk(count).then(() => done(null));";
    browser.client.execute_async(script, vec![count.into()]).await?;
    Ok(())
}

async fn used(browser: &Browser) -> Outcome<f64> {
    // Once for what is unused, once more for what only that has held.
    for _ in 0..2 {
        browser.devtools("HeapProfiler.collectGarbage", json!({})).await?;
    }
    let heap = browser.devtools("Runtime.getHeapUsage", json!({})).await?;
    Ok(number(&heap["usedSize"])? + number(&heap["backingStorageSize"])?)
}

fn number(value: &Value) -> Outcome<f64> {
    Ok(value.as_f64().ok_or("Runtime.getHeapUsage tells no sizes")?)
}
