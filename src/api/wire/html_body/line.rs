//! Nodes → pieces of one line.

use super::elements::attribute;
use crate::api::wire::inline::{collapsed, push, trimmed};
use crate::model::{Href, HtmlNode, Inline};

/// All the words of some nodes as one line.
pub(super) fn line(nodes: &[HtmlNode]) -> Vec<Inline> {
    trimmed(pieces(nodes))
}

fn pieces(nodes: &[HtmlNode]) -> Vec<Inline> {
    let mut line = Vec::new();
    for node in nodes {
        match node {
            HtmlNode::Text(text) => push(&mut line, Inline::Text { text: collapsed(text) }),
            HtmlNode::Omitted => {}
            HtmlNode::Element { children, .. } => match inline(node) {
                Some(piece) => push(&mut line, piece),
                None => pieces(children).into_iter().for_each(|piece| push(&mut line, piece)),
            },
        }
    }
    line
}

pub(super) fn inline(node: &HtmlNode) -> Option<Inline> {
    let HtmlNode::Element { name, attributes, children } = node else { return None };
    let content = || pieces(children);
    match name.as_str() {
        "br" => Some(Inline::Break),
        "strong" | "b" => Some(Inline::Strong { content: content() }),
        "em" | "i" => Some(Inline::Emphasis { content: content() }),
        "u" | "ins" => Some(Inline::Underline { content: content() }),
        "sup" => Some(Inline::Superscript { content: content() }),
        "sub" => Some(Inline::Subscript { content: content() }),
        "a" => Some(Inline::Link { href: Href::parse(attribute(attributes, "href")?)?, content: content() }),
        _ => None,
    }
}
