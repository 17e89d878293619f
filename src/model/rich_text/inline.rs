//! Inline content: what a line of a body is made of.

use super::Formula;
use crate::model::{Href, Image};
use serde::Serialize;

/// An inline element: part of a line of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Inline {
    /// Plain text, the leaf of the tree.
    Text {
        /// The characters, unescaped; outside of preformatted text its white space is collapsed.
        text: String,
    },
    /// Text with its reading above it (`<ruby>`).
    Ruby {
        /// The text.
        content: Vec<Inline>,
        /// How it is read: `hàn`.
        reading: String,
    },
    /// A blank to be filled in by hand, underlined.
    Blank {
        /// Its length in halves of a Chinese character.
        length: u32,
    },
    /// A hyperlink (`<a>`).
    Link {
        /// The address it leads to.
        href: Href,
        /// The inlines that make its text.
        content: Vec<Inline>,
    },
    /// A place that links of the same body lead to.
    Anchor {
        /// Its id on the page: [`Inline::anchor_id`] of the name the editor gave it.
        id: String,
    },
    /// A small picture between words.
    Image(Image),
    /// A formula.
    Formula(Formula),
    /// A line break inside the paragraph (`<br>`).
    Break,
    /// Text of a style.
    #[serde(untagged)]
    Styled {
        /// The style; its name is the kind.
        kind: Style,
        /// The inlines it marks.
        content: Vec<Inline>,
    },
}

/// What marks a piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Style {
    /// Strong importance (`<strong>`).
    Strong,
    /// Stress emphasis (`<em>`).
    Emphasis,
    /// Underlined text (`<u>`).
    Underline,
    /// No longer valid (`<del>`).
    Deleted,
    /// Superscript, as in m².
    Superscript,
    /// Subscript, as in CO₂.
    Subscript,
    /// What a computer reads (`<code>`).
    Code,
}

impl Style {
    /// Every style with its name in the API and its element.
    const NAMES: [(Self, &'static str, &'static str); 7] = [
        (Self::Strong, "strong", "strong"),
        (Self::Emphasis, "emphasis", "em"),
        (Self::Underline, "underline", "u"),
        (Self::Deleted, "deleted", "del"),
        (Self::Superscript, "superscript", "sup"),
        (Self::Subscript, "subscript", "sub"),
        (Self::Code, "code", "code"),
    ];

    /// The style of this name, as the API has it.
    pub fn parse(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(_, known, _)| *known == name).map(|(style, ..)| *style)
    }

    /// The HTML element for it.
    pub fn element(self) -> &'static str {
        Self::NAMES.iter().find(|(style, ..)| *style == self).map_or("span", |(.., element)| element)
    }
}

impl Inline {
    /// What the ids of anchors begin with, so that none is that of an element of the page itself.
    const ANCHOR: &'static str = "anchor-";

    /// The text of a line without its markup; a break counts as a space. Deleted text is left out, as it no longer holds.
    pub fn plain_text(line: &[Self]) -> String {
        line.iter().map(Self::characters).collect()
    }

    fn characters(&self) -> String {
        match self {
            Self::Text { text } => text.clone(),
            Self::Break => " ".to_owned(),
            Self::Styled { kind: Style::Deleted, .. } | Self::Anchor { .. } => String::new(),
            Self::Blank { length } => "_".repeat((*length).min(80) as usize),
            Self::Image(image) => image.alt.clone(),
            Self::Formula(formula) => formula.text.clone(),
            Self::Styled { content, .. } | Self::Ruby { content, .. } | Self::Link { content, .. } => {
                Self::plain_text(content)
            }
        }
    }

    /// The inlines inside this one; `None` for the leaves.
    pub fn content_mut(&mut self) -> Option<&mut Vec<Self>> {
        match self {
            Self::Styled { content, .. } | Self::Ruby { content, .. } | Self::Link { content, .. } => {
                Some(content)
            }
            _ => None,
        }
    }

    /// The id on the page for an anchor of this name: letters and digits stay, anything else becomes its code point.
    pub fn anchor_id(name: &str) -> String {
        if name.strip_prefix(Self::ANCHOR).is_some_and(|rest| rest.chars().all(is_of_id)) {
            return name.to_owned();
        }
        let mut id = Self::ANCHOR.to_owned();
        for character in name.chars().take(100) {
            match is_of_id(character) {
                true => id.push(character),
                false => id.push_str(&format!("-{:x}", u32::from(character))),
            }
        }
        id
    }
}

fn is_of_id(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '-' | '_' | '.')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Vec<Inline> {
        vec![Inline::Text { text: text.to_owned() }]
    }

    #[test]
    fn the_words_of_a_line_are_those_of_its_pieces_without_what_is_deleted() {
        let href = Href::parse("/a/").expect("an address");
        let styled = |kind, content| Inline::Styled { kind, content };
        let mut line = vec![
            styled(Style::Strong, vec![styled(Style::Emphasis, text("稳"))]),
            Inline::Break,
            Inline::Link { href, content: text("链") },
            styled(Style::Deleted, text("十五")),
            Inline::Blank { length: 3 },
            Inline::Anchor { id: "anchor-a".to_owned() },
            Inline::Ruby { content: text("汉"), reading: "hàn".to_owned() },
            Inline::Formula(Formula { text: "E=Q/V".to_owned(), math: Vec::new() }),
        ];
        assert_eq!(Inline::plain_text(&line), "稳 链___汉E=Q/V");
        assert_eq!(line[1].content_mut(), None);
        assert_eq!(line[2].content_mut(), Some(&mut text("链")));
    }

    #[test]
    fn an_anchor_has_an_id_that_no_element_of_the_page_has_and_keeps_it() {
        for (name, id) in
            [("_Toc1", "anchor-_Toc1"), ("第一章", "anchor-第一章"), ("a b#", "anchor-a-20b-23")]
        {
            assert_eq!(Inline::anchor_id(name), id);
            assert_eq!(Inline::anchor_id(id), id);
        }
        assert_eq!(Inline::anchor_id("main"), "anchor-main");
        assert_eq!(Inline::anchor_id("anchor-a b"), "anchor-anchor-a-20b");
    }

    #[test]
    fn styles_are_named_as_in_the_api_and_written_as_html() {
        for (style, name, element) in Style::NAMES {
            assert_eq!((Style::parse(name), style.element()), (Some(style), element));
            assert_eq!(serde_json::to_value(style).expect("JSON"), name);
        }
        assert_eq!(Style::parse("marked"), None);
    }
}
