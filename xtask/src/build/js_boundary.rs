//! Minifies the names of imports and exports between the wasm and its glue. wasm-bindgen writes long names with hashes, and
//! exports functions that the portal does not use. wasm-opt drops and shortens the names in the wasm; this module renames
//! them in the script.

use std::collections::{BTreeSet, HashMap};

use serde_json::Value;
use wasmparser::{BinaryReaderError, Parser, Payload};

/// The module name of what the glue provides: as wasm-bindgen writes it, and as wasm-opt shortens it.
const MODULE: [&str; 2] = ["\"./application_bg.js\"", "\"a\""];

/// The pass of wasm-opt that shortens the names. It prints a map of old to new names, as JSON.
pub(super) const SHORTEN: &str = "--minify-imports-and-exports-and-modules";

/// The passes of wasm-opt that drop the exports which neither the script nor a chunk uses.
pub(super) fn drop_unused_exports(
    wasm: &[u8],
    script: &str,
    by_chunks: &BTreeSet<String>,
) -> Result<Vec<String>, BinaryReaderError> {
    let mut used: BTreeSet<&str> = tokens(script).map(|(token, _)| token).collect();
    used.extend(by_chunks.iter().map(String::as_str));
    let unused = exports(wasm)?.into_iter().filter(|name| !used.contains(name));
    let pass = |name| ["--remove-exports".to_owned(), format!("--pass-arg=remove-exports@{name}")];
    Ok(unused.flat_map(pass).collect())
}

fn exports(wasm: &[u8]) -> Result<Vec<&str>, BinaryReaderError> {
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::ExportSection(exports) = payload? {
            for export in exports {
                names.push(export?.name);
            }
        }
    }
    Ok(names)
}

/// The short names of imports and exports, by the long ones.
pub(super) struct ShortNames(HashMap<String, String>);

impl ShortNames {
    /// Reads what wasm-opt has printed; `None` if that is no map.
    pub(super) fn read(printed: &str) -> Option<Self> {
        let renames: Value = serde_json::from_str(printed).ok()?;
        // `[module, name, short]` for imports, `[name, short]` for exports.
        let pairs = ["imports", "exports"].map(|side| renames[side].as_array());
        let mut short = HashMap::new();
        for pair in pairs.into_iter().flatten().flatten() {
            let [.., name, new] = pair.as_array()?.as_slice() else { return None };
            short.insert(name.as_str()?.to_owned(), new.as_str()?.to_owned());
        }
        Some(Self(short))
    }

    /// The script with the short names.
    pub(super) fn in_script(&self, script: &str) -> String {
        let short = |token| self.0.get(token).map_or(token, String::as_str);
        let script: String = tokens(script).flat_map(|(token, between)| [short(token), between]).collect();
        script.replace(MODULE[0], MODULE[1])
    }

    /// The short names by the long ones.
    pub(super) fn map(&self) -> &HashMap<String, String> {
        &self.0
    }
}

/// The glue with the chunk loader among what it provides: wasm-opt gives all imports one module.
pub(super) fn with_one_module(glue: &str) -> String {
    let provides_chunks = |line: &&str| line.trim_start().starts_with("\"./chunks.js\":");
    let lines = glue.lines().filter(|line| !provides_chunks(line)).flat_map(|line| [line, "\n"]);
    lines
        .collect::<String>()
        .replace("\"./application_bg.js\": import0", "\"./application_bg.js\": { ...import0, ...import1 }")
}

/// The tokens of a script, each with its separator.
fn tokens(script: &str) -> impl Iterator<Item = (&str, &str)> {
    let in_word = |character: char| character.is_alphanumeric() || matches!(character, '_' | '$');
    script.split_inclusive(move |character| !in_word(character)).map(move |piece| {
        let token = piece.trim_end_matches(|character| !in_word(character));
        piece.split_at(token.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{ExportKind, ExportSection, MemorySection, MemoryType, Module};

    const SCRIPT: &str =
        "let a={\"./application_bg.js\":{__wbg_now_01:()=>0,__wbg_now:1}};w.__wbindgen_start(w.memory)//";

    /// A module that exports its memory twice.
    fn program() -> Vec<u8> {
        let (mut memories, mut exports, mut module) =
            (MemorySection::new(), ExportSection::new(), Module::new());
        let minimum = 1;
        memories.memory(MemoryType {
            minimum,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        });
        for name in ["memory", "never_asked"] {
            exports.export(name, ExportKind::Memory, 0);
        }
        module.section(&memories).section(&exports);
        module.finish()
    }

    #[test]
    fn an_export_that_the_script_does_not_name_is_dropped() {
        let passes = drop_unused_exports(&program(), SCRIPT, &BTreeSet::new()).unwrap();
        assert_eq!(passes, ["--remove-exports", "--pass-arg=remove-exports@never_asked"]);
        let by_chunks = BTreeSet::from(["never_asked".to_owned()]);
        assert!(drop_unused_exports(&program(), SCRIPT, &by_chunks).unwrap().is_empty());
    }

    #[test]
    fn the_script_takes_over_the_names_of_the_program() {
        let printed = r#"{ "imports": [["./application_bg.js", "__wbg_now_01", "$"]],
            "exports": [["memory", "b"], ["__wbindgen_start", "c"]] }"#;
        let names = ShortNames::read(printed).unwrap();
        let expected = "let a={\"a\":{$:()=>0,__wbg_now:1}};w.c(w.b)//";
        assert_eq!(names.in_script(SCRIPT), expected);
        assert!(ShortNames::read("").is_none());
    }

    #[test]
    fn the_chunk_loader_joins_the_module_of_the_glue() {
        let glue = "{\n  \"./application_bg.js\": import0,\n  \"./chunks.js\": import1,\n  \"./chunks.js\": import2,\n}\n";
        assert_eq!(with_one_module(glue), "{\n  \"./application_bg.js\": { ...import0, ...import1 },\n}\n");
    }
}
