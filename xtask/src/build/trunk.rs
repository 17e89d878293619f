//! Runs Trunk on the compiled application: the page and its JavaScript glue.

use super::{Variant, application, programs};
use crate::command;
use crate::failure::Failure;
use crate::folders;
use crate::tools::Tools;

/// Writes the page, `application.js` and `application_bg.wasm` into the variant's folder for Trunk, and the chunks into one of their own.
pub(super) fn build(tools: &Tools, variant: &Variant) -> Result<(), Failure> {
    let chunks = variant.folder("chunks");
    folders::empty(&chunks)?;
    let mut trunk = tools.command_with("trunk", &programs::binder()?);
    trunk.env("PORTAL_CHUNKS", chunks);
    // A named profile instead of --release: otherwise Trunk would run wasm-opt itself.
    trunk.args(["build", "--log", "warn", "--cargo-profile", variant.profile, "--dist"]);
    trunk.arg(variant.folder("trunk")).current_dir(folders::root());
    // Cargo prints the compile error; Trunk's backtrace adds nothing.
    trunk.env("RUST_BACKTRACE", "0");
    // Trunk parses `NO_COLOR` as a flag of its own and refuses the usual value `1`.
    trunk.env_remove("NO_COLOR");
    application::set_environment(&mut trunk, variant);
    command::run(&mut trunk, "fix what it says above")
}
