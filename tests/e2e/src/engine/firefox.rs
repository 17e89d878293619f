use super::launch::Launch;
use crate::outcome::Outcome;
use crate::tool::tool;
use serde_json::json;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Overrides the minimum width of Firefox's window, which is wider than a phone.
const NARROW: &str = ":root { min-width: 0 !important; min-height: 0 !important }";

pub(super) fn launch(port: u16, scratch: &Path) -> Outcome<Launch> {
    let driver = tool("PORTAL_GECKODRIVER", &["geckodriver"])?;
    let browser = tool("PORTAL_FIREFOX", &["firefox-esr", "firefox"])?;
    let style = scratch.join("chrome");
    fs::create_dir_all(&style)?;
    fs::write(style.join("userChrome.css"), NARROW)?;

    let mut command = Command::new(driver);
    command.args(["--websocket-port", "0", "--port", &port.to_string()]);
    command.env("MOZ_HEADLESS_WIDTH", "1600").env("MOZ_HEADLESS_HEIGHT", "1200");
    let capabilities = json!({ "moz:firefoxOptions": {
        "binary": browser,
        "args": ["-headless", "-profile", scratch],
        "prefs": { "toolkit.legacyUserProfileCustomizations.stylesheets": true },
    } });
    Ok(Launch { command, capabilities, screen: None })
}
