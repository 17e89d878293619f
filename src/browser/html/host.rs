//! HTML parsing with html5ever, scripting off as `DOMParser` has it.

use crate::model::HtmlNode;
use html5ever::tendril::TendrilSink;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// The children of the body of an HTML document. Nothing in it runs or loads.
pub fn parse(html: &str) -> Vec<HtmlNode> {
    let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..Default::default() };
    let options = ParseOpts { tree_builder, ..Default::default() };
    let dom = parse_document(RcDom::default(), options).one(html);
    body(&dom.document).map(|body| children(&body, 0)).unwrap_or_default()
}

/// The parser makes `html` and `body` where they are missing; a frameset page has no body.
fn body(document: &Handle) -> Option<Handle> {
    let root = document.children.borrow().iter().find(|node| is_element(node, "html")).cloned()?;
    root.children.borrow().iter().find(|node| is_element(node, "body")).cloned()
}

fn is_element(node: &Handle, wanted: &str) -> bool {
    matches!(&node.data, NodeData::Element { name, .. } if &*name.local == wanted)
}

fn children(parent: &Handle, depth: usize) -> Vec<HtmlNode> {
    let nodes = parent.children.borrow();
    match depth < HtmlNode::MAX_DEPTH || nodes.is_empty() {
        true => nodes.iter().filter_map(|node| node_of(node, depth)).collect(),
        false => vec![HtmlNode::Omitted],
    }
}

fn node_of(node: &Handle, depth: usize) -> Option<HtmlNode> {
    match &node.data {
        NodeData::Text { contents } => Some(HtmlNode::Text(contents.borrow().to_string())),
        NodeData::Element { name, attrs, .. } => Some(HtmlNode::Element {
            name: name.local.to_string(),
            attributes: attrs
                .borrow()
                .iter()
                .map(|a| (a.name.local.to_string(), a.value.to_string()))
                .collect(),
            children: children(node, depth + 1),
        }),
        _ => None,
    }
}
