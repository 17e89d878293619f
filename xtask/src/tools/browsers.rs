//! Three browser engines and their drivers, for the tests only: installed by apt as root, by hand elsewhere.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::search_path::on_path;
use crate::command;
use crate::failure::Failure;
use crate::step::step;

/// Paths of the browsers and their drivers.
pub(crate) struct Browsers {
    pub(crate) chromium: PathBuf,
    pub(crate) chromedriver: PathBuf,
    pub(crate) firefox: PathBuf,
    pub(crate) geckodriver: PathBuf,
    pub(crate) minibrowser: PathBuf,
    pub(crate) webkit_driver: PathBuf,
}

/// A dependency of the tests: its Debian package, and how to find it.
struct Part {
    package: &'static str,
    find: fn() -> Option<PathBuf>,
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
        if !missing().is_empty() {
            install(&missing())?;
        }
        match Self::found(super::geckodriver()?) {
            Some(browsers) if missing().is_empty() => Ok(browsers),
            _ => Err(by_hand(&missing())),
        }
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

fn missing() -> Vec<&'static str> {
    PARTS.iter().filter(|part| (part.find)().is_none()).map(|part| part.package).collect()
}

fn install(packages: &[&str]) -> Result<(), Failure> {
    if on_path(&["apt-get"]).is_none() || !is_root() {
        return Err(by_hand(packages));
    }
    step(&format!("installing {}", packages.join(", ")), || {
        let hint = "see what apt-get says above";
        command::run(apt().args(["update", "--quiet"]), hint)?;
        command::run(
            apt().args(["install", "--yes", "--quiet", "--no-install-recommends"]).args(packages),
            hint,
        )
    })
}

fn apt() -> Command {
    let mut apt = Command::new("apt-get");
    apt.env("DEBIAN_FRONTEND", "noninteractive").stdout(Stdio::null());
    apt
}

fn by_hand(packages: &[&str]) -> Failure {
    let names = packages.join(" ");
    let hint = format!("install what is here called by its Debian package: sudo apt-get install {names}");
    Failure::Missing { program: format!("for the browser tests, {}", packages.join(", ")), hint }
}

fn is_root() -> bool {
    let output = Command::new("id").arg("-u").output();
    output.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
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
