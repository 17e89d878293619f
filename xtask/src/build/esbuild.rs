//! Minifies scripts and styles and lowers their syntax, with esbuild.

use std::path::Path;

use crate::command;
use crate::failure::Failure;
use crate::tools::Tools;

const HINT: &str = "fix what it says above";

/// The language of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    /// A style sheet.
    Style,
    /// A classic script in ES5, for the oldest engines.
    Script,
    /// A module script.
    Module,
}

/// Minifies a text. Its target makes esbuild lower newer syntax, or refuse what cannot be lowered.
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

/// The only export of the glue that the page's loader imports.
const TAKEN: &str = "export { default } from './application.js'";

/// Bundles the glue that Trunk wrote into one file.
pub(super) fn bundled(tools: &Tools, folder: &Path, minify: bool) -> Result<String, Failure> {
    let mut esbuild = tools.command("esbuild");
    esbuild.current_dir(folder).args([
        "--bundle",
        "--format=esm",
        "--target=es2019",
        "--charset=utf8",
        "--log-level=warning",
    ]);
    // The glue's default URL of the wasm needs `import.meta`; the page's loader always passes the URL.
    esbuild.arg("--log-override:empty-import-meta=silent");
    // wasm-bindgen names the module of the chunk loader once for each function it imports from there.
    esbuild.arg("--log-override:duplicate-object-key=silent");
    if minify {
        esbuild.arg("--minify");
    }
    command::filter(&mut esbuild, TAKEN, HINT)
}
