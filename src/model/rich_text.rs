//! Rich text as typed blocks: an article's body. Whatever is not one of these cannot be shown, so nothing has to
//! be filtered out later; written as JSON it is the API's own `blocks` format.

mod flow;
mod formula;
mod inline;
mod list;
mod recording;
mod table;

pub use flow::{Align, Direction, Flow, Language};
pub use formula::{Formula, MathElement, MathNode};
pub use inline::{Inline, Style};
pub use list::{List, ListItem, Marker};
pub use recording::{MediaKind, Recording, RecordingSource, TextTrack};
pub use table::{Cell, Row, Table};

use super::{Href, Image};
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
        /// How its lines run.
        #[serde(flatten)]
        flow: Flow,
    },
    /// A heading below the article's title.
    Heading {
        /// The heading level, 2 to 4, as in `<h2>` to `<h4>`.
        level: u8,
        /// The text of the heading, trimmed.
        content: Vec<Inline>,
        /// How its lines run.
        #[serde(flatten)]
        flow: Flow,
    },
    /// A list of items, each of blocks.
    List(List),
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
        /// Where the picture leads, if it is a link.
        #[serde(skip_serializing_if = "Option::is_none")]
        href: Option<Href>,
    },
    /// A data table, with or without a caption.
    Table(Table),
    /// A video or audio recording, with the browser's own controls.
    Media(Recording),
    /// Text whose spaces and line ends are part of it (`<pre>`).
    Preformatted {
        /// The text, its line ends as `\n`.
        content: Vec<Inline>,
        /// How its lines run.
        #[serde(flatten)]
        flow: Flow,
    },
    /// What an editor had put into a frame: a link in its place.
    Embed {
        /// Where it is.
        href: Href,
        /// What it is, for readers.
        label: String,
    },
    /// A thematic break (`<hr>`).
    Rule,
    /// Marks the end of a body that was truncated: too long or too deep to be shown in full.
    Omitted,
}

impl Block {
    /// A paragraph whose lines run as usual.
    pub fn paragraph(content: Vec<Inline>) -> Self {
        Self::Paragraph { content, flow: Flow::default() }
    }

    /// The blocks inside this one, in reading order.
    pub fn children(&self) -> Vec<&[Block]> {
        match self {
            Self::List(list) => list.items.iter().map(|item| item.blocks.as_slice()).collect(),
            Self::Quote { blocks } => vec![blocks],
            Self::Table(table) => table.cells().map(|cell| cell.content.as_slice()).collect(),
            _ => Vec::new(),
        }
    }

    /// Its own line of text, without those of the blocks inside; captions count.
    pub fn line(&self) -> &[Inline] {
        match self {
            Self::Paragraph { content, .. }
            | Self::Heading { content, .. }
            | Self::Preformatted { content, .. }
            | Self::Image { caption: content, .. } => content,
            Self::Table(table) => &table.caption,
            _ => &[],
        }
    }
}
