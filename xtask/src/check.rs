//! `cargo xtask check`: what needs no run to be seen.

use std::process::Command;

use crate::command;
use crate::failure::Failure;
use crate::folders;
use crate::step::step;
use crate::tools;

/// One check and the cargo command that makes it.
pub(crate) struct Check {
    pub(crate) name: &'static str,
    command: &'static str,
    mend: &'static str,
}

/// All of them, the quickest first.
pub(crate) const CHECKS: [Check; 4] = [
    Check { name: "formatting", command: "fmt --all --check", mend: "cargo fmt --all mends it" },
    Check {
        name: "clippy on the host",
        command: "clippy --quiet --workspace --all-targets -- -D warnings",
        mend: "mend what it says above",
    },
    Check {
        name: "clippy for the browser",
        command: "clippy --quiet --package portal --target wasm32-unknown-unknown --lib --bins -- -D warnings",
        mend: "mend what it says above",
    },
    Check {
        name: "documentation",
        command: "doc --quiet --no-deps --workspace",
        mend: "mend what it says above",
    },
];

impl Check {
    /// Makes the check.
    pub(crate) fn run(&self) -> Result<(), Failure> {
        let mut cargo = Command::new("cargo");
        cargo.args(self.command.split(' ')).env("RUSTDOCFLAGS", "-Dwarnings").current_dir(folders::root());
        step(self.name, || command::run(&mut cargo, self.mend))
    }
}

/// Makes every check, up to the first that fails.
pub(crate) fn run() -> Result<(), Failure> {
    tools::rust_target::ready()?;
    CHECKS.iter().try_for_each(Check::run)
}
