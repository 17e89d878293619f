//! Tools from npm, pinned by `xtask/node/package-lock.json`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::install;
use crate::command;
use crate::digest::Digest;
use crate::failure::Failure;
use crate::folders;
use crate::step::step;

/// The hint if Node.js is missing.
pub(crate) const HINT: &str = "install Node.js 20 or newer together with npm";

/// The folder of the `node_modules` for the build and the tests.
pub(super) fn ready() -> Result<PathBuf, Failure> {
    packages("xtask/node", ".bin/esbuild")
}

/// The folder of the `node_modules` of a lock file; its name has the lock file's hash. It is complete if it contains
/// `proof`.
pub(crate) fn packages(source: &str, proof: &str) -> Result<PathBuf, Failure> {
    let source = folders::at(source);
    let lock = source.join("package-lock.json");
    let bytes = fs::read(&lock).map_err(Failure::file(&lock))?;
    let folder = folders::tools().join(format!("node-{}", Digest::of(&bytes).short()));
    command::output(Command::new("node").arg("--version"), HINT)?;
    if !folder.join("node_modules").join(proof).is_file() {
        step("installing packages from npm", || {
            install::atomically(&folder, |unfinished| fill(&source, unfinished))
        })?;
    }
    Ok(folder)
}

/// Installs a project's packages beside its sources, where its bundler looks for them; again if its lock file has changed.
pub(crate) fn beside_sources(project: &str) -> Result<(), Failure> {
    let project = folders::at(project);
    let lock = project.join("package-lock.json");
    let bytes = fs::read(&lock).map_err(Failure::file(&lock))?;
    let (installed, digest) = (project.join("node_modules/.portal-lock"), Digest::of(&bytes).short());
    if fs::read_to_string(&installed).is_ok_and(|known| known == digest) {
        return Ok(());
    }
    step("installing packages from npm", || clean_install(&project))?;
    fs::write(&installed, digest).map_err(Failure::file(&installed))
}

fn fill(source: &Path, folder: &Path) -> Result<(), Failure> {
    for name in ["package.json", "package-lock.json"] {
        let file = source.join(name);
        fs::copy(&file, folder.join(name)).map_err(Failure::file(&file))?;
    }
    clean_install(folder)
}

fn clean_install(folder: &Path) -> Result<(), Failure> {
    // No package needs its install script, and no third-party script should run here.
    let mut npm = Command::new("npm");
    npm.args(["ci", "--ignore-scripts", "--legacy-peer-deps", "--no-audit", "--no-fund", "--loglevel=error"])
        .current_dir(folder);
    command::run(&mut npm, HINT)
}
