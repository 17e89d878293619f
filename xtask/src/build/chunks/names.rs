//! Readable names of a chunk's functions. wasm-bindgen gives the main part such names, and does not see the chunks.

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{Module, NameMap, NameSection};
use wasmparser::{Name, Parser};

struct Readable;

impl Reencode for Readable {
    type Error = std::convert::Infallible;

    fn parse_custom_name_subsection(
        &mut self,
        names: &mut NameSection,
        section: Name<'_>,
    ) -> Result<(), Error> {
        if let Name::Function(functions) = section {
            let mut readable = NameMap::new();
            for function in functions {
                let function = function?;
                readable.append(function.index, &rustc_demangle::demangle(function.name).to_string());
            }
            names.functions(&readable);
        }
        Ok(())
    }
}

/// The module with demangled names, those of functions alone.
pub(in crate::build) fn demangled(wasm: &[u8]) -> Result<Vec<u8>, Error> {
    let mut module = Module::new();
    Readable.parse_core_module(&mut module, Parser::new(0), wasm)?;
    Ok(module.finish())
}

#[cfg(test)]
mod tests {
    use super::demangled;
    use crate::build::functions;
    use wasm_encoder::{CodeSection, Function, FunctionSection, Module, NameMap, NameSection, TypeSection};

    #[test]
    fn a_mangled_name_becomes_readable() {
        let (mut types, mut declared, mut code) =
            (TypeSection::new(), FunctionSection::new(), CodeSection::new());
        types.ty().function([], []);
        declared.function(0);
        let mut body = Function::new([]);
        body.instructions().end();
        code.function(&body);
        let (mut names, mut functions) = (NameSection::new(), NameMap::new());
        functions.append(0, "_ZN6portal5pages4home17h0123456789abcdefE");
        names.functions(&functions);
        let mut module = Module::new();
        module.section(&types).section(&declared).section(&code).section(&names);
        let readable = demangled(&module.finish()).unwrap();
        assert_eq!(functions::names(&readable).unwrap()[&0], "portal::pages::home::h0123456789abcdef");
    }
}
