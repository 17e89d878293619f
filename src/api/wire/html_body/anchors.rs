//! Places that links lead to, in blocks.

use crate::model::{Block, Inline, List, Table};

/// Puts anchors at the first text in some blocks; gives them back if there is none.
pub(super) fn lead_to(blocks: &mut Vec<Block>, anchors: Vec<Inline>) -> Vec<Inline> {
    if anchors.is_empty() {
        return anchors;
    }
    match blocks.first_mut() {
        Some(first) => lead_into(first, anchors),
        None => {
            blocks.push(Block::paragraph(anchors));
            Vec::new()
        }
    }
}

/// The same of a block.
pub(super) fn lead_into(block: &mut Block, anchors: Vec<Inline>) -> Vec<Inline> {
    match block {
        Block::Paragraph { content, .. }
        | Block::Heading { content, .. }
        | Block::Preformatted { content, .. } => {
            content.splice(0..0, anchors);
            Vec::new()
        }
        Block::List(List { items, .. }) => match items.first_mut() {
            Some(item) => lead_to(&mut item.blocks, anchors),
            None => anchors,
        },
        Block::Quote { blocks } => lead_to(blocks, anchors),
        Block::Table(table) => match first_cell(table) {
            Some(content) => lead_to(content, anchors),
            None => anchors,
        },
        Block::Image { caption, .. } if !caption.is_empty() => {
            caption.splice(0..0, anchors);
            Vec::new()
        }
        _ => anchors,
    }
}

/// Puts anchors at the end of a block of text; gives them back if it is none.
pub(super) fn follow(block: Option<&mut Block>, anchors: Vec<Inline>) -> Vec<Inline> {
    match block {
        Some(Block::Paragraph { content, .. } | Block::Heading { content, .. }) => {
            content.extend(anchors);
            Vec::new()
        }
        _ => anchors,
    }
}

fn first_cell(table: &mut Table) -> Option<&mut Vec<Block>> {
    table.groups_mut().into_iter().flatten().flatten().next().map(|cell| &mut cell.content)
}
