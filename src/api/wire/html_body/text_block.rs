//! Blocks of text: headings, quotations, preformatted text.

use super::builder::Builder;
use super::element::Element;
use crate::model::{Block, HtmlNode};

pub(super) fn heading(builder: &mut Builder<'_>, element: Element<'_>) {
    let level = match element.name {
        "h1" | "h2" => 2,
        "h3" => 3,
        _ => 4,
    };
    // A picture pasted into a heading stands after it; its text stays the heading.
    let (line, flow, rest) = builder.line_of(element.children);
    if !line.is_empty() {
        let mut content = builder.line().take_anchors();
        content.extend(line);
        builder.push(Block::Heading { level, content, flow });
    }
    rest.into_iter().for_each(|block| builder.push(block));
}

pub(super) fn quote(builder: &mut Builder<'_>, element: Element<'_>) {
    let blocks = builder.blocks_of(element.children, builder.inherited.clone());
    if !blocks.is_empty() {
        builder.push(Block::Quote { blocks });
    }
}

pub(super) fn preformatted(builder: &mut Builder<'_>, element: Element<'_>) {
    let blocks = builder.preformatted(&lines(element.children));
    blocks.into_iter().for_each(|block| builder.push(block));
}

/// WeChat and Quill have an element for each line of code, and no line ends between them.
fn lines(nodes: &[HtmlNode]) -> Vec<HtmlNode> {
    let is_line = |node: &HtmlNode| {
        Element::of(node).is_some_and(|line| line.name == "code" || line.class_holds("ql-code-block"))
    };
    let lines: Vec<_> = nodes.iter().filter(|node| is_line(node)).collect();
    if lines.len() < 2 || nodes.iter().any(|node| matches!(node, HtmlNode::Text(text) if text.contains('\n')))
    {
        return nodes.to_vec();
    }
    let line_end = HtmlNode::Text("\n".to_owned());
    lines.into_iter().flat_map(|line| [as_span(line), line_end.clone()]).collect()
}

/// A line without what would end it once more.
fn as_span(line: &HtmlNode) -> HtmlNode {
    match line {
        HtmlNode::Element { attributes, children, .. } => HtmlNode::Element {
            name: "span".to_owned(),
            attributes: attributes.clone(),
            children: children.clone(),
        },
        other => other.clone(),
    }
}

/// The line above what is folded away elsewhere, and shown here.
pub(super) fn summary(builder: &mut Builder<'_>, element: Element<'_>) {
    builder.inherited.enter(Element { name: "strong", ..element });
    builder.nodes(element.children);
}
