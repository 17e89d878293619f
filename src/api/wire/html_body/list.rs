//! Lists with their author's numbering.

use super::builder::Builder;
use super::element::Element;
use super::elements::is_element;
use super::list_item::blocks_of_item;
use super::list_mark::{Mark, of_element, of_list};
use super::quill;
use crate::model::{Block, Flow, HtmlNode, List, ListItem, Marker};

pub(super) fn list(builder: &mut Builder<'_>, element: Element<'_>) {
    if quill::is_list(element) {
        let flow = flow(builder);
        return quill::lists(builder, element).into_iter().for_each(|list| {
            builder.push(Block::List(List { flow: flow.clone(), ..list }));
        });
    }
    let mark = of_list(element);
    let Items { before, mut items } = items(builder, element, mark);
    before.into_iter().for_each(|block| builder.push(block));
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
pub(super) fn flow(builder: &Builder<'_>) -> Flow {
    Flow { align: None, ..builder.inherited.flow.clone() }
}

#[derive(Default)]
struct Items {
    /// What stands in the list before its first item.
    before: Vec<Block>,
    items: Vec<ListItem>,
}

fn items(builder: &Builder<'_>, list: Element<'_>, mark: Option<Mark>) -> Items {
    let inside = builder.inherited.inside_of_block();
    let mut read = Items::default();
    let (mut is_behind_unmarked, mut count) = (false, 0);
    for child in parts(list.children) {
        let Some(item) = Element::of(child).filter(|element| element.name == "li") else {
            // What stands directly in a list, a list or a text, belongs to the item before it.
            let blocks = builder.blocks_of(std::slice::from_ref(child), inside.clone());
            read.items.last_mut().map_or(&mut read.before, |last| &mut last.blocks).extend(blocks);
            continue;
        };
        if builder.leaves_out(item) {
            continue;
        }
        count += 1;
        let blocks = blocks_of_item(builder, item, &inside);
        let is_unmarked = of_element(item) == Some(NONE) && mark != Some(NONE);
        match read.items.last_mut().filter(|_| is_unmarked) {
            Some(last) => last.blocks.extend(blocks), // it has a number all the same, which no one sees
            None => {
                let after_unmarked = is_behind_unmarked.then_some(count);
                read.items.push(ListItem { value: number(item, "value").or(after_unmarked), blocks });
            }
        }
        is_behind_unmarked = is_unmarked && count > 1;
    }
    read
}

/// The children of a list; of an element between it and its items that one's.
fn parts(nodes: &[HtmlNode]) -> Vec<&HtmlNode> {
    let is_item = |node: &HtmlNode| is_element(node, "li");
    let between =
        |node| Element::of(node).filter(|element| matches!(element.name, "div" | "span" | "p" | "section"));
    let mut parts = Vec::new();
    for node in nodes {
        match between(node).filter(|element| element.children.iter().any(is_item)) {
            Some(element) => parts.extend(self::parts(element.children)),
            None => parts.push(node),
        }
    }
    parts
}

const NONE: Mark = Mark::Other(Marker::None);

fn number(element: Element<'_>, name: &str) -> Option<i32> {
    element.attribute(name)?.trim().parse().ok()
}
