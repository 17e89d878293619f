//! Memory use after many client-side navigations, without throttling. Measured on the home page, so that the same page is
//! open.

use crate::phone;
use portal_e2e::{Browser, Outcome};
use serde_json::{Value, json};

/// Memory in use after a garbage collection.
pub(crate) struct Memory {
    /// Bytes of the JavaScript heap.
    pub(crate) heap: f64,
    /// Bytes of wasm memory.
    pub(crate) wasm: f64,
    /// Number of DOM nodes.
    pub(crate) nodes: f64,
}

/// Memory after ten articles, and after fifty.
pub(crate) async fn walk(browser: &Browser) -> Outcome<[Memory; 2]> {
    phone::unleash(browser).await?;
    act(browser, "bench.walk(10).then(bench.goHome)").await?;
    let after_10 = in_use(browser).await?;
    act(browser, "bench.goBack().then(() => bench.walk(40)).then(bench.goHome)").await?;
    Ok([after_10, in_use(browser).await?])
}

async fn act(browser: &Browser, deed: &str) -> Outcome {
    let script = format!("const done = arguments[0]; {deed}.then(() => done(null));");
    browser.client.execute_async(&script, vec![]).await?;
    Ok(())
}

async fn in_use(browser: &Browser) -> Outcome<Memory> {
    // Twice: a first collection may release what a second one can collect.
    for _ in 0..2 {
        browser.devtools("HeapProfiler.collectGarbage", json!({})).await?;
    }
    let heap = browser.devtools("Runtime.getHeapUsage", json!({})).await?;
    let counters = browser.devtools("Memory.getDOMCounters", json!({})).await?;
    Ok(Memory {
        heap: number(&heap["usedSize"])? + number(&heap["backingStorageSize"])?,
        wasm: browser.script("return bench.wasmBytes()").await?,
        nodes: number(&counters["nodes"])?,
    })
}

fn number(value: &Value) -> Outcome<f64> {
    Ok(value.as_f64().ok_or("Chromium does not tell what is in use")?)
}
