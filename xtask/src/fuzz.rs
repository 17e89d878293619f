//! `cargo xtask fuzz`: hostile answers and bodies, changed at random for as long as one likes. `cargo xtask test` does a
//! few seconds of it.

use std::process::{Command, Stdio};

use crate::command;
use crate::failure::Failure;
use crate::folders;

/// Runs `tests/fuzz.rs` for this long, from this seed.
pub(crate) fn run(seconds: u64, seed: u64) -> Result<(), Failure> {
    command::run(cargo_test().arg("--no-run"), "mend what it says above")?;
    let mut cargo = cargo_test();
    cargo.args(["--", "--nocapture"]).stderr(Stdio::null()); // every field that is left out is told there
    cargo.env("PORTAL_FUZZ_SECONDS", seconds.to_string()).env("PORTAL_FUZZ_SEED", seed.to_string());
    command::run(&mut cargo, "the input that failed is told above")
}

fn cargo_test() -> Command {
    let mut cargo = Command::new("cargo");
    cargo.args(["test", "--package", "portal", "--test", "fuzz"]).current_dir(folders::root());
    cargo
}
