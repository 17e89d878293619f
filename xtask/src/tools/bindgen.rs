//! The binder of the application, a program of this workspace: what Trunk takes for `wasm-bindgen`.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::command;
use crate::failure::Failure;
use crate::folders;

/// Compiles it, and puts it into a folder of its own under the name that Trunk looks for. Returns the folder.
pub(super) fn ready() -> Result<PathBuf, Failure> {
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--quiet", "--package", "portal-bindgen"]).current_dir(folders::root());
    command::run(&mut cargo, "see what cargo says above")?;
    let xtask = env::current_exe().map_err(Failure::file("xtask".as_ref()))?;
    let compiled = xtask.with_file_name(format!("portal-bindgen{}", env::consts::EXE_SUFFIX));
    let folder = folders::at("target/bindgen");
    fs::create_dir_all(&folder).map_err(Failure::file(&folder))?;
    let program = folder.join(format!("wasm-bindgen{}", env::consts::EXE_SUFFIX));
    fs::copy(&compiled, &program).map_err(Failure::file(&compiled))?;
    Ok(folder)
}
