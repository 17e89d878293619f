//! An item of a list.

use super::builder::Builder;
use super::element::Element;
use super::inherited::Inherited;
use super::picture::background_block;
use crate::model::Block;

/// All that stands in it, the picture behind it first.
pub(super) fn blocks_of_item(builder: &Builder<'_>, item: Element<'_>, inside: &Inherited) -> Vec<Block> {
    let mut inherited = inside.clone();
    inherited.enter(item);
    let picture = background_block(builder, item, &inherited);
    picture.into_iter().chain(builder.blocks_inside(item, inherited)).collect()
}
