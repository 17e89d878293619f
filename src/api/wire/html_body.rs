//! HTML → typed blocks. Known elements become blocks and inlines; an unknown one keeps its text and loses its tag; what
//! is not meant for reading (scripts, styles, forms' controls) goes whole, before a parser has seen it.

mod canonical;
mod elements;
mod line;
mod media;
mod table;
mod tag;
mod writer;

use super::inline::{collapsed, push, trimmed};
use crate::browser::html;
use crate::model::{Block, HtmlNode, Inline};
use canonical::canonical;
use elements::{holds_block, is_element};
use line::{inline, line};
use media::{picture, recording};
use table::gather_rows;

/// The blocks of a body in HTML, from any source.
pub(super) fn blocks_of_html(html: &str) -> Vec<Block> {
    let canonical = canonical(html);
    let mut blocks = blocks_of(&html::parse(&canonical.markup));
    blocks.extend(canonical.is_truncated.then_some(Block::Omitted));
    blocks
}

fn blocks_of(nodes: &[HtmlNode]) -> Vec<Block> {
    let mut body = Body::default();
    body.nodes(nodes);
    body.finish()
}

/// The blocks so far, and the line being gathered for the next paragraph.
#[derive(Default)]
struct Body {
    blocks: Vec<Block>,
    line: Vec<Inline>,
}

impl Body {
    fn nodes(&mut self, nodes: &[HtmlNode]) {
        for node in nodes {
            self.node(node);
        }
    }

    fn node(&mut self, node: &HtmlNode) {
        match node {
            HtmlNode::Text(text) => self.text(text),
            HtmlNode::Element { children, .. } if !holds_block(node) => match inline(node) {
                Some(piece) => self.piece(piece),
                None => self.nodes(children),
            },
            HtmlNode::Element { name, attributes, children } => self.block(name, attributes, children),
            HtmlNode::Omitted => self.blocks.push(Block::Omitted),
        }
    }

    /// Some editors know no paragraphs, only lines: two breaks, or a break before an indent, begin a new one.
    fn piece(&mut self, piece: Inline) {
        if self.after_break() && piece == Inline::Break {
            self.end_line()
        } else {
            push(&mut self.line, piece)
        }
    }

    fn text(&mut self, text: &str) {
        if self.after_break() && is_indented(text) {
            self.end_line();
        }
        let blank = text.trim().is_empty();
        if !(blank && self.after_break()) {
            push(&mut self.line, Inline::Text { text: collapsed(text) });
        }
    }

    fn after_break(&self) -> bool {
        self.line.last() == Some(&Inline::Break)
    }

    fn block(&mut self, name: &str, attributes: &[(String, String)], children: &[HtmlNode]) {
        self.end_line();
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(name, children),
            "ul" | "ol" => self.list(name == "ol", children),
            "blockquote" => self.push_unless_empty(blocks_of(children), |blocks| Block::Quote { blocks }),
            "hr" => self.blocks.push(Block::Rule),
            "img" => self
                .blocks
                .extend(picture(attributes).map(|image| Block::Image { image, caption: Vec::new() })),
            "figure" => self.figure(children),
            "table" => self.table(children),
            "video" | "audio" => self.blocks.extend(recording(name, attributes, children)),
            _ => self.nodes(children),
        }
        self.end_line();
    }

    fn heading(&mut self, name: &str, children: &[HtmlNode]) {
        let level = match name {
            "h1" | "h2" => 2,
            "h3" => 3,
            _ => 4,
        };
        // A picture pasted into a heading stands after it; the words stay the heading.
        let content = line(children);
        if !content.is_empty() {
            self.blocks.push(Block::Heading { level, content });
        }
        let pictures = blocks_of(children).into_iter().filter(|block| matches!(block, Block::Image { .. }));
        self.blocks.extend(pictures);
    }

    fn list(&mut self, ordered: bool, children: &[HtmlNode]) {
        let items = children.iter().map(|item| match item {
            HtmlNode::Element { children, .. } => blocks_of(children),
            HtmlNode::Text(_) | HtmlNode::Omitted => blocks_of(std::slice::from_ref(item)),
        });
        let items: Vec<_> = items.filter(|blocks| !blocks.is_empty()).collect();
        self.push_unless_empty(items, |items| Block::List { ordered, items });
    }

    fn figure(&mut self, children: &[HtmlNode]) {
        let element = children.iter().find(|child| is_element(child, "figcaption"));
        let rest: Vec<HtmlNode> =
            children.iter().filter(|child| !is_element(child, "figcaption")).cloned().collect();
        let mut inside = blocks_of(&rest);
        let caption = element.map(|element| line(std::slice::from_ref(element))).unwrap_or_default();
        match inside.last_mut() {
            Some(Block::Image { caption: own, .. } | Block::Table { caption: own, .. }) if own.is_empty() => {
                *own = caption
            }
            _ if caption.is_empty() => {}
            _ => inside.push(Block::Paragraph { content: caption }),
        }
        self.blocks.extend(inside);
    }

    /// A table of one cell is an editor's frame around its content.
    fn table(&mut self, children: &[HtmlNode]) {
        let caption = children
            .iter()
            .find(|child| is_element(child, "caption"))
            .map(|element| line(std::slice::from_ref(element)));
        let mut rows = Vec::new();
        gather_rows(children, &mut rows, blocks_of);
        rows.retain(|cells| !cells.is_empty());
        match rows.as_mut_slice() {
            [] => {}
            [cells] if cells.len() == 1 => self.blocks.append(&mut cells[0].content),
            _ => self.blocks.push(Block::Table { caption: caption.unwrap_or_default(), rows }),
        }
    }

    fn push_unless_empty<T>(&mut self, content: Vec<T>, block: impl FnOnce(Vec<T>) -> Block) {
        if !content.is_empty() {
            self.blocks.push(block(content));
        }
    }

    fn end_line(&mut self) {
        let content = trimmed(std::mem::take(&mut self.line));
        self.push_unless_empty(content, |content| Block::Paragraph { content });
    }

    fn finish(mut self) -> Vec<Block> {
        self.end_line();
        self.blocks
    }
}

/// Begins with two U+3000 or two `&nbsp;`: how an indent is typed.
fn is_indented(text: &str) -> bool {
    let mut characters = text.trim_start_matches(['\n', '\r', '\t', ' ']).chars();
    let typed = |c: Option<char>| matches!(c, Some('\u{3000}' | '\u{a0}'));
    typed(characters.next()) && typed(characters.next())
}
