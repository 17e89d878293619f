//! `cargo xtask bench prerender`: builds a site of thousands of articles with `prerender` and with Hugo
//! (bench/prerender/README.md).

use std::ffi::OsString;
use std::process::Command;

use crate::build::{self, Variant};
use crate::command;
use crate::failure::Failure;
use crate::folders;
use crate::step::step;
use crate::tools::{Tools, python};

const HINT: &str = "see what it says above";

/// Installs both programs and runs the benchmark; `options` are passed to it.
pub(crate) fn run(options: &[OsString]) -> Result<(), Failure> {
    let hugo = python::hugo()?;
    let variant = Variant::published();
    build::template(&Tools::ready()?, &variant)?;
    step("compiling prerender and its bench", || {
        let mut cargo = Command::new("cargo");
        cargo.args(["build", "--quiet", "--profile", Variant::OPTIMISED]);
        cargo.args(["--package", "prerender", "--package", "portal-bench-prerender"]);
        command::run(cargo.current_dir(folders::root()), "fix what it says above")
    })?;
    let programs = folders::at("target").join(Variant::OPTIMISED);
    let mut bench = Command::new(programs.join("portal-bench-prerender"));
    bench.arg("--prerender").arg(programs.join("prerender")).arg("--hugo").arg(hugo);
    bench.arg("--template").arg(variant.folder("template")).args(options).current_dir(folders::root());
    bench.args(["--content", "public/api/v1", "--public", "public", "--theme", "bench/prerender/hugo"]);
    bench.args(["--work", "target/bench/prerender", "--json", "target/bench/prerender.json"]);
    step("measuring", || command::run(&mut bench, HINT))
}
