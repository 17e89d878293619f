//! The functions of a wasm module: names and sizes, as long as it has a name section.

use std::collections::HashMap;

use wasmparser::{BinaryReaderError, KnownCustom, Name, Parser, Payload, TypeRef};

/// Function names by index.
pub(crate) fn names(wasm: &[u8]) -> Result<HashMap<u32, &str>, BinaryReaderError> {
    let mut names = HashMap::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let Payload::CustomSection(section) = payload? else { continue };
        let KnownCustom::Name(parts) = section.as_known() else { continue };
        for part in parts {
            if let Name::Function(functions) = part? {
                for function in functions {
                    let function = function?;
                    names.insert(function.index, function.name);
                }
            }
        }
    }
    Ok(names)
}

/// Code size in bytes by function name.
pub(crate) fn sizes(wasm: &[u8]) -> Result<Vec<(String, usize)>, BinaryReaderError> {
    let names = names(wasm)?;
    let (mut sizes, mut index) = (Vec::new(), 0);
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    index += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => {
                let name = names.get(&index).copied().unwrap_or("without a name");
                sizes.push((name.to_owned(), body.as_bytes().len()));
                index += 1;
            }
            _ => {}
        }
    }
    Ok(sizes)
}
