//! Lists of Quill: each item says what it is, and its class how deep it stands (`ql-indent-1`); the list around says nothing. And
//! TinyMCE's lists of things to do.

use super::builder::Builder;
use super::element::Element;
use super::list_item::blocks_of_item;
use crate::model::{Block, Inline, List, ListItem, Marker};

/// The deepest level of the editor.
const MAX_LEVEL: usize = 8;

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Ordered,
    Bullet,
    Check { is_done: bool },
}

impl Kind {
    fn of(item: Element<'_>, list: Element<'_>) -> Self {
        if list.class_holds("tox-checklist") {
            return Self::Check { is_done: item.class_holds("tox-checklist--checked") };
        }
        let of_list = || {
            list.attribute("data-checked").map(|done| if done == "true" { "checked" } else { "unchecked" })
        };
        match item.attribute("data-list").or_else(of_list) {
            Some("bullet") => Self::Bullet,
            Some("checked") => Self::Check { is_done: true },
            Some("unchecked") => Self::Check { is_done: false },
            Some("ordered") => Self::Ordered,
            _ if list.name == "ol" => Self::Ordered,
            _ => Self::Bullet,
        }
    }

    /// A list of it, without items; a box is mark enough.
    fn list(self) -> List {
        let marker = matches!(self, Self::Check { .. }).then_some(Marker::None);
        List { ordered: self == Self::Ordered, marker, ..List::default() }
    }
}

/// Whether a list is one of Quill's that HTML does not say by itself.
pub(super) fn is_list(list: Element<'_>) -> bool {
    let is_item = |item: Element<'_>| item.attribute("data-list").is_some() || item.class_holds("ql-indent-");
    list.attribute("data-checked").is_some()
        || list.class_holds("tox-checklist")
        || list.children.iter().filter_map(Element::of).any(is_item)
}

/// The lists that it is, in order.
pub(super) fn lists(builder: &Builder<'_>, list: Element<'_>) -> Vec<List> {
    let mut lists = Vec::new();
    let inside = builder.inherited.inside_of_block();
    for item in list.children.iter().filter_map(Element::of) {
        if builder.leaves_out(item) {
            continue;
        }
        let kind = Kind::of(item, list);
        let mut blocks = blocks_of_item(builder, item, &inside);
        if let Kind::Check { is_done } = kind {
            check(&mut blocks, is_done);
        }
        add(&mut lists, level(item), kind.list(), blocks);
    }
    lists
}

fn level(item: Element<'_>) -> usize {
    let mut classes = item.attribute("class").unwrap_or_default().split_ascii_whitespace();
    let level = classes.find_map(|class| class.strip_prefix("ql-indent-"));
    level.and_then(|level| level.parse().ok()).unwrap_or(0).min(MAX_LEVEL)
}

fn check(blocks: &mut Vec<Block>, is_done: bool) {
    let sign = Inline::Text { text: if is_done { "☑ " } else { "☐ " }.to_owned() };
    match blocks.first_mut() {
        Some(Block::Paragraph { content, .. }) => content.insert(0, sign),
        _ => blocks.insert(0, Block::paragraph(vec![sign])),
    }
}

/// Adds an item to a list of its kind, so many levels deep; a level above the first is in the item before it.
fn add(lists: &mut Vec<List>, level: usize, kind: List, blocks: Vec<Block>) {
    if level > 0
        && let Some(outer) = lists.last_mut().and_then(|list| list.items.last_mut())
    {
        let is_list = |block: &Block| matches!(block, Block::List(_));
        let at = outer.blocks.iter().position(is_list).unwrap_or(outer.blocks.len());
        let inner = outer.blocks.split_off(at).into_iter();
        let mut inner =
            inner.filter_map(|block| if let Block::List(list) = block { Some(list) } else { None }).collect();
        add(&mut inner, level - 1, kind, blocks);
        return outer.blocks.extend(inner.into_iter().map(Block::List));
    }
    match lists.last_mut() {
        Some(last) if (last.ordered, last.marker) == (kind.ordered, kind.marker) => {
            last.items.push(blocks.into())
        }
        _ => {
            let numbered =
                lists.iter().filter(|list| list.ordered).map(|list| list.items.len()).sum::<usize>();
            let start = i32::try_from(numbered + 1).ok().filter(|start| *start != 1 && kind.ordered);
            lists.push(List { start, items: vec![ListItem::from(blocks)], ..kind });
        }
    }
}
