//! The template: Trunk's page with styles and scripts made small, and the program named by its content.

use std::fs;
use std::path::Path;

use super::digest::Digest;
use super::page::{self, Names};
use super::{Variant, esbuild, wasm_opt};
use crate::failure::Failure;
use crate::folders;
use crate::tools::Tools;

/// Writes the variant's template from what Trunk left.
pub(super) fn run(tools: &Tools, variant: &Variant) -> Result<(), Failure> {
    let (from, to) = (variant.folder("trunk"), variant.folder("template"));
    let wasm = match variant.for_readers {
        true => wasm_opt::optimised(&from),
        false => from.join("portal_bg.wasm"),
    };
    let wasm = fs::read(&wasm).map_err(Failure::file(&wasm))?;
    let glue = esbuild::bundled(tools, &from.join("portal.js"), variant.for_readers)?;

    folders::empty(&to.join("assets"))?;
    let names = Names { glue: asset(&to, glue.as_bytes(), "js")?, wasm: asset(&to, &wasm, "wasm")? };
    let source = from.join("index.html");
    let text = fs::read_to_string(&source).map_err(Failure::file(&source))?;
    let minify = |kind, text: &str| match variant.for_readers {
        true => esbuild::minified(tools, kind, text),
        false => Ok(text.to_owned()),
    };
    let page = page::rewritten(&text, &names, &minify)?;
    let place = to.join("index.html");
    fs::write(&place, page).map_err(Failure::file(&place))
}

/// Writes a file under a name that its content decides, and gives its address.
fn asset(template: &Path, bytes: &[u8], extension: &str) -> Result<String, Failure> {
    let name = format!("assets/portal-{}.{extension}", Digest::of(bytes).short());
    let place = template.join(&name);
    fs::write(&place, bytes).map_err(Failure::file(&place))?;
    Ok(format!("/{name}"))
}
