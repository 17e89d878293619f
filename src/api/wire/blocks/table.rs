//! Decodes tables.

use super::flow::flow;
use super::inline::caption;
use crate::api::Malformed;
use crate::api::wire::limits::ALL;
use crate::api::wire::{Decode, Field};
use crate::model::{Block, Cell, Row, Table};

pub(super) fn table(field: &Field<'_>, blocks: Decode<Vec<Block>>) -> Result<Table, Malformed> {
    Ok(Table {
        caption: caption(&field.get("caption")),
        head: field.get("head").list(ALL, |it| row(it, blocks)),
        rows: field.get("rows").required_list(ALL, |it| row(it, blocks))?,
        foot: field.get("foot").list(ALL, |it| row(it, blocks)),
        flow: flow(field),
    })
}

fn row(field: &Field<'_>, blocks: Decode<Vec<Block>>) -> Result<Row, Malformed> {
    field.required_list(ALL, |it| cell(it, blocks))
}

fn cell(field: &Field<'_>, blocks: Decode<Vec<Block>>) -> Result<Cell, Malformed> {
    let span = |key| field.get(key).optional(|it| it.small_integer()).unwrap_or(1).max(1);
    Ok(Cell {
        header: field.get("header").bool_or_false(),
        colspan: span("colspan"),
        rowspan: span("rowspan"),
        content: blocks(&field.get("content"))?,
        flow: flow(field),
    })
}
