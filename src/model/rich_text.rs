//! An article's body as typed blocks. Whatever is not one of these cannot be shown, so nothing has to be filtered out
//! later; written as JSON it is the API's own `blocks` format.

use super::{Href, Image, ImageSrc};
use serde::Serialize;

/// A body: blocks from top to bottom.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(tag = "format", rename = "blocks")]
pub struct RichText {
    /// The blocks in reading order.
    pub blocks: Vec<Block>,
}

/// A piece of a body that stands on its own lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// A paragraph, without the indent some editors write into the text.
    Paragraph {
        /// Its text.
        content: Vec<Inline>,
    },
    /// A heading below the article's title.
    Heading {
        /// 2 to 4.
        level: u8,
        /// Its text.
        content: Vec<Inline>,
    },
    /// A list of items, each of blocks.
    List {
        /// Numbered.
        ordered: bool,
        /// The items.
        items: Vec<Vec<Block>>,
    },
    /// Words of another.
    Quote {
        /// What is quoted.
        blocks: Vec<Block>,
    },
    /// A picture.
    Image {
        /// The picture itself: `src`, `alt`, `width`, `height`.
        #[serde(flatten)]
        image: Image,
        /// The line below it.
        caption: Vec<Inline>,
    },
    /// A table.
    Table {
        /// Its title.
        caption: Vec<Inline>,
        /// Rows from top to bottom.
        rows: Vec<Vec<Cell>>,
    },
    /// A recording.
    Media {
        /// Seen or only heard.
        media: MediaKind,
        /// Where the recording is.
        src: Href,
        /// The still picture shown before it plays.
        poster: Option<ImageSrc>,
    },
    /// A line between two parts.
    Rule,
    /// Stands at the end of a body that was too long or too deep to be shown whole.
    Omitted,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// Names its row or column.
    pub header: bool,
    /// Columns it spans, at least 1.
    pub colspan: u32,
    /// Rows it spans, at least 1.
    pub rowspan: u32,
    /// What stands in it.
    pub content: Vec<Block>,
}

/// What kind of recording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MediaKind {
    /// Pictures and sound.
    Video,
    /// Sound only.
    Audio,
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Inline {
    /// Characters.
    Text {
        /// The characters.
        text: String,
    },
    /// Important.
    Strong {
        /// What is important.
        content: Vec<Inline>,
    },
    /// Stressed.
    Emphasis {
        /// What is stressed.
        content: Vec<Inline>,
    },
    /// Underlined.
    Underline {
        /// What is underlined.
        content: Vec<Inline>,
    },
    /// Raised, as in m².
    Superscript {
        /// What is raised.
        content: Vec<Inline>,
    },
    /// Lowered, as in CO₂.
    Subscript {
        /// What is lowered.
        content: Vec<Inline>,
    },
    /// A link.
    Link {
        /// Where it leads.
        href: Href,
        /// What is pressed.
        content: Vec<Inline>,
    },
    /// A new line inside the paragraph.
    Break,
}

impl Inline {
    /// The characters of a line, without what marks them up.
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

    /// The pieces inside this one; `None` for characters and breaks.
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
