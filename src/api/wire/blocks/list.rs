//! Decodes lists.

use super::flow::flow;
use crate::api::Malformed;
use crate::api::wire::limits::ALL;
use crate::api::wire::{Decode, Field};
use crate::model::{Block, List, ListItem, Marker};

pub(super) fn list(field: &Field<'_>, blocks: Decode<Vec<Block>>) -> Result<List, Malformed> {
    Ok(List {
        ordered: field.get("ordered").bool_or_false(),
        start: field.get("start").optional(|it| it.signed_integer()),
        reversed: field.get("reversed").bool_or_false(),
        marker: field.get("marker").optional(|it| it.parsed("已知的编号样式", Marker::parse)),
        items: field.get("items").required_list(ALL, |it| item(it, blocks))?,
        flow: flow(field),
    })
}

/// Its blocks alone, or with a number of its own.
fn item(field: &Field<'_>, blocks: Decode<Vec<Block>>) -> Result<ListItem, Malformed> {
    let value = field.get("value");
    if !value.is_present() {
        return Ok(blocks(field)?.into());
    }
    Ok(ListItem { value: value.optional(|it| it.signed_integer()), blocks: blocks(&field.get("blocks"))? })
}
