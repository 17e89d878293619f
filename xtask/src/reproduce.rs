//! `cargo xtask reproduce`: reproducible builds. The site built here is compared, byte for byte, with one built in a fresh
//! clone.

mod comparison;

use std::path::Path;
use std::process::Command;

use crate::build::{self, Variant};
use crate::command;
use crate::failure::Failure;
use crate::folders;
use crate::step::step;

const CLONE: &str = "target/reproduce";
const GIT: &str = "it needs git, and a commit to compare with";

/// Builds the commit twice and compares; the clone is not removed if the sites differ.
pub(crate) fn run() -> Result<(), Failure> {
    let commit = committed()?;
    let clone = folders::at(CLONE);
    build::site(&Variant::release())?;
    step(&format!("building {commit} anew in {CLONE}"), || {
        folders::remove(&clone)?;
        command::run(git(&folders::root(), &["clone", "--quiet", "--no-checkout", "."]).arg(&clone), GIT)?;
        command::run(&mut git(&clone, &["checkout", "--quiet", "--detach", &commit]), GIT)?;
        let mut cargo = Command::new("cargo");
        cargo.args(["xtask", "build"]).current_dir(&clone).env_remove("CARGO_TARGET_DIR");
        command::run(&mut cargo, "see what it says above")
    })?;
    let differences = comparison::differences(&clone.join("dist"), &Variant::release().site())?;
    differences.iter().for_each(|line| println!("{line}"));
    if differences.is_empty() { folders::remove(&clone) } else { Err(Failure::Differs(commit)) }
}

/// The current commit; an error if there are uncommitted changes.
fn committed() -> Result<String, Failure> {
    let root = folders::root();
    if !command::output(&mut git(&root, &["status", "--porcelain"]), GIT)?.trim().is_empty() {
        return Err(Failure::Uncommitted);
    }
    let commit = command::output(&mut git(&root, &["rev-parse", "HEAD"]), GIT)?;
    Ok(commit.trim().to_owned())
}

fn git(folder: &Path, arguments: &[&str]) -> Command {
    let mut git = Command::new("git");
    git.args(arguments).current_dir(folder);
    git
}
