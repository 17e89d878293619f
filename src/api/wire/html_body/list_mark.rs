//! How the items of a list are marked: by style, by attribute, by the class of an editor.

use super::element::Element;
use crate::model::Marker;

/// How a list, or an item of it, says that its items are marked.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Mark {
    Decimal,
    Bullet,
    Other(Marker),
}

impl Mark {
    /// The marker of a list that has no other by itself.
    pub(super) fn marker(self) -> Option<Marker> {
        match self {
            Self::Decimal | Self::Bullet => None,
            Self::Other(marker) => Some(marker),
        }
    }
}

/// Items without a mark.
pub(super) const NONE: Mark = Mark::Other(Marker::None);

/// How the items of a list are marked that say nothing else. One without a mark may hold a list alone (TinyMCE, Word); only
/// where none of them has any, the list has none.
pub(super) fn of_list(list: Element<'_>) -> Mark {
    let mut items = list.children.iter().filter_map(Element::of).filter(|item| item.name == "li");
    let usual = if list.name == "ol" { Mark::Decimal } else { Mark::Bullet };
    of_element(list)
        .unwrap_or_else(|| if items.all(|item| of_element(item) == Some(NONE)) { NONE } else { usual })
}

/// How a list, or an item of it, says itself that it is marked.
pub(super) fn of_element(element: Element<'_>) -> Option<Mark> {
    let style = element.style("list-style-type").or_else(|| element.style("list-style"));
    let by_style = style.and_then(|style| {
        style.split_ascii_whitespace().find_map(|word| of_style(&word.to_ascii_lowercase()))
    });
    by_style.or_else(|| element.attribute("type").and_then(of_type)).or_else(|| of_class(element))
}

/// CSS Counter Styles, "Predefined counter styles".
fn of_style(style: &str) -> Option<Mark> {
    Some(match style {
        "none" => NONE,
        "decimal" | "decimal-leading-zero" => Mark::Decimal,
        "disc" | "circle" | "square" => Mark::Bullet,
        "lower-alpha" | "lower-latin" => Mark::Other(Marker::LowerAlpha),
        "upper-alpha" | "upper-latin" => Mark::Other(Marker::UpperAlpha),
        "lower-roman" => Mark::Other(Marker::LowerRoman),
        "upper-roman" => Mark::Other(Marker::UpperRoman),
        "lower-greek" => Mark::Other(Marker::LowerGreek),
        "cjk-heavenly-stem" => Mark::Other(Marker::HeavenlyStem),
        "cjk-earthly-branch" => Mark::Other(Marker::EarthlyBranch),
        "simp-chinese-formal" | "trad-chinese-formal" => Mark::Other(Marker::ChineseFormal),
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
