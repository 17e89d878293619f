//! Decodes formulas.

use crate::api::Malformed;
use crate::api::wire::Field;
use crate::api::wire::limits::ALL;
use crate::model::{Formula, MathElement, MathNode};

/// Nesting of a formula: fractions in roots in fractions and so on.
const MAX_DEPTH: usize = 12;

pub(super) fn formula(field: &Field<'_>) -> Result<Formula, Malformed> {
    Ok(Formula { text: field.get("text").text()?, math: nodes(&field.get("math"), 0) })
}

fn nodes(field: &Field<'_>, depth: usize) -> Vec<MathNode> {
    if depth == MAX_DEPTH { Vec::new() } else { field.list(ALL, |item| node(item, depth)) }
}

fn node(field: &Field<'_>, depth: usize) -> Result<MathNode, Malformed> {
    let element = field.get("element");
    if !element.is_present() {
        return Ok(MathNode::Text(field.text()?));
    }
    Ok(MathNode::Element {
        element: element.parsed("已知的 MathML 元素", MathElement::parse)?,
        content: nodes(&field.get("content"), depth + 1),
    })
}
