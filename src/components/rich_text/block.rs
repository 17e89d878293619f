//! Blocks: one match from typed block to element.

use super::flow::flowing;
use super::inline::line;
use super::markup::{Markup, element, text};
use super::{figure, list, preformatted, recording, table};
use crate::model::{Block, Flow, Inline, RichText, anchor};

/// The longest addressee, in characters: a dozen offices by their names.
const MAX_ADDRESSEE: usize = 80;

/// The blocks of a body, top-level headings with ids for the table of contents.
pub(super) fn markup_of(text: &RichText) -> Vec<Markup> {
    let mut headings = 0..;
    let addressee = addressee(text);
    let part = |part: &Block| match part {
        Block::Paragraph { content, .. }
            if addressee.is_some_and(|addressee| std::ptr::eq(addressee, part)) =>
        {
            element("p", line(content)).with("class", "article-body__addressee").into()
        }
        Block::Heading { level, content, flow } => {
            heading(*level, content, flow, headings.next().map(anchor))
        }
        other => block(other),
    };
    text.blocks.iter().map(part).collect()
}

/// The paragraph that says to whom an official document is addressed (主送机关): the first one that its author did not align, if it
/// is short, ends with a colon and a paragraph follows. What announces the text (如下, 以下) is text.
fn addressee(body: &RichText) -> Option<&Block> {
    let is_plain = |block: &Block| matches!(block, Block::Paragraph { flow, .. } if flow.align.is_none());
    let index = body.blocks.iter().position(is_plain)?;
    let line = Inline::plain_text(body.blocks[index].line());
    let is_addressee = line.ends_with(['：', ':'])
        && line.chars().count() <= MAX_ADDRESSEE
        && !["如下", "以下"].iter().any(|text| line.contains(text))
        && matches!(body.blocks.get(index + 1), Some(Block::Paragraph { .. }));
    is_addressee.then(|| &body.blocks[index])
}

fn blocks(blocks: &[Block]) -> Vec<Markup> {
    blocks.iter().map(block).collect()
}

fn block(block: &Block) -> Markup {
    match block {
        Block::Paragraph { content, flow } => flowing(element("p", line(content)), flow).into(),
        Block::Heading { level, content, flow } => heading(*level, content, flow, None),
        Block::List(list) => list::list(list, only_line_or_blocks),
        Block::Quote { blocks: inside } => element("blockquote", blocks(inside)).into(),
        Block::Image { image, caption, href } => figure::figure(image, caption, href.as_ref()),
        Block::Table(table) => table::table(table, only_line_or_blocks),
        Block::Media(recording) => recording::recording(recording),
        Block::Preformatted { content, flow } => preformatted::preformatted(content, flow),
        Block::Embed { href, label } => recording::embed(href, label),
        Block::Rule => element("hr", Vec::new()).into(),
        Block::Omitted => {
            let note = element("p", vec![text("正文过长，其余部分未显示。")]);
            note.with("class", "article-body__omitted").with("role", "note").into()
        }
    }
}

/// A heading, with an id if it is one of the outline's ([`RichText::outline`]).
fn heading(level: u8, content: &[Inline], flow: &Flow, id: Option<String>) -> Markup {
    let name = match level {
        2 => "h2",
        3 => "h3",
        _ => "h4",
    };
    flowing(element(name, line(content)).maybe("id", id), flow).into()
}

/// A single paragraph in a list item or a cell needs no element of its own.
fn only_line_or_blocks(content: &[Block]) -> Vec<Markup> {
    match content {
        [Block::Paragraph { content: only, flow }] if *flow == Flow::default() => line(only),
        _ => blocks(content),
    }
}
