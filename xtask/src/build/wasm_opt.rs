//! The wasm made small, and held to what old engines know.

use std::path::{Path, PathBuf};

use super::{esbuild, js_boundary, stub_functions};
use crate::command;
use crate::failure::Failure;
use crate::tools::Tools;

/// What the standard library may have brought in: it is compiled for newer engines than ours.
const READS: [&str; 4] = [
    "--enable-mutable-globals",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-bulk-memory",
];
/// Each of these instructions replaced by older ones.
const LOWERS: [&str; 3] =
    ["--signext-lowering", "--llvm-nontrapping-fptoint-lowering", "--llvm-memory-copy-fill-lowering"];
/// What makes it small as a CDN sends it, found by trying (docs/adr/0005). Functions in the order of their names lie beside
/// others of their kind, which brotli finds. Nothing lives in the first kilobyte: there the stack ends (rustc links with
/// `--stack-first`).
const SHRINKS: [&str; 7] =
    ["--low-memory-unused", "-Os", "--flatten", "--rereloop", "-Os", "-Os", "--reorder-functions-by-name"];
/// All that the result may contain.
const WRITES: [&str; 2] = ["--mvp-features", "--enable-mutable-globals"];

/// The optimised wasm of a folder that Trunk wrote.
pub(super) fn optimised(folder: &Path) -> PathBuf {
    folder.join("portal_small.wasm")
}

/// The same before it was made small, with the names of its functions.
pub(crate) fn called(folder: &Path) -> PathBuf {
    folder.join("portal_called.wasm")
}

pub(super) fn run(tools: &Tools, folder: &Path) -> Result<(), Failure> {
    let (raw, called, small) = (folder.join("portal_bg.wasm"), called(folder), optimised(folder));
    stub_functions::run(&raw, &called)?;
    js_boundary::drop_unused_exports(&called, &esbuild::bundled(tools, folder, true)?)?;
    let mut optimise = tools.command("wasm-opt");
    optimise.arg("--mvp-features").args(READS).args(LOWERS).args(SHRINKS);
    optimise.arg(&called).arg("-o").arg(&small);
    command::run(&mut optimise, "see what it says about the wasm above")?;
    prove(tools, &small)
}

/// Reading it with nothing newer allowed fails on the first instruction that old engines lack.
fn prove(tools: &Tools, small: &Path) -> Result<(), Failure> {
    let mut check = tools.command("wasm-opt");
    check.args(WRITES).arg("--quiet").arg(small);
    command::run(
        &mut check,
        "the wasm holds an instruction that old engines lack: lower it in xtask/src/build/wasm_opt.rs",
    )
}
