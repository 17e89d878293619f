//! Runs Trunk: compiles the application to wasm, and writes its glue.

use std::process::Command;

use super::Variant;
use crate::command;
use crate::failure::Failure;
use crate::folders;
use crate::tools::Tools;

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

/// Writes the page, `portal.js` and `portal_bg.wasm` into the variant's folder for Trunk.
pub(super) fn build(tools: &Tools, variant: &Variant) -> Result<(), Failure> {
    fetch(variant)?;
    let mut trunk = tools.command("trunk");
    // A named profile instead of --release: otherwise Trunk would run wasm-opt itself.
    trunk.args(["build", "--log", "warn", "--cargo-profile", variant.profile, "--dist"]);
    trunk.arg(variant.folder("trunk")).current_dir(folders::root());
    // Cargo prints the compile error; Trunk's backtrace adds nothing.
    trunk.env("RUST_BACKTRACE", "0");
    // Trunk parses `NO_COLOR` as a flag of its own and refuses the usual value `1`.
    trunk.env_remove("NO_COLOR");
    for stronger in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_TARGET"] {
        trunk.env_remove(stronger);
    }
    if variant.for_readers {
        trunk.env(RUSTFLAGS, [FOR_OLD_ENGINES, WITHOUT_MESSAGES].join(" ")).envs(OWN_STANDARD_LIBRARY);
    }
    command::run(&mut trunk, "fix what it says above")
}

/// Downloads the crates: Trunk, and cargo under it, run offline, so that Trunk downloads no tool.
fn fetch(variant: &Variant) -> Result<(), Failure> {
    fetch_for(&[], &[])?;
    match variant.for_readers {
        // Cargo fetches the dependencies of the standard library only for a named target.
        true => fetch_for(&["--target", "wasm32-unknown-unknown"], &OWN_STANDARD_LIBRARY),
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
