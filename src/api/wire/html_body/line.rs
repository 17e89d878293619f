//! The line being gathered: its inlines, and which of its pictures stand in it.

use super::anchors::follow;
use crate::api::wire::line::{is_blank, push, trimmed};
use crate::model::{Block, Flow, Href, Image, Inline};

/// What a line becomes.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum LineKind {
    /// A paragraph.
    Text,
    /// A block whose spaces and line ends are kept.
    Preformatted,
}

/// How a picture stands in its line.
#[derive(Clone, Default)]
pub(super) struct Placing {
    /// Whether it is as small as a letter; `None` if its size is not known.
    pub small: Option<bool>,
    /// The link around it.
    pub href: Option<Href>,
}

impl Placing {
    /// The picture as an inline, in its link.
    pub(super) fn linked(self, image: Image) -> Inline {
        match self.href {
            Some(href) => Inline::Link { href, content: vec![Inline::Image(image)] },
            None => Inline::Image(image),
        }
    }
}

/// Inlines in order; a [`Placing`] for each picture among them.
#[derive(Default)]
pub(super) struct Line {
    /// How deep its first text is indented, in halves of a Chinese character.
    pub indent: usize,
    /// How deep the next text is indented by spaces in elements before it.
    pub next_indent: usize,
    items: Vec<Inline>,
    placings: Vec<Placing>,
}

impl Line {
    pub(super) fn push(&mut self, item: Inline) {
        merge(&mut self.items, item);
    }

    pub(super) fn picture(&mut self, image: Inline, placing: Placing) {
        self.items.push(image);
        self.placings.push(placing);
    }

    /// What is there between two blocks: anchors alone.
    pub(super) fn take_anchors(&mut self) -> Vec<Inline> {
        std::mem::take(&mut self.items)
    }

    pub(super) fn has_anchors_alone(&self) -> bool {
        !self.items.is_empty() && self.is_blank()
    }

    /// Whether there is no text in it.
    pub(super) fn is_blank(&self) -> bool {
        is_blank(&self.items)
    }

    pub(super) fn ends_in_break(&self) -> bool {
        self.items.last() == Some(&Inline::Break)
    }

    /// Its blocks: paragraphs, and pictures that stand alone. What is left are anchors without words: they go to the next. Those before a
    /// picture go to the end of the text before it; `previous` is the block before the line.
    pub(super) fn blocks(
        self,
        flow: &Flow,
        kind: LineKind,
        mut previous: Option<&mut Block>,
    ) -> (Vec<Block>, Vec<Inline>) {
        let (mut blocks, mut part) = (Vec::new(), Vec::new());
        let in_line = self.pictures_in_line();
        let mut pictures = self.placings.into_iter().zip(in_line);
        for item in self.items {
            let Inline::Image(image) = item else {
                part.push(item);
                continue;
            };
            let (placing, in_line) = pictures.next().unwrap_or_default();
            if in_line {
                part.push(placing.linked(image));
                continue;
            }
            part = end_part(part, flow, kind, &mut blocks);
            part = follow(blocks.last_mut().or(previous.as_deref_mut()), part);
            blocks.push(Block::Image { image, caption: Vec::new(), href: placing.href });
        }
        let rest = end_part(part, flow, kind, &mut blocks);
        (blocks, rest)
    }

    /// Of each picture, whether it stands in the line: it is small, or there are words on both sides and it is not known
    /// to be large. Browsers would leave every one in its line; a photograph there is an accident of the editor.
    fn pictures_in_line(&self) -> Vec<bool> {
        let positions = self.items.iter().enumerate().filter(|(_, item)| matches!(item, Inline::Image(_)));
        let has_text = |item: Option<&Inline>| item.is_some_and(is_text);
        let between_text = |at: usize| {
            has_text(at.checked_sub(1).and_then(|before| self.items.get(before)))
                && has_text(self.items.get(at + 1))
        };
        positions
            .zip(&self.placings)
            .map(|((at, _), placing)| placing.small.unwrap_or_else(|| between_text(at)))
            .collect()
    }

    /// At the end of a body: the anchors that found no words.
    pub(super) fn into_last(self) -> Option<Block> {
        (!self.items.is_empty()).then(|| Block::paragraph(self.items))
    }
}

fn is_text(item: &Inline) -> bool {
    !matches!(item, Inline::Break | Inline::Image(_))
        && !Inline::plain_text(std::slice::from_ref(item)).trim().is_empty()
}

/// Ends a paragraph; gives back what has no words.
fn end_part(part: Vec<Inline>, flow: &Flow, kind: LineKind, blocks: &mut Vec<Block>) -> Vec<Inline> {
    let content = if kind == LineKind::Preformatted { without_outer_lines(part) } else { trimmed(part) };
    if is_blank(&content) {
        return content;
    }
    let flow = flow.clone();
    blocks.push(match kind {
        LineKind::Preformatted => Block::Preformatted { content, flow },
        LineKind::Text => Block::Paragraph { content, flow },
    });
    Vec::new()
}

/// Preformatted text without empty lines at its ends.
fn without_outer_lines(mut part: Vec<Inline>) -> Vec<Inline> {
    if let Some(Inline::Text { text }) = part.first_mut() {
        *text = text.trim_start_matches('\n').to_owned();
    }
    if let Some(Inline::Text { text }) = part.last_mut() {
        text.truncate(text.trim_end().len());
    }
    part.retain(|item| !matches!(item, Inline::Text { text } if text.is_empty()));
    part
}

/// Adds an inline; one with the marks of the one before it goes into that.
fn merge(line: &mut Vec<Inline>, item: Inline) {
    match (line.last_mut(), item) {
        (Some(Inline::Styled { kind: before, content }), Inline::Styled { kind, content: own })
            if *before == kind =>
        {
            own.into_iter().for_each(|item| merge(content, item));
        }
        (Some(Inline::Link { href: before, content }), Inline::Link { href, content: own })
            if *before == href =>
        {
            own.into_iter().for_each(|item| merge(content, item));
        }
        (_, item) => push(line, item),
    }
}
