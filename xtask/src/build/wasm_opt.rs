//! Optimises the wasm for size, and lowers it to the features of old engines.

use std::fs;
use std::path::{Path, PathBuf};

use super::{esbuild, js_boundary, stub_functions};
use crate::command;
use crate::failure::Failure;
use crate::tools::Tools;

/// Features that the standard library may use: it is precompiled for newer engines.
const READS: [&str; 4] = [
    "--enable-mutable-globals",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-bulk-memory",
];
/// Passes that replace these instructions by older ones.
const LOWERS: [&str; 3] =
    ["--signext-lowering", "--llvm-nontrapping-fptoint-lowering", "--llvm-memory-copy-fill-lowering"];
/// Passes that reduce the size after brotli, chosen by experiment (docs/adr/0005). Functions sorted by name lie beside
/// similar ones, which brotli exploits. No data is below address 1024: that is where the stack ends (rustc links with
/// `--stack-first`).
const SHRINKS: [&str; 7] =
    ["--low-memory-unused", "-Os", "--flatten", "--rereloop", "-Os", "-Os", "--reorder-functions-by-name"];
/// The features that the result may use.
const WRITES: [&str; 2] = ["--mvp-features", "--enable-mutable-globals"];

/// The optimised wasm and its glue, in Trunk's folder.
pub(super) fn optimised(folder: &Path) -> [PathBuf; 2] {
    ["portal_small.wasm", "portal_small.js"].map(|name| folder.join(name))
}

/// The wasm before optimisation, with its function names.
pub(crate) fn named(folder: &Path) -> PathBuf {
    folder.join("portal_named.wasm")
}

/// Writes both from Trunk's output.
pub(super) fn run(tools: &Tools, folder: &Path) -> Result<(), Failure> {
    let (raw, named, [small, script]) = (folder.join("portal_bg.wasm"), named(folder), optimised(folder));
    stub_functions::run(&raw, &named)?;
    let wasm = fs::read(&named).map_err(Failure::file(&named))?;
    let glue = esbuild::bundled(tools, folder, true)?;
    let missing = |thing: String| Failure::MissingContent { path: named.clone(), thing };
    let drop_exports = js_boundary::drop_unused_exports(&wasm, &glue)
        .map_err(|error| missing(format!("readable code: {error}")))?;
    let mut optimise = tools.command("wasm-opt");
    optimise.arg("--mvp-features").args(READS).args(drop_exports).args(LOWERS).args(SHRINKS);
    optimise.arg(js_boundary::SHORTEN).arg(&named).arg("-o").arg(&small);
    let renames = command::output(&mut optimise, "see what it says about the wasm above")?;
    let glue = js_boundary::renamed(&glue, &renames)
        .ok_or_else(|| missing("imports of a script that names itself as wasm-bindgen does".to_owned()))?;
    fs::write(&script, glue).map_err(Failure::file(&script))?;
    prove(tools, &small)
}

/// Validates the wasm: reading it fails on the first instruction that old engines lack.
fn prove(tools: &Tools, small: &Path) -> Result<(), Failure> {
    let mut check = tools.command("wasm-opt");
    check.args(WRITES).arg("--quiet").arg(small);
    command::run(
        &mut check,
        "the wasm holds an instruction that old engines lack: lower it in xtask/src/build/wasm_opt.rs",
    )
}
