//! Installs the toolchain of `rust-toolchain.toml`, where rustup does not do so itself (`RUSTUP_AUTO_INSTALL=0`).

use std::process::Command;

use super::search_path::on_path;
use crate::command;
use crate::failure::Failure;
use crate::folders;

/// Installs missing components. Without rustup the installed Rust is used as it is: cargo reports what is missing.
pub(crate) fn ready() -> Result<(), Failure> {
    if on_path(&["rustup"]).is_none() {
        return Ok(());
    }
    let mut rustup = Command::new("rustup");
    rustup.args(["--quiet", "toolchain", "install"]).current_dir(folders::root());
    // rustup sets this for the cargo that runs us; it would override the file.
    rustup.env_remove("RUSTUP_TOOLCHAIN");
    command::run(
        &mut rustup,
        "update rustup to 1.28 or newer, check the network, and run the same command again",
    )
}
