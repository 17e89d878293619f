//! Places in the main part's table of functions that chunks will fill. The splitter reserves them by elements of null references,
//! which old engines do not read; the table itself is large enough without.

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{ElementSection, Module};
use wasmparser::{ConstExpr, Element, ElementItems, Operator, Parser};

struct WithoutNulls;

impl Reencode for WithoutNulls {
    type Error = std::convert::Infallible;

    fn parse_element(&mut self, elements: &mut ElementSection, element: Element<'_>) -> Result<(), Error> {
        match &element.items {
            ElementItems::Expressions(_, items)
                if items.clone().into_iter().all(|item| item.is_ok_and(|item| is_null(&item))) =>
            {
                Ok(())
            }
            _ => utils::parse_element(self, elements, element),
        }
    }
}

fn is_null(expression: &ConstExpr<'_>) -> bool {
    matches!(expression.get_operators_reader().read(), Ok(Operator::RefNull { .. }))
}

/// The module without those elements.
pub(in crate::build) fn dropped(wasm: &[u8]) -> Result<Vec<u8>, Error> {
    let mut module = Module::new();
    WithoutNulls.parse_core_module(&mut module, Parser::new(0), wasm)?;
    Ok(module.finish())
}

#[cfg(test)]
mod tests {
    use super::dropped;
    use wasm_encoder::{
        CodeSection, ConstExpr, ElementSection, Elements, Function, FunctionSection, HeapType, Module,
        RefType, TableSection, TableType, TypeSection,
    };
    use wasmparser::{Parser, Payload};

    #[test]
    fn only_elements_of_nulls_are_dropped() {
        let (mut types, mut functions, mut tables, mut code) =
            (TypeSection::new(), FunctionSection::new(), TableSection::new(), CodeSection::new());
        types.ty().function([], []);
        functions.function(0);
        tables.table(TableType {
            element_type: RefType::FUNCREF,
            minimum: 2,
            maximum: None,
            table64: false,
            shared: false,
        });
        let mut elements = ElementSection::new();
        elements.active(None, &ConstExpr::i32_const(0), Elements::Functions([0][..].into()));
        let nulls = [ConstExpr::ref_null(HeapType::FUNC)];
        let nulls = Elements::Expressions(RefType::FUNCREF, nulls[..].into());
        elements.active(None, &ConstExpr::i32_const(1), nulls);
        let mut body = Function::new([]);
        body.instructions().end();
        code.function(&body);
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&tables).section(&elements).section(&code);

        let fewer = dropped(&module.finish()).unwrap();
        let count = Parser::new(0).parse_all(&fewer).find_map(|payload| match payload {
            Ok(Payload::ElementSection(elements)) => Some(elements.count()),
            _ => None,
        });
        assert_eq!(count, Some(1));
    }
}
