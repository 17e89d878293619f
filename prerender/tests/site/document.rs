//! A published page, parsed as a browser parses it.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// An element of a page.
pub(crate) struct Element {
    /// Its name.
    pub(crate) name: String,
    /// Its attributes.
    pub(crate) attributes: Vec<(String, String)>,
    /// The characters right inside of it.
    pub(crate) text: String,
}

impl Element {
    /// An attribute; empty if it has none of this name.
    pub(crate) fn get(&self, name: &str) -> &str {
        self.attributes.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }
}

/// Every element of a page, in its order.
pub(crate) fn elements(page: &str) -> Vec<Element> {
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(page);
    let mut elements = Vec::new();
    collect(&dom.document, &mut elements);
    elements
}

fn collect(node: &Handle, elements: &mut Vec<Element>) {
    if let NodeData::Element { name, attrs, .. } = &node.data {
        let attribute = |a: &html5ever::Attribute| (a.name.local.to_string(), a.value.to_string());
        elements.push(Element {
            name: name.local.to_string(),
            attributes: attrs.borrow().iter().map(attribute).collect(),
            text: node.children.borrow().iter().map(characters).collect(),
        });
    }
    node.children.borrow().iter().for_each(|child| collect(child, elements));
}

fn characters(node: &Handle) -> String {
    match &node.data {
        NodeData::Text { contents } => contents.borrow().to_string(),
        _ => String::new(),
    }
}
