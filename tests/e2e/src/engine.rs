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

/// The browser engines the portal is held to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium under chromedriver.
    Chromium,
    /// Firefox under geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser under WebKitWebDriver, on a screen of its own.
    WebKit,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Whether this is what a driver answers to a script whose page was left before it ended. Firefox's says so, or gives
    /// null (its `MarionetteCommandsParent` calls that a fallback), which a script may mean, too.
    pub(crate) fn says_the_page_was_left(self, answer: &Result<Value, CmdError>) -> bool {
        match (self, answer) {
            (Self::Firefox, Ok(answer)) => answer.is_null(),
            (Self::Firefox, Err(error)) => error.to_string().contains("Document was unloaded"),
            (Self::WebKit, Err(error)) => error.to_string().contains("before the unload event"),
            (Self::Chromium, _) | (Self::WebKit, Ok(_)) => false,
        }
    }

    /// How to start this engine's driver on `port`, with `scratch` as the place for its profile.
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
