//! How the lines of a block run, as attributes.

use super::markup::{Markup, MarkupElement};
use crate::model::{Align, Block, Direction, Flow};

/// Shows what stands in an item or a cell.
pub(super) type Inside = fn(&[Block]) -> Vec<Markup>;

/// An element whose lines run in its own way.
pub(super) fn flowing(element: MarkupElement, flow: &Flow) -> MarkupElement {
    directed(element.maybe("class", flow.align.map(class_of)), flow)
}

/// An element whose text has a direction and a language.
pub(super) fn directed(element: MarkupElement, flow: &Flow) -> MarkupElement {
    let language = flow.lang.as_ref().map(|language| language.as_str());
    element.maybe("dir", flow.dir.map(Direction::as_str)).maybe("lang", language)
}

pub(super) fn class_of(align: Align) -> &'static str {
    match align {
        Align::Center => "article-body__center",
        Align::End => "article-body__end",
    }
}
