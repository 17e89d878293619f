//! Tables in a scroll container of their own, which the keyboard can reach.

use super::flow::{Inside, directed, flowing};
use super::inline::line;
use super::markup::{Markup, element};
use crate::model::{Cell, Row, Table};

pub(super) fn table(table: &Table, inside: Inside) -> Markup {
    let Table { caption, head, rows: body, foot, flow } = table;
    let mut parts = Vec::new();
    if !caption.is_empty() {
        parts.push(element("caption", line(caption)).into());
    }
    for (name, part) in [("thead", head), ("tbody", body), ("tfoot", foot)] {
        if !part.is_empty() || name == "tbody" {
            let rows = part.iter().map(|cells| row(cells, name == "thead", inside)).collect();
            parts.push(element(name, rows).into());
        }
    }
    let slide = element("div", vec![element("table", parts).into()])
        .with("class", class_of_width(table))
        .with("role", "group")
        .with("aria-label", "表格，可左右滚动")
        .with("tabindex", "0");
    directed(slide, flow).into()
}

/// Paper does not slide: the more columns, the smaller the print.
fn class_of_width(table: &Table) -> &'static str {
    let columns = |row: &Row| row.iter().map(|cell| cell.colspan).sum::<u32>();
    match table.all_rows().map(columns).max() {
        Some(9..=12) => "article-body__table article-body__table--wide",
        Some(13..) => "article-body__table article-body__table--widest",
        _ => "article-body__table",
    }
}

fn row(cells: &Row, is_head: bool, inside: Inside) -> Markup {
    element("tr", cells.iter().map(|it| cell(it, is_head, inside)).collect()).into()
}

fn cell(cell: &Cell, is_head: bool, inside: Inside) -> Markup {
    let span = |span: u32| (span > 1).then(|| span.to_string());
    let element = element(if cell.header { "th" } else { "td" }, inside(&cell.content))
        .maybe("colspan", span(cell.colspan))
        .maybe("rowspan", span(cell.rowspan))
        .maybe("scope", (cell.header && is_head).then_some("col"));
    flowing(element, &cell.flow).into()
}
