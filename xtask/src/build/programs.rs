//! The project's own programs that a build runs: the prerenderer, and the binder that Trunk takes for `wasm-bindgen`.

use std::env::{self, consts::EXE_SUFFIX};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::{Prerenderer, Variant};
use crate::failure::Failure;
use crate::folders;
use crate::jobs;
use crate::step::step;

const BINDER: &str = "portal-bindgen";
const HINT: &str = "see what cargo says above";

/// Compiles what the build of this variant runs.
pub(super) fn compile(variant: &Variant) -> Result<(), Failure> {
    match variant.prerenderer {
        Prerenderer::Alone(profile) => build(&["prerender"], profile)?,
        Prerenderer::WithServer => return build(&[BINDER, "prerender", "server"], "dev"),
        Prerenderer::WithTests => {
            let mut cargo = Command::new("cargo");
            cargo.args(["test", "--quiet", "--no-run"]).args(Prerenderer::TESTS);
            jobs::compile(cargo.current_dir(folders::root()), HINT)?;
        }
    }
    compile_binder()
}

/// Compiles the binder alone.
pub(super) fn compile_binder() -> Result<(), Failure> {
    build(&[BINDER], "dev")
}

/// Compiles the server alone; returns its path.
pub(crate) fn server() -> Result<PathBuf, Failure> {
    step("compiling the server", || build(&["server"], "dev"))?;
    path("server", "dev")
}

/// Puts the binder under the name that Trunk looks for into a folder of its own; returns the folder.
pub(super) fn binder() -> Result<PathBuf, Failure> {
    let (compiled, folder) = (path(BINDER, "dev")?, folders::at("target/bindgen"));
    fs::create_dir_all(&folder).map_err(Failure::file(&folder))?;
    let program = folder.join(format!("wasm-bindgen{EXE_SUFFIX}"));
    fs::copy(&compiled, &program).map_err(Failure::file(&compiled))?;
    Ok(folder)
}

/// Where cargo has put a program that it compiled in this profile.
pub(crate) fn path(program: &str, profile: &str) -> Result<PathBuf, Failure> {
    let own = env::current_exe().map_err(Failure::file("xtask".as_ref()))?;
    let folder = if profile == "dev" { "debug" } else { profile };
    let target = own.ancestors().nth(2).unwrap_or(&own);
    Ok(target.join(folder).join(format!("{program}{EXE_SUFFIX}")))
}

fn build(packages: &[&str], profile: &str) -> Result<(), Failure> {
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--quiet", "--profile", profile]);
    cargo.args(packages.iter().flat_map(|package| ["--package", package]));
    jobs::compile(cargo.current_dir(folders::root()), HINT)
}
