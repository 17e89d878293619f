//! Writes the template: `index.html` with the build's slots filled, assets with a content hash in their names, and the
//! manifest.

use std::fs;
use std::path::Path;

use super::chunks::{Chunks, link};
use super::esbuild::Kind;
use super::manifest::{Asset, Assets, part_of};
use super::page::Page;
use super::parts::Parts;
use super::{Variant, esbuild, wasm_opt};
use crate::digest::script_source;
use crate::failure::Failure;
use crate::folders;
use crate::tools::Tools;

/// The source of the template's page.
const PAGE: &str = "index.html";
/// The service worker; it is served at the root, because its scope is the folder it is served from.
const WORKER: &str = "src/boot/service_worker.js";

/// The proof of work, a worker and a script by turns; its address is the same in all builds.
const PROOF_OF_WORK: &str = "src/boot/proof_of_work.js";

/// Writes the variant's template from Trunk's output.
pub(super) fn write(tools: &Tools, variant: &Variant) -> Result<(), Failure> {
    let template = variant.folder("template");
    folders::empty(&template.join("assets"))?;
    let minify = |kind, text: &str| match variant.for_readers {
        true => esbuild::minified(tools, kind, text),
        false => Ok(text.to_owned()),
    };
    let parts = Parts::read(&minify)?;
    let program = Program::read(tools, variant)?;
    let chunks = program
        .chunks
        .iter()
        .map(|(file, wasm)| Ok((file.clone(), Asset::write(&template, part_of(file), wasm, "wasm")?)));
    let chunks = chunks.collect::<Result<Vec<_>, Failure>>()?;
    let glue = link::addressed(&program.glue, &chunks)?;
    let assets = Assets {
        wasm: Asset::write(&template, "portal", &program.main_part, "wasm")?,
        glue: Asset::write(&template, "portal", glue.as_bytes(), "js")?,
        deferred_css: Asset::write(&template, "portal", parts.deferred_css.as_bytes(), "css")?,
        deferred_scripts: Asset::write(&template, "portal", parts.deferred_scripts.as_bytes(), "js")?,
        chunks,
        loader: Asset::write(&template, "portal", parts.loader.as_bytes(), "js")?,
    };
    let page = Page::of(&parts, &assets);
    assets.write_manifest(&template, &page.scripts().map(script_source).collect::<Vec<_>>())?;
    write_text(&template.join("index.html"), &page.fill(&read(&folders::at(PAGE))?)?)?;
    let proof_of_work = minify(Kind::Script, &read(&folders::at(PROOF_OF_WORK))?)?;
    write_text(&template.join("proof-of-work.js"), &proof_of_work)?;
    write_text(&template.join("sw.js"), &minify(Kind::Module, &read(&folders::at(WORKER))?)?)
}

/// The application, as it is to be published.
struct Program {
    main_part: Vec<u8>,
    /// Its JavaScript glue, without the addresses of the chunks.
    glue: String,
    /// The chunks' files and their names.
    chunks: Vec<(String, Vec<u8>)>,
}

impl Program {
    fn read(tools: &Tools, variant: &Variant) -> Result<Self, Failure> {
        let (trunk, chunks) = (variant.trunk_folder(), Chunks::read(variant)?);
        let (main_part, glue) = match variant.for_readers {
            true => {
                let [wasm, glue] = wasm_opt::optimised(&trunk);
                (wasm, read(&glue)?)
            }
            false => (trunk.join("application_bg.wasm"), esbuild::bundled(tools, &trunk, false)?),
        };
        let chunk = |file: &str| {
            let path = if variant.for_readers { chunks.optimised(file) } else { chunks.raw(file) };
            Ok((file.to_owned(), fs::read(&path).map_err(Failure::file(&path))?))
        };
        Ok(Self {
            main_part: fs::read(&main_part).map_err(Failure::file(&main_part))?,
            glue,
            chunks: chunks.files().into_iter().map(chunk).collect::<Result<_, Failure>>()?,
        })
    }
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(Failure::file(path))
}

fn write_text(path: &Path, text: &str) -> Result<(), Failure> {
    fs::write(path, text).map_err(Failure::file(path))
}
