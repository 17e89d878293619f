//! A page of the desk as a browser's tree: all that a text must not change.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// Elements and their attributes, in order.
pub(crate) fn tree(page: &str) -> Vec<String> {
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(page);
    let mut found = Vec::new();
    walk(&dom.document, &mut found);
    found
}

fn walk(node: &Handle, found: &mut Vec<String>) {
    match &node.data {
        NodeData::Element { name, attrs, .. } => {
            let attrs = attrs.borrow();
            let names: Vec<&str> = attrs.iter().map(|attribute| &*attribute.name.local).collect();
            found.push(format!("{} {names:?}", name.local));
        }
        NodeData::Comment { .. } => found.push("a comment".to_owned()),
        _ => {}
    }
    node.children.borrow().iter().for_each(|child| walk(child, found));
}
