mod chromium;
mod firefox;
mod launch;
mod webkit;

pub(crate) use launch::Launch;

use crate::outcome::Outcome;
use fantoccini::error::CmdError;
use serde_json::Value;
use std::fmt;
use std::path::Path;

/// The supported browser engines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium under chromedriver.
    Chromium,
    /// Firefox under geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser under WebKitWebDriver, on a virtual display.
    WebKit,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Whether this is a driver's answer for a script whose page was unloaded. Firefox's has an error, or returns null (a
    /// fallback in its `MarionetteCommandsParent`), which may also be a script's result.
    pub(crate) fn says_the_page_was_left(self, answer: &Result<Value, CmdError>) -> bool {
        match (self, answer) {
            (Self::Firefox, Ok(answer)) => answer.is_null(),
            (Self::Firefox, Err(error)) => error.to_string().contains("Document was unloaded"),
            (Self::WebKit, Err(error)) => error.to_string().contains("before the unload event"),
            (Self::Chromium, _) | (Self::WebKit, Ok(_)) => false,
        }
    }

    /// The command that starts this engine's driver on `port`, with its profile in `scratch`.
    pub(crate) fn launch(self, port: u16, scratch: &Path) -> Outcome<Launch> {
        match self {
            Self::Chromium => chromium::launch(port, scratch),
            Self::Firefox => firefox::launch(port, scratch),
            Self::WebKit => webkit::launch(port, scratch),
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        })
    }
}
