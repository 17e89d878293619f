//! Lists with their author's numbering.

use super::builder::Builder;
use super::element::Element;
use super::elements::is_element;
use super::list_item::blocks_of_item;
use super::list_mark::{Mark, NONE, of_element, of_list};
use super::quill;
use crate::model::{Block, Flow, HtmlNode, List, ListItem};

pub(super) fn list(builder: &mut Builder<'_>, element: Element<'_>) {
    if quill::is_list(element) {
        let flow = flow(builder);
        return quill::lists(builder, element).into_iter().for_each(|list| {
            builder.push(Block::List(List { flow: flow.clone(), ..list }));
        });
    }
    let Runs { before, runs, .. } = runs(builder, element);
    before.into_iter().for_each(|block| builder.push(block));
    for (_, list) in runs {
        let list = List { flow: flow(builder), ..without_empty_items(list) };
        if !list.items.is_empty() {
            builder.push(Block::List(list));
        }
    }
}

/// How the lines of a list run; each item says where they stand.
pub(super) fn flow(builder: &Builder<'_>) -> Flow {
    Flow { align: None, ..builder.inherited.flow.clone() }
}

/// A list without empty items, as far as no number is lost with them, and without a start that goes without saying.
fn without_empty_items(mut list: List) -> List {
    while list.items.last().is_some_and(|item| item.blocks.is_empty()) {
        list.items.pop();
    }
    if !list.ordered {
        list.items.retain(|item| !item.blocks.is_empty());
    }
    let usual = if list.reversed { list.items.len() } else { 1 };
    list.start = list.start.filter(|start| list.ordered && usize::try_from(*start) != Ok(usual));
    list
}

/// The items of a list, as far as they are read.
struct Runs<'a> {
    list: Element<'a>,
    mark: Mark,
    /// What stands in the list before its first item.
    before: Vec<Block>,
    /// A list for each run of items that are marked alike, its numbers going on from those before.
    runs: Vec<(Mark, List)>,
    next: i32,
    is_behind_unmarked: bool,
}

fn runs<'a>(builder: &Builder<'_>, list: Element<'a>) -> Runs<'a> {
    let inside = builder.inherited.inside_of_block();
    let parts = parts(list.children);
    let count = parts.iter().filter(|part| is_element(part, "li")).count();
    let first = if is_reversed(list) { i32::try_from(count).unwrap_or(1) } else { 1 };
    let next = number(list, "start").unwrap_or(first);
    let (mark, before, runs) = (of_list(list), Vec::new(), Vec::new());
    let mut read = Runs { list, mark, before, runs, next, is_behind_unmarked: false };
    for part in parts {
        match Element::of(part).filter(|element| element.name == "li") {
            Some(item) if builder.leaves_out(item) => {}
            Some(item) => read.item(item, blocks_of_item(builder, item, &inside)),
            // What stands directly in a list, a list or a text, belongs to the item before it.
            None => {
                let blocks = builder.blocks_of(std::slice::from_ref(part), inside.clone());
                last(&mut read.runs).map_or(&mut read.before, |last| &mut last.blocks).extend(blocks);
            }
        }
    }
    read
}

impl Runs<'_> {
    fn item(&mut self, item: Element<'_>, blocks: Vec<Block>) {
        let (start, value) = (self.next, number(item, "value"));
        let number = value.unwrap_or(start);
        self.next = number.saturating_add(if is_reversed(self.list) { -1 } else { 1 });
        let mark = of_element(item).unwrap_or(self.mark);
        let before = self.runs.last().map(|(before, _)| *before);
        let is_unmarked = mark == NONE && ![None, Some(NONE)].contains(&before);
        let is_behind_unmarked = std::mem::replace(&mut self.is_behind_unmarked, is_unmarked);
        if let Some(last) = last(&mut self.runs).filter(|_| is_unmarked) {
            return last.blocks.extend(blocks); // it has a number all the same, which no one sees
        }
        if before != Some(mark) {
            self.runs.push((mark, self.run(mark, start)));
        }
        let value = value.or(is_behind_unmarked.then_some(number));
        if let Some((_, list)) = self.runs.last_mut() {
            list.items.push(ListItem { value, blocks });
        }
    }

    /// A list of the items that begin here.
    fn run(&self, mark: Mark, start: i32) -> List {
        let ordered = mark != Mark::Bullet && (mark != NONE || self.list.name == "ol");
        let reversed = ordered && is_reversed(self.list);
        List { ordered, start: Some(start), reversed, marker: mark.marker(), ..List::default() }
    }
}

fn last(runs: &mut [(Mark, List)]) -> Option<&mut ListItem> {
    runs.last_mut().and_then(|(_, list)| list.items.last_mut())
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

fn number(element: Element<'_>, name: &str) -> Option<i32> {
    element.attribute(name)?.trim().parse().ok()
}

fn is_reversed(list: Element<'_>) -> bool {
    list.attribute("reversed").is_some()
}
