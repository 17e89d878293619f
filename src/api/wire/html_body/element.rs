//! An element of the parsed body, and what its attributes say.

use super::elements::{attribute, is_block};
use super::style::property;
use crate::model::{Align, Direction, HtmlNode, Language};

/// An element, borrowed from the tree.
#[derive(Clone, Copy)]
pub(super) struct Element<'a> {
    pub name: &'a str,
    pub attributes: &'a [(String, String)],
    pub children: &'a [HtmlNode],
}

impl<'a> Element<'a> {
    pub(super) fn of(node: &'a HtmlNode) -> Option<Self> {
        match node {
            HtmlNode::Element { name, attributes, children } => Some(Self { name, attributes, children }),
            _ => None,
        }
    }

    pub(super) fn attribute(&self, name: &str) -> Option<&'a str> {
        attribute(self.attributes, name)
    }

    pub(super) fn style(&self, name: &str) -> Option<&'a str> {
        self.attribute("style").and_then(|style| property(style, name))
    }

    /// Whether a property is this keyword.
    pub(super) fn has_style(&self, name: &str, keyword: &str) -> bool {
        self.style(name).is_some_and(|value| value.eq_ignore_ascii_case(keyword))
    }

    pub(super) fn class_holds(&self, text: &str) -> bool {
        self.attribute("class").is_some_and(|class| class.contains(text))
    }

    /// Where its lines stand, if it says so: the outer `None` is silence. Editors say it in three ways.
    pub(super) fn align(&self, direction: Option<Direction>) -> Option<Option<Align>> {
        let class = || ["center", "right", "left"].into_iter().find(|side| self.has_align_class(side));
        let of_table = self.name == "table"; // places the table, not the text in it
        let attribute = || self.attribute("align").filter(|_| !of_table);
        let center = || (self.name == "center").then_some("center");
        let said = self.style("text-align").or_else(attribute).or_else(class).or_else(center)?;
        let right_to_left = direction == Some(Direction::Rtl);
        let said = said.to_ascii_lowercase();
        Some(match said.strip_prefix("-webkit-").unwrap_or(&said) {
            "center" | "middle" => Some(Align::Center),
            "end" => Some(Align::End),
            "inherit" | "unset" => return None,
            "right" if !right_to_left => Some(Align::End),
            "left" if right_to_left => Some(Align::End),
            _ => None,
        })
    }

    /// As WordPress, CKEditor, Quill, TinyMCE and Bootstrap name such classes.
    fn has_align_class(&self, side: &str) -> bool {
        let mut classes = self.attribute("class").unwrap_or_default().split_ascii_whitespace();
        let holds_text = self.name != "img" && self.name != "figure";
        classes.any(|class| {
            ["has-text-align-", "text-", "ql-align-", "ta-", "text_align_", "text-align-"]
                .iter()
                .any(|prefix| class.strip_prefix(prefix) == Some(side))
                || holds_text && class.strip_prefix("align") == Some(side)
        })
    }

    pub(super) fn direction(&self) -> Option<Direction> {
        match self.attribute("dir").or_else(|| self.style("direction"))? {
            auto if auto.eq_ignore_ascii_case("auto") => first_strong(&self.text()),
            said => Direction::parse(said),
        }
    }

    /// Its language, if readers of Chinese need to be told: Word marks every other word as English.
    pub(super) fn language(&self) -> Option<Language> {
        let tag = self.attribute("lang").or_else(|| self.attribute("xml:lang"))?;
        let usual = ["zh", "en"]
            .iter()
            .any(|usual| tag.get(..2).is_some_and(|start| start.eq_ignore_ascii_case(usual)));
        Language::parse(tag).filter(|_| !usual)
    }

    /// Whether its lines, the spaces of which are kept, begin with some: without these the first would not stand as the others
    /// do.
    pub(super) fn begins_with_space(&self) -> bool {
        let has_blocks = self.children.iter().filter_map(Element::of).any(|child| is_block(child.name));
        let text = if has_blocks { String::new() } else { self.text() };
        let lines = text.trim_start_matches(['\n', '\r']);
        lines.starts_with(char::is_whitespace) && lines.trim().contains('\n')
    }

    /// All its text, as a browser's `textContent`.
    pub(super) fn text(&self) -> String {
        text_content(self.children)
    }
}

/// The direction of the first letter that has one: Hebrew, Arabic and their neighbours run to the left (Unicode, UAX 9, P2).
fn first_strong(text: &str) -> Option<Direction> {
    let is_rtl =
        |letter: char| matches!(u32::from(letter), 0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff);
    let first = text.chars().find(|letter| letter.is_alphabetic())?;
    Some(if is_rtl(first) { Direction::Rtl } else { Direction::Ltr })
}

/// The words of some nodes, tags aside.
pub(super) fn text_content(nodes: &[HtmlNode]) -> String {
    let mut text = String::new();
    for node in nodes {
        match node {
            HtmlNode::Text(own) => text.push_str(own),
            HtmlNode::Element { children, .. } => text.push_str(&text_content(children)),
            HtmlNode::Omitted => {}
        }
    }
    text
}
