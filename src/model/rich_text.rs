//! Rich text as typed blocks: an article's body. Whatever is not one of these cannot be shown, so nothing has to
//! be filtered out later; written as JSON it is the API's own `blocks` format.

use super::{Href, Image, ImageSrc};
use serde::Serialize;

/// A body: blocks from top to bottom.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(tag = "format", rename = "blocks")]
pub struct RichText {
    /// The blocks in reading order.
    pub blocks: Vec<Block>,
}

/// A block-level element of a body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// A paragraph, without the indent some editors write into the text.
    Paragraph {
        /// The text of the paragraph, trimmed.
        content: Vec<Inline>,
    },
    /// A heading below the article's title.
    Heading {
        /// The heading level, 2 to 4, as in `<h2>` to `<h4>`.
        level: u8,
        /// The text of the heading, trimmed.
        content: Vec<Inline>,
    },
    /// A list of items, each of blocks.
    List {
        /// Whether it is numbered (`<ol>`).
        ordered: bool,
        /// The items from top to bottom, each of blocks.
        items: Vec<Vec<Block>>,
    },
    /// A quotation (`<blockquote>`).
    Quote {
        /// The quoted blocks, in reading order.
        blocks: Vec<Block>,
    },
    /// A picture, with or without a caption.
    Image {
        /// The picture itself: `src`, `alt`, `width`, `height`.
        #[serde(flatten)]
        image: Image,
        /// The caption below the picture; empty if there is none.
        caption: Vec<Inline>,
    },
    /// A data table, with or without a caption.
    Table {
        /// The caption above the table; empty if there is none.
        caption: Vec<Inline>,
        /// The rows from top to bottom, each of cells.
        rows: Vec<Vec<Cell>>,
    },
    /// A video or audio recording, with the browser's own controls.
    Media {
        /// Video or audio: the element to use.
        media: MediaKind,
        /// The address of the recording.
        src: Href,
        /// The still picture before a video plays; `None` lets the browser choose.
        poster: Option<ImageSrc>,
    },
    /// A thematic break (`<hr>`).
    Rule,
    /// Marks the end of a body that was truncated: too long or too deep to be shown in full.
    Omitted,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// Whether it is a header cell (`<th>`) of its row or column.
    pub header: bool,
    /// The columns it spans, at least 1.
    pub colspan: u32,
    /// The rows it spans, at least 1.
    pub rowspan: u32,
    /// The blocks in the cell; may be empty.
    pub content: Vec<Block>,
}

/// The kind of a recording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MediaKind {
    /// A recording with pictures (`<video>`).
    Video,
    /// A recording without pictures (`<audio>`).
    Audio,
}

/// An inline element: part of a line of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Inline {
    /// Plain text, the leaf of the tree.
    Text {
        /// The characters, unescaped, white space collapsed.
        text: String,
    },
    /// Strong importance (`<strong>`).
    Strong {
        /// The inlines it marks.
        content: Vec<Inline>,
    },
    /// Stress emphasis (`<em>`).
    Emphasis {
        /// The inlines it marks.
        content: Vec<Inline>,
    },
    /// Underlined text (`<u>`).
    Underline {
        /// The inlines it marks.
        content: Vec<Inline>,
    },
    /// Superscript, as in m².
    Superscript {
        /// The inlines set above the line.
        content: Vec<Inline>,
    },
    /// Subscript, as in CO₂.
    Subscript {
        /// The inlines set below the line.
        content: Vec<Inline>,
    },
    /// A hyperlink (`<a>`).
    Link {
        /// The address it leads to.
        href: Href,
        /// The inlines that make its text.
        content: Vec<Inline>,
    },
    /// A line break inside the paragraph (`<br>`).
    Break,
}

impl Inline {
    /// The text of a line without its markup; a break counts as a space.
    pub fn plain_text(line: &[Self]) -> String {
        line.iter().map(Self::characters).collect()
    }

    fn characters(&self) -> String {
        match self {
            Self::Text { text } => text.clone(),
            Self::Break => " ".to_owned(),
            Self::Strong { content }
            | Self::Emphasis { content }
            | Self::Underline { content }
            | Self::Superscript { content }
            | Self::Subscript { content }
            | Self::Link { content, .. } => Self::plain_text(content),
        }
    }

    /// The inlines inside this one; `None` for text and breaks.
    pub fn content_mut(&mut self) -> Option<&mut Vec<Self>> {
        match self {
            Self::Text { .. } | Self::Break => None,
            Self::Strong { content }
            | Self::Emphasis { content }
            | Self::Underline { content }
            | Self::Superscript { content }
            | Self::Subscript { content }
            | Self::Link { content, .. } => Some(content),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_a_line_are_those_of_its_pieces() {
        let text = |text: &str| vec![Inline::Text { text: text.to_owned() }];
        let href = Href::parse("/a/").expect("an address");
        let mut line = vec![
            Inline::Strong { content: vec![Inline::Emphasis { content: text("稳") }] },
            Inline::Break,
            Inline::Link { href, content: text("链") },
        ];
        assert_eq!(Inline::plain_text(&line), "稳 链");
        assert_eq!(line[1].content_mut(), None);
        assert_eq!(line[2].content_mut(), Some(&mut text("链")));
    }
}
