//! Runs the `prerender` package: content and template become pages.

use std::env;
use std::process::Command;

use super::{Prerenderer, Variant};
use crate::command;
use crate::failure::Failure;
use crate::folders;

/// Compiles the prerenderer beforehand, in parallel to the template.
pub(super) fn compile(variant: &Variant) -> Result<(), Failure> {
    let mut cargo = Command::new("cargo");
    match variant.prerenderer {
        Prerenderer::Alone(profile) => cargo.args(["build", "--package", "prerender", "--profile", profile]),
        Prerenderer::WithTests => cargo.args(["test", "--no-run"]).args(Prerenderer::TESTS),
    };
    command::run(cargo.arg("--quiet").current_dir(folders::root()), "see what cargo says above")
}

/// Prerenders the variant's site.
pub(super) fn run(variant: &Variant) -> Result<(), Failure> {
    let mut prerender = program(variant)?;
    prerender.args(["--public", "public", "--template"]).arg(variant.folder("template"));
    prerender.arg("--out").arg(variant.site());
    // Without caches, so that changes are visible at once.
    if variant.fast {
        prerender.args(["--fast", "--without-offline"]);
    }
    prerender.args(&variant.arguments);
    command::run(prerender.current_dir(folders::root()), "fix what prerender says above")
}

/// The command that starts it; compiles it first, if it has changed.
fn program(variant: &Variant) -> Result<Command, Failure> {
    match variant.prerenderer {
        Prerenderer::Alone(profile) => {
            let mut cargo = Command::new("cargo");
            cargo.args(["run", "--quiet", "--package", "prerender", "--profile", profile, "--"]);
            Ok(cargo)
        }
        Prerenderer::WithTests => {
            compile(variant)?;
            let xtask = env::current_exe().map_err(Failure::file("xtask".as_ref()))?;
            Ok(Command::new(xtask.with_file_name(format!("prerender{}", env::consts::EXE_SUFFIX))))
        }
    }
}
