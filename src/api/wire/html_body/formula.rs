//! Formulas: MathML as a typed tree, and as text.

use super::element::{Element, text_content};
use crate::api::wire::text::single_line;
use crate::model::{Formula, HtmlNode, MathElement, MathNode};

/// Nesting of a formula; what is deeper is its text.
const MAX_DEPTH: usize = 11;

pub(super) fn formula(element: Element<'_>) -> Formula {
    let math = nodes(element.children, 0);
    let said = element.attribute("alttext").map(clean).filter(|text| !text.is_empty());
    Formula { text: said.unwrap_or_else(|| text_of(&math)), math }
}

/// A formula that an editor has in an attribute: Quill, wangEditor, TipTap.
pub(super) fn of_editor(element: Element<'_>) -> Option<Formula> {
    let is_formula =
        element.class_holds("ql-formula") || element.attribute("data-w-e-type") == Some("formula");
    let value = element.attribute("data-value").filter(|_| is_formula);
    let text =
        value.or_else(|| element.attribute("data-latex")).map(clean).filter(|text| !text.is_empty())?;
    Some(Formula { text, math: Vec::new() })
}

fn clean(text: &str) -> String {
    single_line(text).trim().to_owned()
}

fn nodes(children: &[HtmlNode], depth: usize) -> Vec<MathNode> {
    children.iter().flat_map(|child| node(child, depth)).collect()
}

fn node(node: &HtmlNode, depth: usize) -> Vec<MathNode> {
    let Some(element) = Element::of(node) else { return text(&text_content(std::slice::from_ref(node))) };
    let name = element.name.strip_prefix("x-").unwrap_or(element.name);
    if depth == MAX_DEPTH {
        return text(&element.text());
    }
    match MathElement::parse(name) {
        Some(known) => {
            vec![MathNode::Element { element: known, content: nodes(element.children, depth + 1) }]
        }
        None if name == "mfenced" => fenced(element, depth),
        None => nodes(element.children, depth),
    }
}

fn text(text: &str) -> Vec<MathNode> {
    let text = clean(text);
    if text.is_empty() { Vec::new() } else { vec![MathNode::Text(text)] }
}

/// Brackets and separators that are no text: MathML Core no longer draws them (MathML 3, section 3.3.8).
fn fenced(element: Element<'_>, depth: usize) -> Vec<MathNode> {
    let attribute = |name, default| element.attribute(name).unwrap_or(default).trim();
    let mut separators = attribute("separators", ",").chars().filter(|sign| !sign.is_whitespace());
    let mut separator = separators.next();
    let mut content = operator(attribute("open", "("));
    for (index, part) in element.children.iter().filter(|child| Element::of(child).is_some()).enumerate() {
        if index > 0 {
            content.extend(separator.map(|sign| operator(&sign.to_string())).unwrap_or_default());
            separator = separators.next().or(separator); // the last of them goes on
        }
        content.extend(node(part, depth));
    }
    content.extend(operator(attribute("close", ")")));
    content
}

fn operator(sign: &str) -> Vec<MathNode> {
    let content = text(sign);
    if content.is_empty() {
        content
    } else {
        vec![MathNode::Element { element: MathElement::OPERATOR, content }]
    }
}

/// A formula in one line, as one types it.
fn text_of(nodes: &[MathNode]) -> String {
    nodes.iter().map(text_of_node).collect()
}

fn text_of_node(node: &MathNode) -> String {
    let (element, content) = match node {
        MathNode::Text(text) => return text.clone(),
        MathNode::Element { element, content } => (element.as_str(), content.as_slice()),
    };
    let part = |index: usize| content.get(index).map(text_of_node).unwrap_or_default();
    let group = |index: usize| match part(index) {
        short if short.chars().count() < 2 => short,
        long => format!("({long})"),
    };
    match element {
        "mfrac" => format!("{}/{}", group(0), group(1)),
        "msup" | "mover" => format!("{}^{}", part(0), group(1)),
        "msub" | "munder" => format!("{}_{}", part(0), group(1)),
        "msubsup" | "munderover" => format!("{}_{}^{}", part(0), group(1), group(2)),
        "msqrt" => format!("√({})", text_of(content)),
        "mroot" => format!("{}√({})", part(1), part(0)),
        "mspace" => " ".to_owned(),
        "mtr" => content.iter().map(text_of_node).collect::<Vec<_>>().join(" "),
        "mtable" => content.iter().map(text_of_node).collect::<Vec<_>>().join("; "),
        _ => text_of(content),
    }
}
