//! Areas of a picture that are links.

use super::builder::Builder;
use super::element::Element;
use crate::api::wire::text::single_line;
use crate::model::{Block, Inline, List, ListItem};

/// The areas of a picture that are links: a list of them.
pub(super) fn areas(builder: &mut Builder<'_>, element: Element<'_>) {
    let areas = element.children.iter().filter_map(Element::of).filter(|area| area.name == "area");
    let mut items: Vec<ListItem> = Vec::new();
    for area in areas {
        let Some(href) = area.attribute("href").and_then(|href| builder.target(href)) else { continue };
        let name =
            area.attribute("alt").or_else(|| area.attribute("title")).map(single_line).unwrap_or_default();
        let text = match name.trim().is_empty() {
            false => name,
            true if href.as_str().starts_with('#') => format!("区域{}", items.len() + 1),
            true => href.as_str().to_owned(),
        };
        let link = Inline::Link { href, content: vec![Inline::Text { text }] };
        items.push(vec![Block::paragraph(vec![link])].into());
    }
    if !items.is_empty() {
        builder.end_line();
        builder.push(Block::List(List { items, ..List::default() }));
    }
}
