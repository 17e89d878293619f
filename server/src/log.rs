//! The log on standard error: what failed, and with `PORTAL_LOG=info` each request. It holds no reader's text, address or code.

use std::env;
use std::io;

use tracing::level_filters::LevelFilter;
use tracing_subscriber::fmt;

use crate::failure::Failure;

const LEVEL: &str = "PORTAL_LOG";
const FORMAT: &str = "PORTAL_LOG_FORMAT";

/// Begins the log, at the level `PORTAL_LOG` (`off`, `error`, `warn`, `info`; `warn` unless set), as lines of text or of JSON
/// (`PORTAL_LOG_FORMAT=json`).
pub(crate) fn start() -> Result<(), Failure> {
    let (level, form) = (env::var(LEVEL).unwrap_or_default(), env::var(FORMAT).unwrap_or_default());
    let level = level_of(&level).ok_or(Failure::Setting {
        name: LEVEL,
        value: level,
        choices: "off、error、warn、info",
    })?;
    let log = fmt().with_max_level(level).with_writer(io::stderr);
    match form.as_str() {
        "" | "text" => log.init(),
        "json" => log.json().flatten_event(true).init(),
        _ => return Err(Failure::Setting { name: FORMAT, value: form, choices: "text、json" }),
    }
    Ok(())
}

fn level_of(text: &str) -> Option<LevelFilter> {
    Some(match text {
        "off" => LevelFilter::OFF,
        "error" => LevelFilter::ERROR,
        "" | "warn" => LevelFilter::WARN,
        "info" => LevelFilter::INFO,
        _ => return None,
    })
}
