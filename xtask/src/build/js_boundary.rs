//! The boundary of the program and its JavaScript side: unused exports dropped, names shortened. wasm-bindgen gives both sides every name in full, with hashes that no
//! compressor shortens, and offers what this portal never asks for. Here what one side alone knows goes, and what both know
//! gets a short name.

use std::collections::{BTreeSet, HashMap};
use std::convert::Infallible;
use std::fs;
use std::path::Path;

use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{Export, Import, ImportSectionReader, Parser, Payload};

use crate::failure::Failure;

type Error = reencode::Error<Infallible>;

/// How the names begin that wasm-bindgen makes. Nothing else in its script does.
const ITS_NAMES: [&str; 2] = ["__wb", "wasm_bindgen_"];
const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// Takes out of a program's file the exports that its JavaScript side does not name.
pub(super) fn drop_unused_exports(path: &Path, script: &str) -> Result<(), Failure> {
    let wasm = fs::read(path).map_err(Failure::file(path))?;
    let less = without_unused_exports(&wasm, script).map_err(unreadable(path))?;
    fs::write(path, less).map_err(Failure::file(path))
}

/// What to say of a program that cannot be read.
pub(super) fn unreadable(path: &Path) -> impl FnOnce(Error) -> Failure {
    let path = path.to_owned();
    move |error| Failure::MissingContent { path, thing: format!("readable code: {error}") }
}

/// The program without the exports that its JavaScript side does not name; the optimiser then drops what only they led to.
fn without_unused_exports(wasm: &[u8], script: &str) -> Result<Vec<u8>, Error> {
    let asked: BTreeSet<&str> = words(script).map(|(word, _)| word).collect();
    rewritten(wasm, |name| asked.contains(name).then(|| name.to_owned()))
}

/// Program and script with short names for what each has of the other.
pub(super) fn shortened(wasm: &[u8], script: &str) -> Result<(Vec<u8>, String), Error> {
    let its_own = |name: &&str| ITS_NAMES.iter().any(|beginning| name.starts_with(beginning));
    let names: HashMap<&str, String> =
        names(wasm)?.into_iter().filter(its_own).zip((0..).map(short)).collect();
    let of = |name: &str| names.get(name).map_or(name, String::as_str).to_owned();
    let script = words(script).map(|(word, between)| of(word) + between).collect();
    Ok((rewritten(wasm, |name| Some(of(name)))?, script))
}

/// What the program imports and exports, each name once.
fn names(wasm: &[u8]) -> Result<BTreeSet<&str>, Error> {
    let mut names = BTreeSet::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    names.insert(import?.name);
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    names.insert(export?.name);
                }
            }
            _ => {}
        }
    }
    Ok(names)
}

/// a … z, A … Z, ba, bb and so on.
fn short(mut number: usize) -> String {
    let mut name = String::new();
    loop {
        name.insert(0, char::from(LETTERS[number % LETTERS.len()]));
        number /= LETTERS.len();
        if number == 0 {
            return name;
        }
    }
}

/// A script as words, each with what stands between it and the next one.
fn words(script: &str) -> impl Iterator<Item = (&str, &str)> {
    let in_word = |character: char| character.is_alphanumeric() || matches!(character, '_' | '$');
    script.split_inclusive(move |character| !in_word(character)).map(move |piece| {
        let word = piece.trim_end_matches(|character| !in_word(character));
        piece.split_at(word.len())
    })
}

/// The program with other names at its boundary; what is given none is no longer exported.
fn rewritten(wasm: &[u8], name: impl Fn(&str) -> Option<String>) -> Result<Vec<u8>, Error> {
    let mut module = Module::new();
    Renamed(name).parse_core_module(&mut module, Parser::new(0), wasm)?;
    Ok(module.finish())
}

struct Renamed<F>(F);

impl<F: Fn(&str) -> Option<String>> Reencode for Renamed<F> {
    type Error = Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error> {
        for import in section.into_imports() {
            let Import { module, name, ty } = import?;
            let name = (self.0)(name).unwrap_or_else(|| name.to_owned());
            imports.import(module, &name, self.entity_type(ty)?);
        }
        Ok(())
    }

    fn parse_export(&mut self, exports: &mut ExportSection, export: Export<'_>) -> Result<(), Error> {
        if let Some(name) = (self.0)(export.name) {
            let index = self.external_index(export.kind, export.index)?;
            exports.export(&name, self.export_kind(export.kind)?, index);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{CodeSection, EntityType, ExportKind, Function, FunctionSection, TypeSection};

    /// A program that imports one function and exports `memory_size`, `start` and a second name of it.
    fn program() -> Vec<u8> {
        let (mut types, mut imports, mut functions) =
            (TypeSection::new(), ImportSection::new(), FunctionSection::new());
        let (mut exports, mut code) = (ExportSection::new(), CodeSection::new());
        types.ty().function([], []);
        imports.import("./portal_bg.js", "__wbg_now_0123456789abcdef", EntityType::Function(0));
        functions.function(0);
        for name in ["main", "__wbindgen_start", "wasm_bindgen_never_asked"] {
            exports.export(name, ExportKind::Func, 1);
        }
        let mut body = Function::new([]);
        body.instructions().end();
        code.function(&body);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&exports).section(&code);
        module.finish()
    }

    const SCRIPT: &str =
        "let a={__wbg_now_0123456789abcdef:()=>0,__wbg_now:1};w.__wbindgen_start();w.main()//";

    #[test]
    fn what_the_script_does_not_name_is_no_longer_exported() {
        let program = without_unused_exports(&program(), SCRIPT).unwrap();
        let left: Vec<_> = names(&program).unwrap().into_iter().collect();
        assert_eq!(left, ["__wbg_now_0123456789abcdef", "__wbindgen_start", "main"]);
    }

    #[test]
    fn both_sides_have_the_same_short_names_for_what_wasm_bindgen_named() {
        let program = without_unused_exports(&program(), SCRIPT).unwrap();
        let (program, script) = shortened(&program, SCRIPT).unwrap();
        assert_eq!(names(&program).unwrap().into_iter().collect::<Vec<_>>(), ["a", "b", "main"]);
        assert_eq!(script, "let a={a:()=>0,__wbg_now:1};w.b();w.main()//");
    }

    #[test]
    fn short_names_go_on_after_the_last_letter() {
        assert_eq!([0, 51, 52, 53].map(short), ["a", "Z", "ba", "bb"]);
    }
}
