//! Lists of terms.

use super::builder::Builder;
use super::element::Element;
use super::inherited::Inherited;
use super::list::flow;
use crate::model::{Block, HtmlNode, List, ListItem};

/// Terms and what is said of them: an item each, the term strong.
pub(super) fn definitions(builder: &mut Builder<'_>, element: Element<'_>) {
    let inside = builder.inherited.inside_of_block();
    let mut items: Vec<ListItem> = Vec::new();
    parts(builder, element.children, &inside, &mut items);
    if !items.is_empty() {
        let flow = flow(builder);
        builder.push(Block::List(List { items, flow, ..List::default() }));
    }
}

fn parts(builder: &Builder<'_>, nodes: &[HtmlNode], inside: &Inherited, items: &mut Vec<ListItem>) {
    for child in nodes {
        let (mut inherited, part) = (inside.clone(), Element::of(child));
        if part.is_some_and(|part| builder.leaves_out(part)) {
            continue;
        }
        let blocks = match part {
            Some(group) if group.name == "div" => {
                parts(builder, group.children, inside, items);
                continue;
            }
            Some(part) if part.name == "dt" => {
                inherited.enter(Element { name: "strong", ..part });
                builder.blocks_inside(part, inherited)
            }
            Some(part) if part.name == "dd" => builder.blocks_inside(part, inherited),
            _ => builder.blocks_of(std::slice::from_ref(child), inherited),
        };
        match items.last_mut() {
            _ if blocks.is_empty() => {}
            Some(last) if part.is_none_or(|part| part.name != "dt") => last.blocks.extend(blocks),
            _ => items.push(blocks.into()),
        }
    }
}
