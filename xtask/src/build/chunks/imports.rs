//! What a chunk imports from the main part, under the names that wasm-opt has given it there.

use std::collections::HashMap;

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{ImportSection, Module};
use wasmparser::{BinaryReaderError, Import, Imports, Parser, Payload};

/// The module name of these imports, as the splitter writes it and src/boot/chunks.js provides it.
const MAIN_PART: &str = "__wasm_split";

/// The names of these imports.
pub(in crate::build) fn of_main_part(wasm: &[u8]) -> Result<Vec<String>, BinaryReaderError> {
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::ImportSection(imports) = payload? {
            for import in imports.into_imports() {
                let import = import?;
                if import.module == MAIN_PART {
                    names.push(import.name.to_owned());
                }
            }
        }
    }
    Ok(names)
}

struct Renamed<'a>(&'a HashMap<String, String>);

impl Reencode for Renamed<'_> {
    type Error = std::convert::Infallible;

    fn parse_imports(&mut self, section: &mut ImportSection, imports: Imports<'_>) -> Result<(), Error> {
        match imports {
            Imports::Single(index, import) => {
                let name = self.0.get(import.name).filter(|_| import.module == MAIN_PART);
                let name = name.map_or(import.name, String::as_str);
                utils::parse_imports(self, section, Imports::Single(index, Import { name, ..import }))
            }
            compact => utils::parse_imports(self, section, compact),
        }
    }
}

/// The module with these imports renamed.
pub(in crate::build) fn renamed(wasm: &[u8], names: &HashMap<String, String>) -> Result<Vec<u8>, Error> {
    let mut module = Module::new();
    Renamed(names).parse_core_module(&mut module, Parser::new(0), wasm)?;
    Ok(module.finish())
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, TypeSection};

    #[test]
    fn imports_take_the_short_names_of_the_main_part() {
        let (mut types, mut imports) = (TypeSection::new(), ImportSection::new());
        types.ty().function([], []);
        imports.import(MAIN_PART, "memory", EntityType::Function(0));
        imports.import("other", "memory", EntityType::Function(0));
        let mut module = Module::new();
        module.section(&types).section(&imports);
        let names = HashMap::from([("memory".to_owned(), "b".to_owned())]);
        let short = renamed(&module.finish(), &names).unwrap();
        assert_eq!(of_main_part(&short).unwrap(), ["b"]);
    }
}
