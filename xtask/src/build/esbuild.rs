//! Scripts and styles written shorter and for older engines, by esbuild.

use std::path::Path;

use crate::command;
use crate::failure::Failure;
use crate::tools::Tools;

const HINT: &str = "fix what it says above";

/// What a piece of text in a page is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    /// A style sheet.
    Style,
    /// A script that the oldest engines must be able to read.
    Script,
    /// A script that only engines with modules read.
    Module,
}

/// The text made small; with a target, so that what old engines cannot read is rewritten or refused.
pub(super) fn minified(tools: &Tools, kind: Kind, text: &str) -> Result<String, Failure> {
    let options = match kind {
        Kind::Style => ["--loader=css", "--target=chrome67,safari12"],
        Kind::Script => ["--loader=js", "--target=es5"],
        Kind::Module => ["--loader=js", "--target=es2019"],
    };
    let mut esbuild = tools.command("esbuild");
    esbuild.args(options).args(["--minify", "--charset=utf8", "--log-level=warning"]);
    Ok(command::filter(&mut esbuild, text, HINT)?.trim_end().to_owned())
}

/// The page's loader takes this and nothing else of what the JavaScript side of the wasm offers.
const TAKEN: &str = "export { default } from './portal.js'";

/// The JavaScript side of the wasm, as Trunk left it in a folder, whole in one file.
pub(super) fn bundled(tools: &Tools, folder: &Path, minify: bool) -> Result<String, Failure> {
    let mut esbuild = tools.command("esbuild");
    esbuild.current_dir(folder).args([
        "--bundle",
        "--format=esm",
        "--target=es2019",
        "--charset=utf8",
        "--log-level=warning",
    ]);
    // The default place of the wasm hangs on import.meta; the page's loader always names the place itself.
    esbuild.arg("--log-override:empty-import-meta=silent");
    if minify {
        esbuild.arg("--minify");
    }
    command::filter(&mut esbuild, TAKEN, HINT)
}
