//! Three browser engines and their drivers, for the tests only: packages of Debian, but for one driver.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::packages::{self, Part};
use super::search_path::on_path;
use crate::failure::Failure;

/// Paths of the browsers and their drivers.
pub(crate) struct Browsers {
    pub(crate) chromium: PathBuf,
    pub(crate) chromedriver: PathBuf,
    pub(crate) firefox: PathBuf,
    pub(crate) geckodriver: PathBuf,
    pub(crate) minibrowser: PathBuf,
    pub(crate) webkit_driver: PathBuf,
}

const PARTS: [Part; 9] = [
    Part { package: "chromium", find: chromium },
    Part { package: "chromium-driver", find: || on_path(&["chromedriver"]) },
    Part { package: "firefox-esr", find: firefox },
    Part { package: "webkit2gtk-driver", find: || on_path(&["WebKitWebDriver"]) },
    Part { package: "libwebkit2gtk-4.1-0", find: minibrowser },
    Part { package: "xvfb", find: || on_path(&["xvfb-run"]) },
    Part { package: "xauth", find: || on_path(&["xauth"]) },
    Part { package: "fonts-noto-cjk", find: chinese_font },
    Part { package: "default-jre-headless", find: || on_path(&["java"]) }, // runs the validator of HTML
];

impl Browsers {
    /// Installs what is missing, and returns the paths.
    pub(crate) fn ready() -> Result<Self, Failure> {
        packages::ready("the browser tests", &PARTS)?;
        Self::found(super::geckodriver()?).ok_or_else(|| packages::missing("the browser tests", &PARTS))
    }

    fn found(geckodriver: PathBuf) -> Option<Self> {
        Some(Self {
            chromium: chromium()?,
            chromedriver: on_path(&["chromedriver"])?,
            firefox: firefox()?,
            geckodriver,
            minibrowser: minibrowser()?,
            webkit_driver: on_path(&["WebKitWebDriver"])?,
        })
    }
}

fn chromium() -> Option<PathBuf> {
    on_path(&["chromium", "chromium-browser", "google-chrome"])
}

fn firefox() -> Option<PathBuf> {
    on_path(&["firefox-esr", "firefox"])
}

/// WebKitGTK's test browser is beside its libraries, not on `PATH`.
fn minibrowser() -> Option<PathBuf> {
    if let Some(chosen) = env::var_os("PORTAL_MINIBROWSER") {
        return Some(PathBuf::from(chosen));
    }
    let by_machine = fs::read_dir("/usr/lib").into_iter().flatten().flatten().map(|entry| entry.path());
    let roots = ["/usr/libexec", "/usr/lib", "/usr/lib64"].map(PathBuf::from);
    let mut all = roots.into_iter().chain(by_machine);
    all.find_map(|root| Some(root.join("webkit2gtk-4.1/MiniBrowser")).filter(|file| file.is_file()))
}

/// Without a Chinese font, screenshots and text measurements would show placeholder boxes.
fn chinese_font() -> Option<PathBuf> {
    let output = Command::new("fc-list").args([":lang=zh-cn", "file"]).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.lines().next().map(|line| Path::new(line.trim_end_matches([':', ' '])).to_path_buf())
}
