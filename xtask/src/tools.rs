//! The pinned tools of the build, installed into folders of their own. Tools that the user has installed are not changed.

pub(crate) mod browsers;
mod cargo_tool;
pub(crate) mod databases;
mod install;
pub(crate) mod load;
pub(crate) mod musl;
pub(crate) mod node;
mod packages;
pub(crate) mod python;
pub(crate) mod rust;
mod search_path;

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Failure;
use crate::lock_file;
use crate::parallel::join;
use cargo_tool::CargoTool;

const TRUNK: &str = "0.21.14";
const GECKODRIVER: &str = "0.37.1";
const CARGO_DENY: &str = "0.20.2"; // by Embark: checks licences, advisories and sources. Compiles in 2 min
const CARGO_MUTANTS: &str = "27.1.0"; // mutation testing. Compiles in 5 min
const CARGO_FUZZ: &str = "0.13.2"; // by the Rust Fuzzing Authority: runs libFuzzer. Compiles in 1 min

/// The folders of the installed tools.
pub(crate) struct Tools {
    trunk: PathBuf,
    node: PathBuf,
}

impl Tools {
    /// Installs missing tools.
    pub(crate) fn ready() -> Result<Self, Failure> {
        rust::ready()?;
        let trunk = CargoTool::locked("trunk", "trunk", TRUNK);
        let (trunk, node) = join(|| trunk.ready(), node::ready);
        Ok(Self { trunk: trunk?, node: node? })
    }

    /// A command with the pinned tools first on its `PATH`.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("PATH", self.path());
        command
    }

    /// The same, with one more folder on its `PATH`, before all others.
    pub(crate) fn command_with(&self, program: &str, folder: &Path) -> Command {
        let mut command = Command::new(program);
        command.env("PATH", first_on_path(&[folder, &self.trunk, &self.node_bin()]));
        command
    }

    /// `PATH` with the pinned tools first.
    pub(crate) fn path(&self) -> OsString {
        first_on_path(&[&self.trunk, &self.node_bin()])
    }

    /// A file of an npm package.
    pub(crate) fn node_module(&self, path: &str) -> PathBuf {
        self.node.join("node_modules").join(path)
    }

    fn node_bin(&self) -> PathBuf {
        self.node_module(".bin")
    }
}

fn first_on_path(folders: &[&Path]) -> OsString {
    let theirs = env::var_os("PATH").unwrap_or_default();
    let folders = folders.iter().map(|folder| folder.to_path_buf());
    env::join_paths(folders.chain(env::split_paths(&theirs))).unwrap_or(theirs.clone())
}

/// The WebDriver of Firefox, which Debian does not package.
fn geckodriver() -> Result<PathBuf, Failure> {
    let bin = CargoTool::locked("geckodriver", "geckodriver", GECKODRIVER).ready()?;
    Ok(bin.join("geckodriver"))
}

/// The runner of tests that are compiled to wasm, which nothing else needs.
pub(crate) fn wasm_test_runner() -> Result<PathBuf, Failure> {
    let version = lock_file::version_of("wasm-bindgen")?;
    // Unlocked: its lock file may name crates that a mirror of the registry does not have yet.
    let bin = CargoTool::unlocked("wasm-bindgen-cli", "wasm-bindgen", &version).ready()?;
    Ok(bin.join("wasm-bindgen-test-runner"))
}

/// The checker of the supply chain.
pub(crate) fn cargo_deny() -> Result<PathBuf, Failure> {
    CargoTool::locked("cargo-deny", "cargo-deny", CARGO_DENY).ready()
}

/// The fuzzer.
pub(crate) fn cargo_fuzz() -> Result<PathBuf, Failure> {
    let bin = CargoTool::locked("cargo-fuzz", "cargo-fuzz", CARGO_FUZZ).ready()?;
    Ok(bin.join("cargo-fuzz"))
}

/// The mutation tester.
pub(crate) fn cargo_mutants() -> Result<PathBuf, Failure> {
    let bin = CargoTool::locked("cargo-mutants", "cargo-mutants", CARGO_MUTANTS).ready()?;
    Ok(bin.join("cargo-mutants"))
}
