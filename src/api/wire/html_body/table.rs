//! Tables of an HTML body: rows and cells with their spans, laid out as browsers do.

use super::anchors;
use super::builder::Builder;
use super::element::Element;
use super::elements::is_element;
use super::inherited::Inherited;
use super::picture::{background, background_block};
use crate::model::{Align, Block, Cell, Flow, HtmlNode, Row, Table};

/// A table of one cell is an editor's frame around its content.
pub(super) fn table(builder: &mut Builder<'_>, element: Element<'_>) {
    let mut table = Table { flow: builder.inherited.flow.clone(), ..Table::default() };
    table.flow.align = None;
    let mut inherited = builder.inherited.inside_of_block();
    // Its cells stand as its style says; `align` places the table itself.
    inherited.flow.align =
        element.style("text-align").and_then(|_| element.align(inherited.direction)).flatten();
    groups(builder, element.children, &inherited, &mut table);
    let table_flow = table.flow.clone();
    backgrounds(builder, element.children);
    let captions: Vec<_> =
        element.children.iter().filter(|child| is_element(child, "caption")).cloned().collect();
    let (caption, _, beside) = builder.line_of(&captions);
    table.caption = caption;
    beside.into_iter().for_each(|block| builder.push(block));
    if table.cells().nth(1).is_some() {
        return builder.push(Block::Table(table));
    }
    if !table.caption.is_empty() {
        let flow = Flow { align: Some(Align::Center), ..table.flow.clone() };
        builder.push(Block::Paragraph { content: std::mem::take(&mut table.caption), flow });
    }
    let cells = table.groups_mut().into_iter().flatten().flatten();
    let content: Vec<_> = cells.flat_map(|cell| framed(cell, &table_flow)).collect();
    content.into_iter().for_each(|block| builder.push(block));
}

/// The pictures behind rows stand before the table.
fn backgrounds(builder: &mut Builder<'_>, nodes: &[HtmlNode]) {
    for part in nodes.iter().filter_map(Element::of).filter(|part| is_group(part.name) || part.name == "tr") {
        background(builder, part);
        backgrounds(builder, part.children);
    }
}

/// What stands in the only cell of a table; its lines run as the cell says, or the table.
fn framed(cell: &mut Cell, table: &Flow) -> impl Iterator<Item = Block> + use<> {
    let around = std::mem::take(&mut cell.flow).or(table);
    std::mem::take(&mut cell.content).into_iter().map(move |block| match block {
        Block::Paragraph { content, flow } => Block::Paragraph { content, flow: flow.or(&around) },
        other => other,
    })
}

/// The rows in their groups. Cells span no rows of another group. Of several heads browsers draw the first above all rows, and
/// of several feet the first below; the others stay where they are (CSS 2.2, section 17.2).
fn groups(builder: &Builder<'_>, nodes: &[HtmlNode], inherited: &Inherited, table: &mut Table) {
    let (mut has_head, mut has_foot) = (false, false);
    for group in nodes.iter().filter_map(Element::of) {
        if is_group(group.name) && builder.leaves_out(group) {
            continue;
        }
        let mut inherited = inherited.clone();
        inherited.enter(group);
        let rows = rows(builder, group.children, &inherited);
        match group.name {
            "thead" if !std::mem::replace(&mut has_head, true) => table.head = rows,
            "tfoot" if !std::mem::replace(&mut has_foot, true) => table.foot = rows,
            "thead" | "tbody" | "tfoot" => table.rows.extend(rows),
            _ => {}
        }
    }
}

/// Whether the only element in a cell says that its lines begin at the start.
fn says_start(cell: Element<'_>) -> bool {
    let mut children = cell.children.iter().filter_map(Element::of);
    match (children.next(), children.next()) {
        (Some(only), None) => only.align(only.direction()) == Some(None) || says_start(only),
        _ => false,
    }
}

fn is_group(name: &str) -> bool {
    matches!(name, "thead" | "tbody" | "tfoot")
}

fn rows(builder: &Builder<'_>, nodes: &[HtmlNode], inherited: &Inherited) -> Vec<Row> {
    let elements: Vec<_> = nodes
        .iter()
        .filter_map(Element::of)
        .filter(|it| it.name == "tr" && !builder.leaves_out(*it))
        .collect();
    let count = elements.len();
    let mut rows: Vec<Row> = Vec::with_capacity(count);
    for (index, element) in elements.into_iter().enumerate() {
        let mut inherited = inherited.clone();
        inherited.enter(element);
        inherited.enter_link(builder.href(element));
        let left = u32::try_from(count - index).unwrap_or(1);
        let mut row: Row =
            element.children.iter().filter_map(|node| cell(builder, node, &inherited, left)).collect();
        if let Some(first) = row.first_mut() {
            anchors::lead_to(&mut first.content, builder.anchors_of(element));
        }
        rows.push(row);
    }
    // A row whose every cell is spanned from above is empty, and still a row.
    if rows.iter().flatten().all(|cell| cell.rowspan == 1) {
        rows.retain(|row| !row.is_empty());
    }
    rows
}

fn cell(builder: &Builder<'_>, node: &HtmlNode, inherited: &Inherited, rows_left: u32) -> Option<Cell> {
    let element = Element::of(node).filter(|element| matches!(element.name, "td" | "th"))?;
    if builder.leaves_out(element) {
        return None;
    }
    let mut inherited = inherited.clone();
    inherited.enter(element);
    let mut flow = std::mem::take(&mut inherited.flow);
    let picture = background_block(builder, element, &inherited);
    let mut content: Vec<_> = picture.into_iter().chain(builder.blocks_inside(element, inherited)).collect();
    // The only line of a cell stands where the cell says, or where it says itself.
    if let [Block::Paragraph { flow: own, .. }] = content.as_mut_slice() {
        if says_start(element) {
            flow.align = None;
        }
        flow = std::mem::take(own).or(&flow);
    }
    // The HTML standard's own limits: colspan up to 1000, rowspan 0 to the end of the group.
    let span = |key| element.attribute(key).and_then(|text| text.trim().parse::<u32>().ok());
    let rowspan = span("rowspan").map_or(1, |rows| if rows == 0 { rows_left } else { rows.min(rows_left) });
    Some(Cell {
        header: element.name == "th",
        colspan: span("colspan").unwrap_or(1).clamp(1, 1000),
        rowspan,
        content,
        flow,
    })
}
