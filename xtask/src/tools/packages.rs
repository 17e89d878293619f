//! Packages of Debian that the tests need: installed by apt as root, by hand elsewhere.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use super::search_path::on_path;
use crate::command;
use crate::failure::Failure;
use crate::step::step;

/// A dependency of the tests: its package, and how to find it.
pub(super) struct Part {
    pub(super) package: &'static str,
    pub(super) find: fn() -> Option<PathBuf>,
}

/// Installs what is not there; `purpose` tells what needs it.
pub(super) fn ready(purpose: &str, parts: &[Part]) -> Result<(), Failure> {
    let packages = absent(parts);
    if packages.is_empty() {
        return Ok(());
    }
    if on_path(&["apt-get"]).is_none() || !is_root() {
        return Err(missing(purpose, parts));
    }
    step(&format!("installing {}", packages.join(", ")), || {
        let hint = "see what apt-get says above";
        command::run(apt().args(["update", "--quiet"]), hint)?;
        let install = ["install", "--yes", "--quiet", "--no-install-recommends"];
        command::run(apt().args(install).args(&packages), hint)
    })?;
    if absent(parts).is_empty() { Ok(()) } else { Err(missing(purpose, parts)) }
}

/// What is to be installed by hand.
pub(super) fn missing(purpose: &str, parts: &[Part]) -> Failure {
    let packages = absent(parts);
    let names = packages.join(" ");
    let hint = format!("install what is here called by its Debian package: sudo apt-get install {names}");
    Failure::Missing { program: format!("for {purpose}, {}", packages.join(", ")), hint }
}

fn absent(parts: &[Part]) -> Vec<&'static str> {
    parts.iter().filter(|part| (part.find)().is_none()).map(|part| part.package).collect()
}

fn apt() -> Command {
    let mut apt = Command::new("apt-get");
    apt.env("DEBIAN_FRONTEND", "noninteractive").stdout(Stdio::null());
    apt
}

fn is_root() -> bool {
    let output = Command::new("id").arg("-u").output();
    output.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
