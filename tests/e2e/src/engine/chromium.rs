use super::launch::Launch;
use crate::outcome::Outcome;
use crate::tool::tool;
use serde_json::json;
use std::path::Path;
use std::process::Command;

/// No sandbox, because CI runs as root; the other flags disable requests to hosts that cannot be reached.
const FLAGS: [&str; 9] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
];

pub(super) fn launch(port: u16, scratch: &Path) -> Outcome<Launch> {
    let driver = tool("PORTAL_CHROMEDRIVER", &["chromedriver", "/usr/lib/chromium/chromedriver"])?;
    let browser = tool("PORTAL_CHROMIUM", &["chromium", "chromium-browser", "google-chrome"])?;
    let mut command = Command::new(driver);
    command.arg(format!("--port={port}"));

    let profile = format!("--user-data-dir={}", scratch.display());
    let flags: Vec<&str> = FLAGS.into_iter().chain([profile.as_str()]).collect();
    let capabilities = json!({ "goog:chromeOptions": { "binary": browser, "args": flags } });
    Ok(Launch { command, capabilities, screen: None })
}
