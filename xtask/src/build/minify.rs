//! The template: Trunk's page with styles and scripts made small, and the program named by its content.

use std::fs;
use std::path::Path;

use super::esbuild::Kind;
use super::page::{self, Asset, Program};
use super::{Variant, esbuild, js_boundary, wasm_opt};
use crate::digest::{Digest, integrity};
use crate::failure::Failure;
use crate::folders;
use crate::tools::Tools;

/// It stands at the root of the site under another name: a worker minds the folder it comes from.
const WORKER: &str = "src/boot/service_worker.js";

/// Writes the variant's template from what Trunk left.
pub(super) fn run(tools: &Tools, variant: &Variant) -> Result<(), Failure> {
    let (from, to) = (variant.folder("trunk"), variant.folder("template"));
    let wasm = match variant.for_readers {
        true => wasm_opt::optimised(&from),
        false => from.join("portal_bg.wasm"),
    };
    let mut program = fs::read(&wasm).map_err(Failure::file(&wasm))?;
    let mut glue = esbuild::bundled(tools, &from, variant.for_readers)?;
    if variant.for_readers {
        (program, glue) = js_boundary::shortened(&program, &glue).map_err(js_boundary::unreadable(&wasm))?;
    }

    let source = from.join("index.html");
    let text = fs::read_to_string(&source).map_err(Failure::file(&source))?;
    let minify = |kind, text: &str| match variant.for_readers {
        true => esbuild::minified(tools, kind, text),
        false => Ok(text.to_owned()),
    };
    folders::empty(&to.join("assets"))?;
    let program = Program {
        glue: asset(&to, glue.as_bytes(), "js")?,
        wasm: asset(&to, &program, "wasm")?,
        later_styles: asset(&to, page::later_styles(&text, &minify)?.as_bytes(), "css")?,
        later_scripts: asset(&to, page::later_scripts(&text, &minify)?.as_bytes(), "js")?,
    };
    write(&to.join("index.html"), &page::rewritten(&text, &program, &minify)?)?;
    let worker = folders::at(WORKER);
    let text = fs::read_to_string(&worker).map_err(Failure::file(&worker))?;
    write(&to.join("sw.js"), &minify(Kind::Module, &text)?)
}

fn write(place: &Path, text: &str) -> Result<(), Failure> {
    fs::write(place, text).map_err(Failure::file(place))
}

/// Writes a file under a name that its content decides.
fn asset(template: &Path, bytes: &[u8], extension: &str) -> Result<Asset, Failure> {
    let name = format!("assets/portal-{}.{extension}", Digest::of(bytes).short());
    let place = template.join(&name);
    fs::write(&place, bytes).map_err(Failure::file(&place))?;
    Ok(Asset { address: format!("/{name}"), integrity: integrity(bytes) })
}
