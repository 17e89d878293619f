//! The portal's own browser tests (`tests/browser.rs`), compiled to wasm, in each engine.

use portal_e2e::{
    Browser, Case, Outcome, Process, everywhere, fail, free_port, tool, until, until_within, variable,
};
use std::env;
use std::net::{Ipv4Addr, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

/// None where nobody has compiled any: `PORTAL_BROWSER_TESTS` lists the files as `PATH` lists folders.
pub(crate) fn cases() -> Vec<Case> {
    match variable("PORTAL_BROWSER_TESTS") {
        Ok(_) => vec![everywhere(the_browser_tests_pass)],
        Err(_) => vec![],
    }
}

async fn the_browser_tests_pass(browser: &Browser) -> Outcome {
    let files = variable("PORTAL_BROWSER_TESTS")?;
    for file in env::split_paths(&files) {
        passes(browser, &file).await?;
    }
    Ok(())
}

async fn passes(browser: &Browser, file: &Path) -> Outcome {
    let port = free_port()?;
    let mut runner = Command::new(tool("PORTAL_WASM_TEST_RUNNER", &["wasm-bindgen-test-runner"])?);
    runner.arg(file).env("NO_HEADLESS", "1").env("WASM_BINDGEN_TEST_ADDRESS", format!("127.0.0.1:{port}"));
    let _runner = Process::start(runner.stdout(Stdio::null()))?;
    // It binds the whole program to JavaScript first, once in each engine.
    until_within(Duration::from_secs(120), "the test runner to listen", async || {
        Ok(TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok())
    })
    .await?;

    browser.client.goto(&format!("http://127.0.0.1:{port}/")).await?;
    let script = "return document.getElementById('output')?.textContent ?? ''";
    let output = until("the browser tests to end", async || {
        let output: String = browser.script(script).await?;
        Ok(output.contains("test result: ").then_some(output))
    })
    .await?;
    match output.contains("test result: ok") {
        true => Ok(()),
        false => fail(output),
    }
}
