//! A tool from crates.io, pinned to a version and installed into a folder of its own.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::install;
use crate::failure::Failure;
use crate::folders;
use crate::jobs;
use crate::step::step;

/// Compiled without optimisation: that takes minutes less, and the tools' own work takes seconds.
const PROFILE: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "4"), // more of them is more work in all
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
];

/// Package, program and version.
pub(super) struct CargoTool {
    package: &'static str,
    program: &'static str,
    version: String,
    locked: bool,
}

impl CargoTool {
    /// Built with its own lock file.
    pub(super) fn locked(package: &'static str, program: &'static str, version: &str) -> Self {
        Self { package, program, version: version.to_owned(), locked: true }
    }

    /// Built with the newest compatible dependencies.
    pub(super) fn unlocked(package: &'static str, program: &'static str, version: &str) -> Self {
        Self { locked: false, ..Self::locked(package, program, version) }
    }

    /// The folder of its programs; installs it first if it is missing or does not work.
    pub(super) fn ready(&self) -> Result<PathBuf, Failure> {
        let folder = folders::tools().join(format!("{}-{}", self.package, self.version));
        if !self.works(&folder) {
            let name = format!("installing {} {} (some minutes, once)", self.package, self.version);
            step(&name, || install::atomically(&folder, |unfinished| self.install(unfinished)))?;
        }
        match self.works(&folder) {
            true => Ok(folder.join("bin")),
            false => Err(self.broken(&folder)),
        }
    }

    fn works(&self, folder: &Path) -> bool {
        let mut program = Command::new(folder.join("bin").join(self.program));
        program.args(self.program.strip_prefix("cargo-")); // cargo passes a subcommand its own name
        let output = program.arg("--version").env_remove("NO_COLOR").stderr(Stdio::null()).output();
        output.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).contains(&self.version))
    }

    fn install(&self, folder: &Path) -> Result<(), Failure> {
        let mut cargo = Command::new("cargo");
        cargo.args(["install", self.package, "--version", &self.version, "--root"]).arg(folder);
        // The default features are not used here: update checks, and downloads by HTTPS.
        cargo.arg("--no-default-features").envs(PROFILE);
        if self.locked {
            cargo.arg("--locked");
        }
        // The settings of the workspace and of this command do not apply to the tool.
        cargo.current_dir(folder);
        for setting in ["CARGO_TARGET_DIR", "CARGO_BUILD_TARGET", "RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS"] {
            cargo.env_remove(setting);
        }
        let hint = "see what cargo says above, check the network, and run the same command again";
        jobs::compile(&mut cargo, hint)
    }

    fn broken(&self, folder: &Path) -> Failure {
        let tool = format!("{} {}", self.package, self.version);
        let hint = format!("remove {} and run the same command again", folder.display());
        Failure::Broken { tool, hint }
    }
}
