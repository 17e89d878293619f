//! Lists with their author's numbering.

use super::builder::Builder;
use super::element::Element;
use super::list_item::blocks_of_item;
use super::list_mark::{Mark, of_element, of_list};
use super::quill;
use crate::model::{Block, Flow, List, ListItem, Marker};

pub(super) fn list(builder: &mut Builder<'_>, element: Element<'_>) {
    if quill::is_list(element) {
        let flow = flow(builder);
        return quill::lists(builder, element).into_iter().for_each(|list| {
            builder.push(Block::List(List { flow: flow.clone(), ..list }));
        });
    }
    let mark = of_list(element);
    let mut items = items(builder, element, mark);
    while items.last().is_some_and(|item| item.blocks.is_empty()) {
        items.pop();
    }
    if items.is_empty() {
        return;
    }
    let ordered = match mark {
        Some(Mark::Bullet) => false,
        None | Some(NONE) => element.name == "ol",
        Some(_) => true,
    };
    if !ordered {
        items.retain(|item| !item.blocks.is_empty());
    }
    builder.push(Block::List(List {
        ordered,
        start: number(element, "start").filter(|start| *start != 1 && ordered),
        reversed: ordered && element.attribute("reversed").is_some(),
        marker: mark.and_then(Mark::marker),
        items,
        flow: flow(builder),
    }));
}

/// How the lines of a list run; each item says where they stand.
fn flow(builder: &Builder<'_>) -> Flow {
    Flow { align: None, ..builder.inherited.flow.clone() }
}

fn items(builder: &Builder<'_>, list: Element<'_>, mark: Option<Mark>) -> Vec<ListItem> {
    let inside = builder.inherited.inside_of_block();
    let mut items: Vec<ListItem> = Vec::new();
    let mut is_behind_unmarked = false;
    let mut count = 0;
    for child in list.children {
        let Some(item) = Element::of(child).filter(|element| element.name == "li") else {
            let blocks = builder.blocks_of(std::slice::from_ref(child), inside.clone());
            add_to_last(&mut items, blocks);
            continue;
        };
        if builder.leaves_out(item) {
            continue;
        }
        count += 1;
        let blocks = blocks_of_item(builder, item, &inside);
        let is_unmarked = of_element(item) == Some(NONE) && mark != Some(NONE) && !items.is_empty();
        if is_unmarked {
            add_to_last(&mut items, blocks); // it has a number all the same, which no one sees
        } else {
            let after_unmarked = is_behind_unmarked.then_some(count);
            items.push(ListItem { value: number(item, "value").or(after_unmarked), blocks });
        }
        is_behind_unmarked = is_unmarked;
    }
    items
}

const NONE: Mark = Mark::Other(Marker::None);

/// What stands directly in a list, a list or a text, belongs to the item before it.
fn add_to_last(items: &mut Vec<ListItem>, blocks: Vec<Block>) {
    match items.last_mut() {
        Some(last) => last.blocks.extend(blocks),
        None if blocks.is_empty() => {}
        None => items.push(blocks.into()),
    }
}

fn number(element: Element<'_>, name: &str) -> Option<i32> {
    element.attribute(name)?.trim().parse().ok()
}
