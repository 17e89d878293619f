//! Runs the `prerender` package: content and template become pages.

use std::process::Command;

use super::{Prerenderer, Variant, programs};
use crate::command;
use crate::failure::Failure;
use crate::folders;

/// Prerenders the variant's site.
pub(super) fn run(variant: &Variant) -> Result<(), Failure> {
    let profile = match variant.prerenderer {
        Prerenderer::Alone(profile) => profile,
        Prerenderer::WithServer | Prerenderer::WithTests => "dev",
    };
    let mut prerender = Command::new(programs::path("prerender", profile)?);
    prerender.args(["--public", "public", "--template"]).arg(variant.folder("template"));
    prerender.arg("--out").arg(variant.site());
    // Without caches, so that changes are visible at once.
    if variant.fast {
        prerender.args(["--fast", "--without-offline"]);
    }
    prerender.args(&variant.arguments);
    command::run(prerender.current_dir(folders::root()), "fix what prerender says above")
}
