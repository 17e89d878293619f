//! Tests the portal in an engine without a WebDriver, for `cargo xtask test-engines`. A script in the page acts as a reader,
//! and reports its result to the server.

use portal_e2e::{Outcome, Process, Site, fail, until_within};
use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::Duration;
use tokio::runtime::Runtime;

const READER: &str = include_str!("engine/reader.js");
const READER_ADDRESS: &str = "/old-engine-reader.js";
const ARTICLE: &str = "/articles/20220614-01/";
/// These engines run alone, on a machine that may be slow.
const TIMEOUT: Duration = Duration::from_secs(90);

fn main() -> ExitCode {
    match Runtime::new().map_err(Into::into).and_then(|runtime| runtime.block_on(used())) {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn used() -> Outcome<String> {
    let chromium = std::env::args().nth(1).ok_or("usage: engine CHROMIUM")?;
    let site = Site::altered(|folder| {
        let file = folder.join("_headers");
        fs::write(&file, for_old_engines(&fs::read_to_string(&file)?))?;
        Ok(fs::write(folder.join(&READER_ADDRESS[1..]), READER)?)
    })
    .await?;
    site.begin_pages_with(READER_ADDRESS);
    let profile = tempfile::tempdir()?;
    let _browser = start(&chromium, profile.path(), &site.url(ARTICLE))?;
    let said = until_within(TIMEOUT, "word from the page", async || {
        let all = site.traffic().all();
        Ok(all.iter().find_map(|path| path.strip_prefix("/said?").map(str::to_owned)))
    })
    .await?;
    let said = said.replace("%20", " ");
    if said.starts_with("works") { Ok(said) } else { fail(said) }
}

/// The headers of a site built with `PORTAL_OLD_ENGINES=on`: with the default ones these engines refuse to compile wasm.
fn for_old_engines(headers: &str) -> String {
    let word = "'wasm-unsafe-eval'";
    headers.replace(&format!("{word} 'unsafe-eval'"), word).replace(word, &format!("{word} 'unsafe-eval'"))
}

/// As root there is no sandbox, and these builds lack a zygote process.
fn start(chromium: &str, profile: &Path, address: &str) -> Outcome<Process> {
    let mut command = Command::new(chromium);
    command
        .args(["--headless", "--no-sandbox", "--no-zygote", "--single-process", "--disable-gpu"])
        .args(["--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking"])
        .args(["--remote-debugging-port=0", "--window-size=412,860"])
        .arg(format!("--user-data-dir={}", profile.display()))
        .arg(address);
    Process::start(&mut command)
}
