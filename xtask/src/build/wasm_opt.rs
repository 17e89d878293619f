//! Optimises the wasm for size, and lowers it to the features of old engines.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::chunks::{Chunks, imports, names, null_elements, readable};
use super::js_boundary::ShortNames;
use super::{esbuild, js_boundary};
use crate::command;
use crate::failure::Failure;
use crate::parallel;
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
const HINT: &str = "see what it says about the wasm above";
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

/// Writes both from Trunk's output, and the chunks.
pub(super) fn run(tools: &Tools, folder: &Path, chunks: &Chunks) -> Result<(), Failure> {
    write_named(folder, chunks)?;
    let mut imports = BTreeSet::new();
    for file in chunks.files() {
        imports.extend(readable(&chunks.named(file), imports::of_main_part)?);
    }
    let names = main_part(tools, folder, &imports)?;
    parallel::each(chunks.files(), |file| {
        let named = chunks.named(file);
        write(&named, readable(&named, |wasm| imports::renamed(wasm, names.map()))?)?;
        let small = chunks.optimised(file);
        command::run(shrinking(tools).arg(&named).arg("-o").arg(&small), HINT)?;
        prove(tools, &small)
    })
}

/// Writes what is to be optimised: without what old engines cannot read, and with readable names.
fn write_named(folder: &Path, chunks: &Chunks) -> Result<(), Failure> {
    write(&named(folder), readable(&folder.join("application_bg.wasm"), null_elements::dropped)?)?;
    for file in chunks.files() {
        write(&chunks.named(file), readable(&chunks.raw(file), names::demangled)?)?;
    }
    Ok(())
}

fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<(), Failure> {
    fs::write(path, bytes).map_err(Failure::file(path))
}

/// Optimises the main part and its glue. Returns the short names of what the glue and the chunks use of it.
fn main_part(tools: &Tools, folder: &Path, by_chunks: &BTreeSet<String>) -> Result<ShortNames, Failure> {
    let (named, [small, script]) = (named(folder), optimised(folder));
    let raw_glue = folder.join("application.js");
    let text = fs::read_to_string(&raw_glue).map_err(Failure::file(&raw_glue))?;
    write(&raw_glue, js_boundary::with_one_module(&text))?;
    let glue = esbuild::bundled(tools, folder, true)?;
    let drop_exports = readable(&named, |wasm| js_boundary::drop_unused_exports(wasm, &glue, by_chunks))?;
    let mut optimise = shrinking(tools);
    optimise.args(drop_exports).arg(js_boundary::SHORTEN).arg(&named).arg("-o").arg(&small);
    let names = ShortNames::read(&command::output(&mut optimise, HINT)?).ok_or_else(|| {
        Failure::MissingContent { path: named, thing: "short names printed by wasm-opt".to_owned() }
    })?;
    write(&script, names.in_script(&glue))?;
    prove(tools, &small)?;
    Ok(names)
}

fn shrinking(tools: &Tools) -> Command {
    let mut optimise = tools.command("wasm-opt");
    optimise.arg("--mvp-features").args(READS).args(LOWERS).args(SHRINKS);
    optimise
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
