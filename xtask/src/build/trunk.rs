//! The application through Trunk: compiled to wasm, its JavaScript side written, the style sheets put into the page.

use std::process::Command;

use super::Variant;
use crate::command;
use crate::failure::Failure;
use crate::folders;
use crate::tools::Tools;

/// Engines before 2021 know none of the newer instructions, so the compiler may use none.
const FOR_OLD_ENGINES: &str = "-Ctarget-cpu=mvp -Ctarget-feature=+mutable-globals";
/// A panic ends the program without a word: its words would be downloaded by every reader.
const WITHOUT_MESSAGES: &str =
    "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";
/// The standard library compiled anew for those engines and for size. Stable Rust does not offer that yet, hence the
/// switch that lets a stable compiler take its unstable options.
const OWN_STANDARD_LIBRARY: [(&str, &str); 3] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];
const RUSTFLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Leaves the page, `portal.js` and `portal_bg.wasm` in the variant's folder for Trunk.
pub(super) fn build(tools: &Tools, variant: &Variant) -> Result<(), Failure> {
    fetch(variant)?;
    let mut trunk = tools.command("trunk");
    // A named profile instead of --release: Trunk then leaves optimising to us, whatever the page says.
    trunk.args(["build", "--log", "warn", "--cargo-profile", variant.profile, "--dist"]);
    trunk.arg(variant.folder("trunk")).current_dir(folders::root());
    // What failed is told by cargo; where in Trunk that was noticed helps nobody.
    trunk.env("RUST_BACKTRACE", "0");
    // Trunk reads the switch as a flag of its own and refuses the usual value `1`.
    trunk.env_remove("NO_COLOR");
    for stronger in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_TARGET"] {
        trunk.env_remove(stronger);
    }
    if variant.for_readers {
        trunk.env(RUSTFLAGS, [FOR_OLD_ENGINES, WITHOUT_MESSAGES].join(" ")).envs(OWN_STANDARD_LIBRARY);
    }
    command::run(&mut trunk, "fix what it says above")
}

/// Trunk runs offline, so that it downloads no tool, and cargo with it: the crates must be there before.
fn fetch(variant: &Variant) -> Result<(), Failure> {
    fetch_for(&[], &[])?;
    match variant.for_readers {
        // Only for a target that is named does cargo fetch what the standard library is made of there.
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
