//! Tables of an HTML body: rows and cells with their spans.

use super::elements::attribute;
use crate::model::{Block, Cell, HtmlNode};

/// Makes the blocks of a cell.
type Blocks = fn(&[HtmlNode]) -> Vec<Block>;

/// The rows of a table, through its sections.
pub(super) fn gather_rows(nodes: &[HtmlNode], rows: &mut Vec<Vec<Cell>>, blocks_of: Blocks) {
    for node in nodes {
        if let HtmlNode::Element { name, children, .. } = node {
            match name.as_str() {
                "tr" => rows.push(children.iter().filter_map(|node| cell(node, blocks_of)).collect()),
                "thead" | "tbody" | "tfoot" => gather_rows(children, rows, blocks_of),
                _ => {}
            }
        }
    }
}

fn cell(node: &HtmlNode, blocks_of: Blocks) -> Option<Cell> {
    let HtmlNode::Element { name, attributes, children } = node else { return None };
    let header = match name.as_str() {
        "th" => true,
        "td" => false,
        _ => return None,
    };
    // The HTML standard's own limits: colspan up to 1000, rowspan up to 65534.
    let span = |key, most| {
        attribute(attributes, key).and_then(|text| text.trim().parse().ok()).unwrap_or(1).clamp(1, most)
    };
    Some(Cell {
        header,
        colspan: span("colspan", 1000),
        rowspan: span("rowspan", 65534),
        content: blocks_of(children),
    })
}
