//! Blocks of text: headings, quotations, preformatted text.

use super::builder::Builder;
use super::element::Element;
use crate::model::Block;

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
    let blocks = builder.preformatted(element.children);
    blocks.into_iter().for_each(|block| builder.push(block));
}

/// The line above what is folded away elsewhere, and shown here.
pub(super) fn summary(builder: &mut Builder<'_>, element: Element<'_>) {
    builder.inherited.enter(Element { name: "strong", ..element });
    builder.nodes(element.children);
}
