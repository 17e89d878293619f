//! Data tables.

use super::{Block, Flow, Inline};
use serde::Serialize;

/// A data table, with or without a caption.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Table {
    /// The caption above the table; empty if there is none.
    pub caption: Vec<Inline>,
    /// The rows that stand above the others on every printed page (`<thead>`).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub head: Vec<Row>,
    /// The rows from top to bottom (`<tbody>`).
    pub rows: Vec<Row>,
    /// The rows below the others, as sums (`<tfoot>`).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub foot: Vec<Row>,
    /// How its columns and lines run.
    #[serde(flatten)]
    pub flow: Flow,
}

/// A row of a table: its cells, those aside that another row's cells span.
pub type Row = Vec<Cell>;

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// Whether it is a header cell (`<th>`) of its row or column.
    pub header: bool,
    /// The columns it spans, at least 1.
    pub colspan: u32,
    /// The rows it spans, at least 1.
    pub rowspan: u32,
    /// The blocks in the cell; may be empty.
    pub content: Vec<Block>,
    /// How its lines run.
    #[serde(flatten)]
    pub flow: Flow,
}

impl Table {
    /// All its rows, head and foot included.
    pub fn all_rows(&self) -> impl Iterator<Item = &Row> {
        self.head.iter().chain(&self.rows).chain(&self.foot)
    }

    /// All its cells, row by row.
    pub fn cells(&self) -> impl Iterator<Item = &Cell> {
        self.all_rows().flatten()
    }

    /// Head, rows and foot, to be changed.
    pub fn groups_mut(&mut self) -> [&mut Vec<Row>; 3] {
        [&mut self.head, &mut self.rows, &mut self.foot]
    }
}
