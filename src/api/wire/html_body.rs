//! HTML → typed blocks. Known elements become blocks and inlines; an unknown one keeps its text and loses its tag; what
//! is not meant for reading (scripts, styles, forms' controls) goes whole, before a parser has seen it. What is left out or
//! mended is filed ([`Field::left_out`], [`Field::mended`]).

mod anchors;
mod areas;
mod blank;
mod builder;
mod control;
mod decimal;
mod definitions;
mod element;
mod elements;
mod embedded_pictures;
mod fallback;
mod field_code;
mod figure;
mod formula;
mod frame;
mod hidden;
mod inherited;
mod line;
mod list;
mod list_item;
mod list_mark;
mod open_elements;
mod picture;
mod picture_source;
mod quill;
mod recording;
mod ruby;
mod sanitizer;
mod style;
mod symbols;
mod table;
mod targets;
mod text;
mod text_block;
mod tokenizer;
mod unread;
mod unseen;
mod walk;
mod writer;

use super::Field;
use crate::browser::html;
use crate::model::Block;
use builder::Builder;
use sanitizer::sanitized;
use targets::Targets;
use walk::walk;

/// The blocks of a body in HTML, from any source; `field` is where it stands.
pub(super) fn blocks_of_html(html: &str, field: &Field<'_>) -> Vec<Block> {
    let sanitized = sanitized(html, field);
    let nodes = html::parse(&sanitized.markup);
    let targets = Targets::of(&nodes, field);
    let mut blocks = Builder::new(field, &targets, walk).read(&nodes);
    blocks.extend(sanitized.is_truncated.then_some(Block::Omitted));
    blocks
}
