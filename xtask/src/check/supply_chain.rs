//! Supply-chain checks: licences, sources and advisories of dependencies. Where an advisory database cannot be reached, a
//! check prints `not checked` and passes.

mod answer;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command;
use crate::failure::Failure;
use crate::folders;
use crate::tools;
use answer::Answer;

/// Runs of cargo-deny. By itself it looks at the package in the folder it runs in and what that depends on: the program.
const RULES: [&[&str]; 3] = [
    &["check", "bans"],
    &["--manifest-path", "server/Cargo.toml", "check", "bans"],
    // Why two members are left out is said in deny.toml.
    &["--workspace", "--exclude", "portal-e2e", "--exclude", "portal-bench", "check", "licenses", "sources"],
];

/// Checks the crates against `deny.toml`; works offline.
pub(super) fn rules() -> Result<(), Failure> {
    RULES.iter().try_for_each(|arguments| {
        let mut deny = cargo_deny()?;
        deny.args(["--log-level", "error"]).args(*arguments);
        command::run(&mut deny, "take another crate or version, or decide on it in deny.toml")
    })
}

/// Checks the crates for advisories in RustSec's database.
pub(super) fn crates() -> Result<(), Failure> {
    let mut deny = cargo_deny()?;
    deny.args(["--workspace", "check", "advisories"]);
    let output = command::captured(&mut deny, "see what it says above")?;
    conclude("advisories on crates", &output.text, Answer::of_cargo_deny(&output), || {
        command::failed(&deny, "update the crate, or say in deny.toml why the weakness does not touch us")
    })
}

/// Checks the packages of every lock file for advisories in the npm registry.
pub(super) fn npm_packages() -> Result<(), Failure> {
    lock_files(&folders::root()).iter().try_for_each(|lock| packages_of(lock))
}

fn packages_of(lock: &Path) -> Result<(), Failure> {
    let folder = lock.parent().unwrap_or(lock);
    let mut npm = Command::new("npm");
    npm.args(["audit", "--package-lock-only", "--fetch-retries=0", "--fetch-timeout=20000"])
        .current_dir(folder);
    let output = command::captured(&mut npm, tools::node::HINT)?;
    let name = folder.strip_prefix(folders::root()).unwrap_or(folder).display();
    conclude(&format!("advisories on {name}"), &output.text, Answer::of_npm_audit(&output), || {
        command::failed(&npm, &format!("update the package in {name}"))
    })
}

fn conclude(
    subject: &str,
    output: &str,
    answer: Answer,
    failure: impl FnOnce() -> Failure,
) -> Result<(), Failure> {
    match answer {
        Answer::Nothing => Ok(()),
        Answer::Silence(reason) => {
            println!("{subject}: not checked, {reason}");
            Ok(())
        }
        Answer::Something => {
            eprint!("{output}");
            Err(failure())
        }
    }
}

fn cargo_deny() -> Result<Command, Failure> {
    let mut deny = Command::new(tools::cargo_deny()?.join("cargo-deny"));
    deny.current_dir(folders::root());
    Ok(deny)
}

/// Every `package-lock.json` of the project at or below the folder.
fn lock_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    let below = |path: PathBuf| match path.file_name().and_then(|name| name.to_str()) {
        Some("package-lock.json") => vec![path],
        Some("target" | "node_modules" | "dist" | ".git") => Vec::new(),
        _ => lock_files(&path),
    };
    paths.into_iter().flat_map(below).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lock_file_of_ours_is_asked_about() {
        let found = lock_files(&folders::root());
        let expected = ["bench/peers/vue", "xtask/engines", "xtask/node"]
            .map(|at| folders::at(at).join("package-lock.json"));
        assert_eq!(found, expected);
    }
}
