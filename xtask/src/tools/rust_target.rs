//! The standard library for wasm32, by rustup.

use std::process::Command;

use crate::command;
use crate::failure::Failure;
use crate::step::step;

const TARGET: &str = "wasm32-unknown-unknown";

/// Installs it if it is missing.
pub(crate) fn ready() -> Result<(), Failure> {
    if is_there()? {
        return Ok(());
    }
    step(&format!("installing the Rust target {TARGET}"), || {
        let mend = "install rustup (see rustup.rs), or the wasm32 target by whatever installed Rust";
        command::run(Command::new("rustup").args(["target", "add", TARGET]), mend)
    })
}

/// Asked of rustc itself: a Rust that came without rustup may have the target all the same.
fn is_there() -> Result<bool, Failure> {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "target-libdir", "--target", TARGET]);
    let folder = command::output(&mut rustc, "install Rust: see rustup.rs")?;
    Ok(std::path::Path::new(folder.trim()).is_dir())
}
