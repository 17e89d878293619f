//! What `rust-toolchain.toml` names, for machines where rustup installs nothing unasked (`RUSTUP_AUTO_INSTALL=0`).

use std::process::Command;

use super::search_path::on_path;
use crate::command;
use crate::failure::Failure;
use crate::folders;

/// Installs what is missing. A Rust that came without rustup is taken as it is: cargo says what it lacks.
pub(crate) fn ready() -> Result<(), Failure> {
    if on_path(&["rustup"]).is_none() {
        return Ok(());
    }
    let mut rustup = Command::new("rustup");
    rustup.args(["--quiet", "toolchain", "install"]).current_dir(folders::root());
    // rustup sets this for the cargo that started us, and would then look at no file.
    rustup.env_remove("RUSTUP_TOOLCHAIN");
    command::run(
        &mut rustup,
        "update rustup to 1.28 or newer, check the network, and run the same command again",
    )
}
