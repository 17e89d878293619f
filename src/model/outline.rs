//! Outline: the headings of a body, for its table of contents.

use super::{Block, Inline, RichText};

/// One heading of the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutlineEntry {
    /// The heading level, 2 to 4, as in `<h2>` to `<h4>`.
    pub level: u8,
    /// The text of the heading, without markup.
    pub text: String,
    /// The element's id, for the fragment: `section-1`.
    pub anchor: String,
}

impl RichText {
    /// The headings from top to bottom, without those inside quotes, lists and tables.
    pub fn outline(&self) -> Vec<OutlineEntry> {
        let headings = self.blocks.iter().filter_map(|block| match block {
            Block::Heading { level, content, .. } => Some((*level, Inline::plain_text(content))),
            _ => None,
        });
        let entry = |(index, (level, text))| OutlineEntry { level, text, anchor: anchor(index) };
        headings.enumerate().map(entry).collect()
    }
}

/// The id of the heading with this index, from 0: `section-1` for the first. Numbered, since an id made of the text could
/// be that of one of the page's own elements.
pub fn anchor(index: usize) -> String {
    format!("section-{}", index + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Flow;

    fn heading(text: &str) -> Block {
        Block::Heading {
            level: 2,
            content: vec![Inline::Text { text: text.to_owned() }],
            flow: Flow::default(),
        }
    }

    #[test]
    fn headings_are_numbered_from_the_top_and_those_in_quotes_left_out() {
        let quote = Block::Quote { blocks: vec![heading("引文里的标题")] };
        let body = RichText { blocks: vec![heading("一、背景"), quote, heading("二、做法")] };
        let outline: Vec<_> = body.outline().into_iter().map(|entry| (entry.anchor, entry.text)).collect();
        let expected = [("section-1", "一、背景"), ("section-2", "二、做法")];
        assert_eq!(outline, expected.map(|(anchor, text)| (anchor.to_owned(), text.to_owned())));
    }
}
