//! HTML parsing with `DOMParser`. A document made by `DOMParser` has no browsing context: scripts do not run and nothing loads
//! (HTML standard, "DOM parsing", `parseFromString`).

use crate::model::HtmlNode;
use wasm_bindgen::JsCast;
use web_sys::{DomParser, Element, Node, SupportedType};

/// The children of the body of an HTML document. Nothing in it runs or loads.
pub fn parse(html: &str) -> Vec<HtmlNode> {
    let document =
        DomParser::new().and_then(|parser| parser.parse_from_string(html, SupportedType::TextHtml));
    document.ok().and_then(|document| document.body()).map(|body| children(&body, 0)).unwrap_or_default()
}

fn children(parent: &Node, depth: usize) -> Vec<HtmlNode> {
    let mut nodes = Vec::new();
    let mut next = parent.first_child();
    if depth >= HtmlNode::MAX_DEPTH && next.is_some() {
        return vec![HtmlNode::Omitted];
    }
    while let Some(node) = next {
        nodes.extend(node_of(&node, depth));
        next = node.next_sibling();
    }
    nodes
}

fn node_of(node: &Node, depth: usize) -> Option<HtmlNode> {
    match node.node_type() {
        Node::TEXT_NODE => Some(HtmlNode::Text(node.text_content()?)),
        Node::ELEMENT_NODE => {
            let element: &Element = node.unchecked_ref();
            Some(HtmlNode::Element {
                name: element.local_name(),
                attributes: attributes(element),
                children: children(node, depth + 1),
            })
        }
        _ => None,
    }
}

fn attributes(element: &Element) -> Vec<(String, String)> {
    let map = element.attributes();
    (0..map.length())
        .filter_map(|index| map.item(index))
        .map(|attribute| (attribute.local_name(), attribute.value()))
        .collect()
}
