//! Figures: pictures, tables and recordings with the caption of their editor.

use super::builder::Builder;
use super::element::{Element, text_content};
use super::elements::is_element;
use crate::model::{Block, Flow, HtmlNode, Inline, Table};

pub(super) fn figure(builder: &mut Builder<'_>, element: Element<'_>) {
    let (captions, rest): (Vec<_>, Vec<_>) = element.children.iter().cloned().partition(is_caption);
    let mut inside = builder.blocks_of(&rest, builder.inherited.clone());
    let (caption, flow, beside) = builder.line_of(&captions);
    set_caption(&mut inside, caption, flow);
    inside.into_iter().chain(beside).for_each(|block| builder.push(block));
}

/// A file of WordPress: its name is a link, a button repeats it, or there is the button alone.
pub(super) fn file(builder: &mut Builder<'_>, element: Element<'_>) {
    let is_button = |node: &HtmlNode| {
        Element::of(node).is_some_and(|element| element.class_holds("wp-block-file__button"))
    };
    let has_name = element.children.iter().any(|child| is_element(child, "a") && !is_button(child));
    for child in element.children {
        match has_name && is_button(child) {
            true => builder.field.left_out("按钮", &text_content(std::slice::from_ref(child))),
            false => builder.nodes(std::slice::from_ref(child)),
        }
    }
}

fn is_caption(node: &HtmlNode) -> bool {
    let of_class = |class| Element::of(node).is_some_and(|element| element.class_holds(class));
    is_element(node, "figcaption") || of_class("caption-text")
}

/// Below the one picture or table; of several, as of a gallery, a paragraph behind them.
fn set_caption(blocks: &mut Vec<Block>, caption: Vec<Inline>, flow: Flow) {
    match blocks.as_mut_slice() {
        _ if caption.is_empty() => {}
        [Block::Image { caption: own, .. } | Block::Table(Table { caption: own, .. })] if own.is_empty() => {
            *own = caption
        }
        _ => blocks.push(Block::Paragraph { content: caption, flow }),
    }
}
