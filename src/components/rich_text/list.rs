//! Lists with their author's numbering.

use super::flow::{Inside, class_of, directed};
use super::markup::{Markup, element};
use crate::model::{List, ListItem, Marker};

pub(super) fn list(list: &List, inside: Inside) -> Markup {
    let List { ordered, start, reversed, marker, items, flow } = list;
    let classes = [marker.and_then(class_of_marker), flow.align.map(class_of)];
    let class = classes.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let class = (!class.is_empty()).then_some(class);
    let items = items.iter().map(|it| item(it, inside)).collect();
    let list = match ordered {
        true => element("ol", items)
            .maybe("class", class)
            .maybe("type", marker.and_then(kind_of_marker))
            .maybe("start", start.map(|start| start.to_string()))
            .flag("reversed", *reversed),
        false => element("ul", items).maybe("class", class),
    };
    directed(list, flow).into()
}

fn item(item: &ListItem, inside: Inside) -> Markup {
    element("li", inside(&item.blocks)).maybe("value", item.value.map(|value| value.to_string())).into()
}

/// The marker as HTML has it, which holds without a style sheet too.
fn kind_of_marker(marker: Marker) -> Option<&'static str> {
    match marker {
        Marker::LowerAlpha => Some("a"),
        Marker::UpperAlpha => Some("A"),
        Marker::LowerRoman => Some("i"),
        Marker::UpperRoman => Some("I"),
        _ => None,
    }
}

fn class_of_marker(marker: Marker) -> Option<&'static str> {
    match marker {
        Marker::LowerGreek => Some("article-body__list--greek"),
        Marker::ChineseFormal => Some("article-body__list--formal"),
        Marker::HeavenlyStem => Some("article-body__list--stems"),
        Marker::EarthlyBranch => Some("article-body__list--branches"),
        Marker::Chinese => Some("article-body__list--chinese"),
        Marker::ChineseParentheses => Some("article-body__list--chinese-parentheses"),
        Marker::Parenthesis => Some("article-body__list--parenthesis"),
        Marker::Parentheses => Some("article-body__list--parentheses"),
        Marker::None => Some("article-body__list--none"),
        _ => None,
    }
}
