//! `cargo xtask check`: static checks.

mod supply_chain;

use std::process::Command;

use crate::command;
use crate::failure::Failure;
use crate::folders;
use crate::step::step;
use crate::tools;

const ABOVE: &str = "fix what it says above";

/// A static check.
pub(crate) struct Check {
    pub(crate) name: &'static str,
    work: fn() -> Result<(), Failure>,
}

/// All checks, the fastest first.
pub(crate) const CHECKS: [Check; 7] = [
    Check { name: "formatting", work: || cargo("fmt --all --check", "cargo fmt --all fixes it") },
    Check { name: "licences, versions and sources of crates", work: supply_chain::rules },
    Check { name: "advisories on crates", work: supply_chain::crates },
    Check { name: "advisories on packages of npm", work: supply_chain::npm_packages },
    Check {
        name: "clippy on the host",
        work: || cargo("clippy --quiet --workspace --all-targets -- -D warnings", ABOVE),
    },
    Check {
        name: "clippy for the browser",
        work: || {
            let arguments =
                "clippy --quiet --package portal --target wasm32-unknown-unknown --lib --bins -- -D warnings";
            cargo(arguments, ABOVE)
        },
    },
    Check { name: "documentation", work: || cargo("doc --quiet --no-deps --workspace", ABOVE) },
];

impl Check {
    /// Runs the check.
    pub(crate) fn run(&self) -> Result<(), Failure> {
        step(self.name, self.work)
    }
}

/// Runs all checks, up to the first that fails.
pub(crate) fn run() -> Result<(), Failure> {
    tools::rust::ready()?;
    CHECKS.iter().try_for_each(Check::run)
}

fn cargo(arguments: &str, hint: &str) -> Result<(), Failure> {
    let mut cargo = Command::new("cargo");
    cargo.args(arguments.split(' ')).env("RUSTDOCFLAGS", "-Dwarnings").current_dir(folders::root());
    command::run(&mut cargo, hint)
}
