use super::launch::Launch;
use crate::outcome::Outcome;
use crate::process::Process;
use crate::tool::tool;
use serde_json::json;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

/// Overrides the minimum width of MiniBrowser's toolbar, which is wider than a phone.
const NARROW: &str =
    "* { min-width: 0; min-height: 0; margin: 0; padding: 0; border-width: 0; font-size: 1px }";

const BROWSERS: [&str; 3] = [
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
];

pub(super) fn launch(port: u16, scratch: &Path) -> Outcome<Launch> {
    let driver = tool("PORTAL_WEBKIT_DRIVER", &["WebKitWebDriver"])?;
    let browser = tool("PORTAL_MINIBROWSER", &BROWSERS)?;
    let style = scratch.join("gtk-3.0");
    fs::create_dir_all(&style)?;
    fs::write(style.join("gtk.css"), NARROW)?;

    let (screen, display) = screen()?;
    let mut command = Command::new(driver);
    command.arg(format!("--port={port}"));
    command.env("DISPLAY", display).env_remove("WAYLAND_DISPLAY");
    command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1"); // CI runs as root
    for home in ["XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"] {
        command.env(home, scratch);
    }
    let capabilities = json!({ "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] } });
    Ok(Launch { command, capabilities, screen: Some(screen) })
}

/// A virtual display (Xvfb); it picks a free number and prints it.
fn screen() -> Outcome<(Process, String)> {
    let mut command = Command::new(tool("PORTAL_XVFB", &["Xvfb"])?);
    command.args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]);
    let mut screen = Process::start(command.stdout(Stdio::piped()))?;
    let output = screen.output().ok_or("Xvfb gives no output to read")?;
    let mut number = String::new();
    BufReader::new(output).read_line(&mut number)?;
    if number.is_empty() {
        return Err("Xvfb ended before it had a screen: is /tmp/.X11-unix writable?".into());
    }
    Ok((screen, format!(":{}", number.trim())))
}
