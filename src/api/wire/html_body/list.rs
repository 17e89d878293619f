//! Lists with their author's numbering, lists of terms, and areas of pictures.

use super::builder::Builder;
use super::element::Element;
use super::inherited::Inherited;
use super::picture::background_block;
use crate::api::wire::text::single_line;
use crate::model::{Block, HtmlNode, Inline, List, ListItem, Marker};

pub(super) fn list(builder: &mut Builder<'_>, element: Element<'_>) {
    let inside = builder.inherited.inside_of_block();
    let mut items: Vec<ListItem> = Vec::new();
    for child in element.children {
        item(builder, child, &inside, &mut items);
    }
    while items.last().is_some_and(|item| item.blocks.is_empty()) {
        items.pop();
    }
    if items.is_empty() {
        return;
    }
    let ordered = match mark(element) {
        Some(Mark::Bullet) => false,
        mark => element.name == "ol" || mark.is_some(),
    };
    if !ordered {
        items.retain(|item| !item.blocks.is_empty());
    }
    let flow = crate::model::Flow { align: None, ..builder.inherited.flow.clone() };
    builder.push(Block::List(List {
        ordered,
        start: number(element, "start").filter(|start| *start != 1 && ordered),
        reversed: ordered && element.attribute("reversed").is_some(),
        marker: mark(element).and_then(Mark::marker),
        items,
        flow,
    }));
}

fn item(builder: &Builder<'_>, child: &HtmlNode, inside: &Inherited, items: &mut Vec<ListItem>) {
    let element = Element::of(child);
    let blocks = match element {
        Some(element) if element.name == "li" => {
            if builder.leaves_out(element) {
                return;
            }
            let mut inherited = inside.clone();
            inherited.enter(element);
            let picture = background_block(builder, element, &inherited);
            picture.into_iter().chain(builder.blocks_inside(element, inherited)).collect()
        }
        _ => builder.blocks_of(std::slice::from_ref(child), inside.clone()),
    };
    let item = element.filter(|element| element.name == "li");
    match items.last_mut() {
        // What stands directly in a list, a list or a text, belongs to the item before it.
        Some(last) if item.is_none() => last.blocks.extend(blocks),
        _ if item.is_none() && blocks.is_empty() => {}
        // An empty item has its number.
        _ => items.push(ListItem { value: item.and_then(|item| number(item, "value")), blocks }),
    }
}

fn number(element: Element<'_>, name: &str) -> Option<i32> {
    element.attribute(name)?.trim().parse().ok()
}

/// How a list, or an item of it, says that its items are marked.
#[derive(Clone, Copy, PartialEq)]
enum Mark {
    Decimal,
    Bullet,
    Other(Marker),
}

impl Mark {
    fn marker(self) -> Option<Marker> {
        match self {
            Self::Decimal | Self::Bullet => None,
            Self::Other(marker) => Some(marker),
        }
    }
}

/// How a list says that its items are marked, else how its items do. An item without a mark holds only a list (TinyMCE, Word).
fn mark(element: Element<'_>) -> Option<Mark> {
    let items = || element.children.iter().filter_map(Element::of);
    let of_items = || items().filter_map(marker).find(|mark| *mark != Mark::Other(Marker::None));
    marker(element).or_else(of_items)
}

fn marker(element: Element<'_>) -> Option<Mark> {
    let style = element.style("list-style-type").or_else(|| element.style("list-style"));
    let by_style = style.and_then(|style| {
        style.split_ascii_whitespace().find_map(|word| of_style(&word.to_ascii_lowercase()))
    });
    by_style.or_else(|| element.attribute("type").and_then(of_type)).or_else(|| of_class(element))
}

/// CSS Counter Styles, "Predefined counter styles".
fn of_style(style: &str) -> Option<Mark> {
    Some(match style {
        "none" => Mark::Other(Marker::None),
        "decimal" | "decimal-leading-zero" => Mark::Decimal,
        "disc" | "circle" | "square" => Mark::Bullet,
        "lower-alpha" | "lower-latin" => Mark::Other(Marker::LowerAlpha),
        "upper-alpha" | "upper-latin" => Mark::Other(Marker::UpperAlpha),
        "lower-roman" => Mark::Other(Marker::LowerRoman),
        "upper-roman" => Mark::Other(Marker::UpperRoman),
        "cjk-ideographic" | "trad-chinese-informal" | "simp-chinese-informal" | "cjk-decimal" => {
            Mark::Other(Marker::Chinese)
        }
        _ => return None,
    })
}

fn of_type(kind: &str) -> Option<Mark> {
    Some(match kind {
        "1" => Mark::Decimal,
        "a" => Mark::Other(Marker::LowerAlpha),
        "A" => Mark::Other(Marker::UpperAlpha),
        "i" => Mark::Other(Marker::LowerRoman),
        "I" => Mark::Other(Marker::UpperRoman),
        other => return of_style(&other.to_ascii_lowercase()),
    })
}

/// The lists of UEditor: it draws the numbers as pictures, which its items name.
fn of_class(element: Element<'_>) -> Option<Mark> {
    const CLASSES: [(&str, Mark); 12] = [
        ("list-cn-1-", Mark::Other(Marker::Chinese)),
        ("list-cn-2-", Mark::Other(Marker::Chinese)),
        ("list-cn-3-", Mark::Other(Marker::ChineseParentheses)),
        ("list-num-1-", Mark::Decimal),
        ("list-num-2-", Mark::Other(Marker::Parenthesis)),
        ("list-num-3-", Mark::Other(Marker::Parentheses)),
        ("custom_cn2", Mark::Other(Marker::ChineseParentheses)),
        ("custom_cn", Mark::Other(Marker::Chinese)),
        ("custom_num2", Mark::Other(Marker::Parentheses)),
        ("custom_num1", Mark::Other(Marker::Parenthesis)),
        ("custom_num", Mark::Decimal),
        ("custom_d", Mark::Bullet),
    ];
    CLASSES.iter().find(|(class, _)| element.class_holds(class)).map(|(_, mark)| *mark)
}

/// Terms and what is said of them: an item each, the term strong.
pub(super) fn definitions(builder: &mut Builder<'_>, element: Element<'_>) {
    let inside = builder.inherited.inside_of_block();
    let mut items: Vec<ListItem> = Vec::new();
    for child in element.children {
        let (mut inherited, part) = (inside.clone(), Element::of(child));
        if part.is_some_and(|part| matches!(part.name, "dt" | "dd") && builder.leaves_out(part)) {
            continue;
        }
        let blocks = match part {
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
    if !items.is_empty() {
        builder.push(Block::List(List { items, ..List::default() }));
    }
}

/// The areas of a picture that are links: a list of them.
pub(super) fn areas(builder: &mut Builder<'_>, element: Element<'_>) {
    let areas = element.children.iter().filter_map(Element::of).filter(|area| area.name == "area");
    let mut items: Vec<ListItem> = Vec::new();
    for area in areas {
        let Some(href) = area.attribute("href").and_then(|href| builder.target(href)) else { continue };
        let name =
            area.attribute("alt").or_else(|| area.attribute("title")).map(single_line).unwrap_or_default();
        let text = if name.trim().is_empty() { href.as_str().to_owned() } else { name };
        let link = Inline::Link { href, content: vec![Inline::Text { text }] };
        items.push(vec![Block::paragraph(vec![link])].into());
    }
    if !items.is_empty() {
        builder.end_line();
        builder.push(Block::List(List { items, ..List::default() }));
    }
}
