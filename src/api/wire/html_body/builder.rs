//! Gathers the blocks of a body and the line that is being read; what it is given for each node is `walk.rs`'s to know.

use super::anchors;
use super::element::Element;
use super::hidden::{FieldMark, is_blank, is_hidden};
use super::inherited::Inherited;
use super::line::{Line, LineKind};
use super::targets::Targets;
use super::unseen::addresses_of;
use crate::api::wire::Field;
use crate::model::{Block, Flow, Href, HtmlNode, Inline};

/// Reads a node into a builder.
pub(super) type Walk = fn(&mut Builder<'_>, &HtmlNode);

/// The blocks so far, and the line being gathered for the next paragraph.
pub(super) struct Builder<'a> {
    pub(super) field: &'a Field<'a>,
    pub(super) inherited: Inherited,
    walk: Walk,
    targets: &'a Targets,
    blocks: Vec<Block>,
    line: Line,
    line_kind: LineKind,
    /// Within the code of a field of Word.
    in_field_code: bool,
    anchors: Vec<Inline>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(field: &'a Field<'a>, targets: &'a Targets, walk: Walk) -> Self {
        Self {
            field,
            inherited: Inherited::default(),
            walk,
            targets,
            blocks: Vec::new(),
            line: Line::default(),
            line_kind: LineKind::Text,
            in_field_code: false,
            anchors: Vec::new(),
        }
    }

    /// The blocks of some nodes as they stand here, apart from the others.
    pub(super) fn blocks_of(&self, nodes: &[HtmlNode], inherited: Inherited) -> Vec<Block> {
        let builder = Self { inherited, ..Self::new(self.field, self.targets, self.walk) };
        builder.read(nodes)
    }

    /// The same of all that stands in an element, links to which lead to its first line.
    pub(super) fn blocks_inside(&self, element: Element<'_>, inherited: Inherited) -> Vec<Block> {
        let mut builder = Self::new(self.field, self.targets, self.walk);
        if inherited.keeps_space && element.begins_with_space() {
            builder.line_kind = LineKind::Preformatted;
        }
        builder.inherited = inherited;
        builder.inherited.enter_link(self.href(element));
        builder.anchor(element);
        builder.read(element.children)
    }

    /// The same of preformatted text.
    pub(super) fn preformatted(&self, nodes: &[HtmlNode]) -> Vec<Block> {
        let builder = Self::new(self.field, self.targets, self.walk);
        let inherited = self.inherited.clone();
        Self { inherited, line_kind: LineKind::Preformatted, ..builder }.read(nodes)
    }

    /// The words of some nodes as one line, and what cannot stand in it.
    pub(super) fn line_of(&self, nodes: &[HtmlNode]) -> (Vec<Inline>, Flow, Vec<Block>) {
        let (mut line, mut line_flow, mut rest) = (Vec::new(), None, Vec::new());
        let shows = |line: &[Inline]| line.iter().any(|item| !matches!(item, Inline::Anchor { .. }));
        for block in self.blocks_of(nodes, self.inherited.clone()) {
            match block {
                Block::Paragraph { content, flow } | Block::Heading { content, flow, .. } => {
                    line.extend((shows(&line) && shows(&content)).then_some(Inline::Break));
                    line.extend(content);
                    line_flow.get_or_insert(flow);
                }
                other => rest.push(other),
            }
        }
        (line, line_flow.unwrap_or_default(), rest)
    }

    pub(super) fn nodes(&mut self, nodes: &[HtmlNode]) {
        nodes.iter().for_each(|node| (self.walk)(self, node));
    }

    /// All blocks of some nodes.
    pub(super) fn read(mut self, nodes: &[HtmlNode]) -> Vec<Block> {
        self.nodes(nodes);
        self.end_line();
        self.blocks.extend(self.line.into_last());
        self.blocks
    }

    /// Where a link leads; files why it leads nowhere.
    pub(super) fn target(&self, href: &str) -> Option<Href> {
        match self.field.own_fragment(href) {
            Some(name) if self.targets.contains(&name) => {
                Href::parse(&format!("#{}", Inline::anchor_id(&name)))
            }
            Some(name) if name == "top" && href.trim_start().starts_with('#') => Href::parse("#top"),
            Some(_) if href.trim_start().starts_with('#') => {
                self.field.left_out("目标不存在的页内链接", href);
                None
            }
            _ => self.field.link(href),
        }
    }

    /// Where an element leads that is a link, or opens an address when it is pressed.
    pub(super) fn href(&self, element: Element<'_>) -> Option<Href> {
        self.target(element.attribute("href").or_else(|| element.attribute("xlink:href"))?)
    }

    /// Adds an inline with all the marks that hold here.
    pub(super) fn mark(&mut self, item: Inline) {
        let marked = self.inherited.marked(item);
        self.line.push(marked);
    }

    pub(super) fn blank(&mut self, length: u32) {
        let blank = self.inherited.blank(length);
        self.line.push(blank);
    }

    pub(super) fn line(&mut self) -> &mut Line {
        &mut self.line
    }

    pub(super) fn line_kind(&self) -> LineKind {
        self.line_kind
    }

    /// Whether what follows is the code of a field; an element may begin or end it.
    pub(super) fn is_in_field_code(&self) -> bool {
        self.in_field_code
    }

    pub(super) fn enter_field_code(&mut self, element: Element<'_>) {
        if let Some(mark) = FieldMark::of(element) {
            self.in_field_code = mark == FieldMark::Begin;
        }
    }

    /// Whether an element was hidden where it was written; files what it says.
    pub(super) fn leaves_out(&self, element: Element<'_>) -> bool {
        let is_hidden = is_hidden(element);
        let mut text = String::new();
        if is_hidden {
            text = element.text();
            addresses_of(element, "", &mut text);
        }
        if !is_blank(&text) {
            self.field.left_out("隐藏的文字", &text);
        }
        is_hidden
    }

    /// The place of an element that links lead to.
    pub(super) fn anchor(&mut self, element: Element<'_>) {
        for anchor in self.anchors_of(element) {
            if !self.anchors.contains(&anchor) {
                self.anchors.push(anchor.clone());
                self.line.push(anchor);
            }
        }
    }

    /// What links to an element lead to.
    pub(super) fn anchors_of(&self, element: Element<'_>) -> Vec<Inline> {
        let names = ["id", "name"].iter().filter_map(|key| element.attribute(key));
        let names = names.filter(|name| self.targets.contains(name));
        names.map(|name| Inline::Anchor { id: Inline::anchor_id(name) }).collect()
    }

    /// Adds a block. Places before it are at its first text, or else at the end of the text before it.
    pub(super) fn push(&mut self, mut block: Block) {
        if self.line.has_anchors_alone() {
            let anchors = anchors::lead_into(&mut block, self.line.take_anchors());
            let rest = anchors::follow(self.blocks.last_mut(), anchors);
            rest.into_iter().for_each(|anchor| self.line.push(anchor));
        }
        self.blocks.push(block);
    }

    pub(super) fn end_line(&mut self) {
        self.in_field_code = false; // a field ends with its paragraph, whether or not its end was copied
        let flow = &self.inherited.flow;
        let (blocks, rest) =
            std::mem::take(&mut self.line).blocks(flow, self.line_kind, self.blocks.last_mut());
        self.blocks.extend(blocks);
        rest.into_iter().for_each(|anchor| self.line.push(anchor));
    }
}
