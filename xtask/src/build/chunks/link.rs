//! The script that fetches chunks and links them to the main part, as a module of the application's glue: src/boot/chunks.js, with
//! the files of each chunk.

use std::fs;
use std::path::Path;

use serde_json::{Map, json};

use super::Chunks;
use crate::build::manifest::Asset;
use crate::failure::Failure;
use crate::folders;

const SOURCE: &str = "src/boot/chunks.js";
/// Its name beside the glue, which imports it (xtask/bindgen/src/split.rs).
const MODULE: &str = "chunks.js";
const SLOT: &str = "slot:files";

/// Writes the module beside the glue. The addresses of the files are not known yet.
pub(in crate::build) fn write(chunks: &Chunks, glue: &Path) -> Result<(), Failure> {
    let source = folders::at(SOURCE);
    let mut script = fs::read_to_string(&source).map_err(Failure::file(&source))?;
    for (chunk, files) in &chunks.files_by_chunk {
        script += &format!("export const __wasm_split_load_{chunk} = load({});\n", json!(files));
    }
    let module = glue.join(MODULE);
    fs::write(&module, script).map_err(Failure::file(&module))
}

/// The glue with the addresses and hashes of the files.
pub(in crate::build) fn addressed(glue: &str, files: &[(String, Asset)]) -> Result<String, Failure> {
    let entry = |(file, asset): &(String, Asset)| (file.clone(), json!([asset.address, asset.integrity]));
    let table = json!(files.iter().map(entry).collect::<Map<_, _>>()).to_string();
    let quoted = ['"', '\''].map(|quote| format!("{quote}{SLOT}{quote}"));
    match quoted.iter().find(|slot| glue.contains(*slot)) {
        Some(slot) => Ok(glue.replace(slot, &table)),
        None => Err(Failure::MissingContent { path: SOURCE.into(), thing: format!("`{SLOT}`") }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_glue_is_told_where_the_files_are() {
        let asset = Asset { address: "/assets/a".to_owned(), integrity: "sha384-a".to_owned() };
        let files = [("split_a".to_owned(), asset)];
        let expected = "x={\"split_a\":[\"/assets/a\",\"sha384-a\"]};";
        assert_eq!(addressed("x='slot:files';", &files).unwrap(), expected);
        let message = addressed("", &files).unwrap_err().to_string();
        assert!(message.contains("`slot:files`"), "{message}");
    }
}
