//! Replaces functions that are never called by stubs. Leptos references them in its tables, which makes them reachable for
//! every optimiser. They are found by name, so the compiler must not strip the names (`strip` in Cargo.toml); wasm-opt
//! strips them later.

use wasm_encoder::{CodeSection, Function, Module, RawSection, SectionId};
use wasmparser::{BinaryReaderError, Parser, Payload, TypeRef};

use super::functions;

/// Erased views have a pointer to this beside the one that hydrates synchronously. Leptos calls it only in `hydrate_lazy`
/// and for lazy routes; the portal has neither (docs/adr/0005). Its callees become unreachable too, unless something else
/// calls them.
const NEVER_CALLED: &str = "into_any::hydrate_async::<";
/// What a program lacks in which there is none.
pub(super) const MISSING: &str = "function named into_any::hydrate_async::<: the names are stripped, or the framework has changed; see xtask/src/build/stub_functions.rs";

/// The module with the bodies of those functions replaced by a trap, and their number. A call of one traps.
pub(super) fn without(wasm: &[u8]) -> Result<(Vec<u8>, usize), BinaryReaderError> {
    let names = functions::names(wasm)?;
    let (mut module, mut bodies) = (Module::new(), CodeSection::new());
    let mut index = 0; // function index space: imports first
    let (mut left, mut stubs) = (0, 0);
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        match &payload {
            Payload::ImportSection(imports) => {
                for import in imports.clone().into_imports() {
                    index += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionStart { count, .. } => left = *count,
            Payload::CodeSectionEntry(body) => {
                let called = !names.get(&index).is_some_and(|name| name.contains(NEVER_CALLED));
                match called {
                    true => bodies.raw(body.as_bytes()),
                    false => bodies.function(&trap()),
                };
                stubs += usize::from(!called);
                index += 1;
                left -= 1;
                if left == 0 {
                    module.section(&bodies);
                }
            }
            _ => {}
        }
        // The code section was parsed entry by entry.
        if let Some((id, range)) = payload.as_section().filter(|(id, _)| *id != SectionId::Code as u8) {
            module.section(&RawSection { id, data: &wasm[range.start as usize..range.end as usize] });
        }
    }
    Ok((module.finish(), stubs))
}

fn trap() -> Function {
    let mut body = Function::new([]);
    body.instructions().unreachable().end();
    body
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{FunctionSection, NameMap, NameSection, TypeSection};

    /// A module with two functions of these names, with different bodies.
    fn module(names: [&str; 2]) -> Vec<u8> {
        let (mut types, mut functions, mut code) =
            (TypeSection::new(), FunctionSection::new(), CodeSection::new());
        let (mut map, mut section) = (NameMap::new(), NameSection::new());
        types.ty().function([], []);
        for (index, name) in (0..).zip(names) {
            functions.function(0);
            let mut body = Function::new([]);
            body.instructions().nop().nop().end();
            code.function(&body);
            map.append(index, name);
        }
        section.functions(&map);
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&code).section(&section);
        module.finish()
    }

    #[test]
    fn only_what_is_never_called_becomes_a_trap() {
        let full = module(["into_any::hydrate::<_>", "into_any::hydrate_async::<_>"]);
        let (smaller, stubs) = without(&full).unwrap();
        assert_eq!((stubs, smaller.len()), (1, full.len() - 1));
        assert!(wasmparser::Parser::new(0).parse_all(&smaller).all(|part| part.is_ok()));
    }

    #[test]
    fn a_module_without_them_stays_as_it_is() {
        let full = module(["view::hydrate_async::inner", "view::build"]);
        assert_eq!(without(&full).unwrap(), (full, 0));
    }
}
