//! HTML → typed blocks. Known elements become blocks and inlines; an unknown one keeps its text and loses its tag; what
//! is not meant for reading (scripts, styles, forms' controls) goes whole.

use super::inline::{collapsed, trimmed};
use crate::model::{Block, Cell, Href, HtmlNode, Image, ImageSrc, Inline, MediaKind};

pub(super) fn blocks_of_html(nodes: &[HtmlNode]) -> Vec<Block> {
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
            HtmlNode::Text(text) => self.line.push(Inline::Text { text: collapsed(text) }),
            HtmlNode::Element { name, children, .. } if !holds_block(node) => {
                if let Some(piece) = inline(node) {
                    self.line.push(piece);
                } else if !is_unread(name) {
                    self.nodes(children);
                }
            }
            HtmlNode::Element { name, attributes, children } => self.block(name, attributes, children),
        }
    }

    fn block(&mut self, name: &str, attributes: &[(String, String)], children: &[HtmlNode]) {
        if is_unread(name) {
            return;
        }
        self.end_line();
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(name, children),
            "ul" | "ol" => self.list(name == "ol", children),
            "blockquote" => {
                self.push_unless_empty(blocks_of_html(children), |blocks| Block::Quote { blocks })
            }
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
        let pictures =
            blocks_of_html(children).into_iter().filter(|block| matches!(block, Block::Image { .. }));
        self.blocks.extend(pictures);
    }

    fn list(&mut self, ordered: bool, children: &[HtmlNode]) {
        let items = children.iter().filter_map(|item| match item {
            HtmlNode::Element { children, .. } => Some(blocks_of_html(children)),
            HtmlNode::Text(_) => Some(blocks_of_html(std::slice::from_ref(item))),
        });
        let items: Vec<_> = items.filter(|blocks| !blocks.is_empty()).collect();
        self.push_unless_empty(items, |items| Block::List { ordered, items });
    }

    fn figure(&mut self, children: &[HtmlNode]) {
        let words = children.iter().find(|child| is_element(child, "figcaption"));
        let rest: Vec<HtmlNode> =
            children.iter().filter(|child| !is_element(child, "figcaption")).cloned().collect();
        let mut inside = blocks_of_html(&rest);
        let caption = words.map(|words| line(std::slice::from_ref(words))).unwrap_or_default();
        match inside.last_mut() {
            Some(Block::Image { caption: place, .. } | Block::Table { caption: place, .. })
                if place.is_empty() =>
            {
                *place = caption
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
            .map(|words| line(std::slice::from_ref(words)));
        let mut rows = Vec::new();
        gather_rows(children, &mut rows);
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

fn gather_rows(nodes: &[HtmlNode], rows: &mut Vec<Vec<Cell>>) {
    for node in nodes {
        if let HtmlNode::Element { name, children, .. } = node {
            match name.as_str() {
                "tr" => rows.push(children.iter().filter_map(cell).collect()),
                "thead" | "tbody" | "tfoot" => gather_rows(children, rows),
                _ => {}
            }
        }
    }
}

fn cell(node: &HtmlNode) -> Option<Cell> {
    let HtmlNode::Element { name, attributes, children } = node else { return None };
    let header = match name.as_str() {
        "th" => true,
        "td" => false,
        _ => return None,
    };
    // The HTML standard's own bounds: colspan up to 1000, rowspan up to 65534.
    let span = |key, most| {
        attribute(attributes, key).and_then(|text| text.trim().parse().ok()).unwrap_or(1).clamp(1, most)
    };
    Some(Cell {
        header,
        colspan: span("colspan", 1000),
        rowspan: span("rowspan", 65534),
        content: blocks_of_html(children),
    })
}

/// All the words of some nodes as one line.
fn line(nodes: &[HtmlNode]) -> Vec<Inline> {
    trimmed(pieces(nodes))
}

fn pieces(nodes: &[HtmlNode]) -> Vec<Inline> {
    let mut line = Vec::new();
    for node in nodes {
        match node {
            HtmlNode::Text(text) => line.push(Inline::Text { text: collapsed(text) }),
            HtmlNode::Element { name, children, .. } => match inline(node) {
                Some(piece) => line.push(piece),
                None if is_unread(name) => {}
                None => line.extend(pieces(children)),
            },
        }
    }
    line
}

fn inline(node: &HtmlNode) -> Option<Inline> {
    let HtmlNode::Element { name, attributes, children } = node else { return None };
    let content = || pieces(children);
    match name.as_str() {
        "br" => Some(Inline::Break),
        "strong" | "b" => Some(Inline::Strong { content: content() }),
        "em" | "i" => Some(Inline::Emphasis { content: content() }),
        "u" | "ins" => Some(Inline::Underline { content: content() }),
        "sup" => Some(Inline::Superscript { content: content() }),
        "sub" => Some(Inline::Subscript { content: content() }),
        "a" => Some(Inline::Link { href: Href::parse(attribute(attributes, "href")?)?, content: content() }),
        _ => None,
    }
}

fn picture(attributes: &[(String, String)]) -> Option<Image> {
    let pixels =
        |key| attribute(attributes, key).and_then(|text| text.trim().trim_end_matches("px").parse().ok());
    Some(Image {
        // Editors that load pictures late keep the true address in `data-src` (WeChat) or `data-original` (UEditor).
        src: ["data-src", "data-original", "src"]
            .iter()
            .find_map(|key| ImageSrc::parse(attribute(attributes, key)?))?,
        alt: attribute(attributes, "alt").unwrap_or_default().trim().to_owned(),
        width: pixels("width"),
        height: pixels("height"),
    })
}

fn recording(name: &str, attributes: &[(String, String)], children: &[HtmlNode]) -> Option<Block> {
    let own = attribute(attributes, "src");
    let of_child = || {
        children.iter().find_map(|child| match child {
            HtmlNode::Element { name, attributes, .. } if name == "source" => attribute(attributes, "src"),
            _ => None,
        })
    };
    let media = if name == "video" { MediaKind::Video } else { MediaKind::Audio };
    let src = Href::parse(own.or_else(of_child)?)?;
    Some(Block::Media { media, src, poster: attribute(attributes, "poster").and_then(ImageSrc::parse) })
}

fn attribute<'a>(attributes: &'a [(String, String)], name: &str) -> Option<&'a str> {
    attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
}

fn is_element(node: &HtmlNode, wanted: &str) -> bool {
    matches!(node, HtmlNode::Element { name, .. } if name == wanted)
}

fn holds_block(node: &HtmlNode) -> bool {
    let HtmlNode::Element { name, children, .. } = node else { return false };
    is_block(name) || children.iter().any(holds_block)
}

fn is_block(name: &str) -> bool {
    const BLOCKS: [&str; 40] = [
        "address",
        "article",
        "aside",
        "audio",
        "blockquote",
        "center",
        "dd",
        "details",
        "dir",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "img",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "th",
        "tr",
        "ul",
        "video",
    ];
    BLOCKS.contains(&name)
}

/// Not meant for reading, with all it holds.
fn is_unread(name: &str) -> bool {
    const UNREAD: [&str; 20] = [
        "applet", "base", "button", "embed", "frameset", "head", "iframe", "input", "link", "math", "meta",
        "noembed", "noframes", "noscript", "object", "script", "select", "style", "svg", "template",
    ];
    UNREAD.contains(&name) || matches!(name, "textarea" | "title" | "option" | "canvas" | "map")
}
