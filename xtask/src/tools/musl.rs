//! What links programs that need no library of the system: musl's compiler for their C, and Rust's own library for it.

use std::process::Command;

use super::packages::{self, Part};
use super::search_path::on_path;
use crate::command;
use crate::failure::Failure;
use crate::folders;

const PARTS: [Part; 1] = [Part { package: "musl-tools", find: || on_path(&["musl-gcc"]) }];

/// Installs what is missing for this target.
pub(crate) fn ready(target: &str) -> Result<(), Failure> {
    packages::ready("a program that needs no library of the system", &PARTS)?;
    let mut rustup = Command::new("rustup");
    rustup
        .args(["--quiet", "target", "add", target])
        .current_dir(folders::root())
        .env_remove("RUSTUP_TOOLCHAIN");
    command::run(&mut rustup, "rustup brings Rust's library for it; see what it says above")
}
