//! `cargo xtask package`: one archive for an operator's machine, which has neither Rust nor Node: the program `portal`, static, with
//! template, public files and what installs it as a service.

mod trial;

use std::env::consts::ARCH;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::build::{self, Variant};
use crate::command;
use crate::failure::Failure;
use crate::folders;
use crate::jobs;
use crate::parallel::join;
use crate::step::step;
use crate::tools::{self, Tools};

const FOLDER: &str = "target/package";
const PROFILE: &str = Variant::OPTIMISED;

/// Builds the archive, unpacks it, and tries what it holds.
pub(crate) fn run() -> Result<(), Failure> {
    let target = format!("{ARCH}-unknown-linux-musl");
    tools::musl::ready(&target)?;
    let (program, template) = join(|| compile(&target), template);
    let (program, template) = (program?, template?);
    let name = format!("portal-{}-{target}", env!("CARGO_PKG_VERSION"));
    let folder = folders::at(FOLDER).join(&name);
    let archive = folder.with_file_name(format!("{name}.tar.gz"));
    step(&format!("packing {FOLDER}/{name}.tar.gz"), || {
        assemble(&folder, &program, &template)?;
        let mut tar = Command::new("tar");
        tar.args([
            "--create",
            "--gzip",
            "--owner=0",
            "--group=0",
            "--numeric-owner",
            "--sort=name",
            "--file",
        ]);
        tar.arg(&archive).arg("--directory").arg(folders::at(FOLDER)).arg(&name);
        command::run(&mut tar, "it needs GNU tar")
    })?;
    step("trying it in a folder of its own", || trial::run(&archive, &name))
}

/// The program, which needs no library of the system.
fn compile(target: &str) -> Result<PathBuf, Failure> {
    step("compiling portal", || {
        let mut cargo = Command::new("cargo");
        cargo.args(["build", "--quiet", "--package", "portal-cli", "--profile", PROFILE, "--target", target]);
        jobs::compile(cargo.current_dir(folders::root()), "see what cargo says above")
    })?;
    Ok(folders::at("target").join(target).join(PROFILE).join("portal"))
}

/// The application, as readers get it.
fn template() -> Result<PathBuf, Failure> {
    let variant = Variant::release();
    build::template(&Tools::ready()?, &variant)?;
    Ok(variant.folder("template"))
}

fn assemble(folder: &Path, program: &Path, template: &Path) -> Result<(), Failure> {
    folders::empty(folder)?;
    copy_file(program, &folder.join("portal"))?;
    copy(template, &folder.join("template"))?;
    copy(&folders::at("public"), &folder.join("public"))?;
    copy(&folders::at("packaging"), folder)?;
    copy_file(&folders::at("LICENSE"), &folder.join("LICENSE"))
}

/// Copies a folder with all that is in it.
fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    fs::create_dir_all(to).map_err(Failure::file(to))?;
    for entry in fs::read_dir(from).map_err(Failure::file(from))? {
        let from = entry.map_err(Failure::file(from))?.path();
        let to = to.join(from.file_name().unwrap_or_default());
        if from.is_dir() { copy(&from, &to) } else { copy_file(&from, &to) }?;
    }
    Ok(())
}

fn copy_file(from: &Path, to: &Path) -> Result<(), Failure> {
    fs::copy(from, to).map(drop).map_err(Failure::file(from))
}
