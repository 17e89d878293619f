//! Compiles the application to wasm. Trunk would do it as well; without Trunk it goes on while the tools are installed.

use std::process::Command;

use super::Variant;
use crate::command;
use crate::failure::Failure;
use crate::folders;
use crate::jobs::Job;

const TARGET: &str = "wasm32-unknown-unknown";
/// Engines before 2021 lack newer instructions, so the compiler may not use them.
const FOR_OLD_ENGINES: &str = "-Ctarget-cpu=mvp -Ctarget-feature=+mutable-globals";
/// A panic aborts without a message: messages would add to every reader's download.
const WITHOUT_MESSAGES: &str =
    "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";
/// Builds the standard library for these engines and for size. This is unstable in Cargo, hence `RUSTC_BOOTSTRAP`, which
/// enables unstable options in a stable compiler.
const OWN_STANDARD_LIBRARY: [(&str, &str); 3] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];
const RUSTFLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Downloads the crates and compiles, with this job to begin with.
pub(super) fn compile(variant: &Variant, job: Job) -> Result<(), Failure> {
    fetch(variant)?;
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--quiet", "--package", "portal", "--target", TARGET, "--profile", variant.profile]);
    set_environment(&mut cargo, variant);
    job.compile(cargo.current_dir(folders::root()), "fix what it says above")
}

/// The environment in which cargo compiles the application; with another one it would compile anew.
pub(super) fn set_environment(command: &mut Command, variant: &Variant) {
    for stronger in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_TARGET"] {
        command.env_remove(stronger);
    }
    if variant.for_readers {
        command.env(RUSTFLAGS, [FOR_OLD_ENGINES, WITHOUT_MESSAGES].join(" ")).envs(OWN_STANDARD_LIBRARY);
    }
}

/// Trunk, and cargo under it, run offline, so that Trunk downloads no tool; the crates have to be there before.
fn fetch(variant: &Variant) -> Result<(), Failure> {
    fetch_for(&[], &[])?;
    match variant.for_readers {
        // Cargo fetches the dependencies of the standard library only for a named target.
        true => fetch_for(&["--target", TARGET], &OWN_STANDARD_LIBRARY),
        false => Ok(()),
    }
}

fn fetch_for(arguments: &[&str], library: &[(&str, &str)]) -> Result<(), Failure> {
    let mut cargo = Command::new("cargo");
    cargo
        .args(["fetch", "--quiet"])
        .args(arguments)
        .envs(library.iter().copied())
        .current_dir(folders::root());
    command::run(&mut cargo, "check the network and run the same command again")
}
