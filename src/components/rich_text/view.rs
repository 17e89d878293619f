//! Rich text as a view of leptos. It never changes by itself: a new text takes the place of the old one as a
//! whole. It implements unstable traits of tachys (docs/adr/0011).

use super::block::markup_of;
use crate::model::RichText;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::view::{Mountable, Position, PositionState};

/// A text that is all there is in an element.
pub(super) struct RichTextMarkup(RichText);

impl RichTextMarkup {
    pub(super) fn new(text: RichText) -> Self {
        Self(text)
    }
}

/// The text in the document.
pub(super) struct RichTextState {
    text: RichText,
    /// What it stands in, once that is known.
    parent: Option<Element>,
    nodes: Vec<Node>,
}

impl Render for RichTextMarkup {
    type State = RichTextState;

    fn build(self) -> RichTextState {
        let nodes = markup_of(&self.0).iter().map(|node| node.build(None)).collect();
        RichTextState { text: self.0, parent: None, nodes }
    }

    fn rebuild(self, state: &mut RichTextState) {
        if self.0 == state.text {
            return;
        }
        let mut new = self.build();
        if let Some(parent) = &state.parent {
            new.mount(parent, state.nodes.first());
        }
        state.unmount();
        *state = new;
    }
}

impl Mountable for RichTextState {
    fn unmount(&mut self) {
        self.nodes.iter().for_each(Rndr::remove);
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        for node in &self.nodes {
            Rndr::insert_node(parent, node, marker);
        }
        self.parent = Some(parent.clone());
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.nodes.first().is_some_and(|first| first.insert_before_this(child))
    }

    fn elements(&self) -> Vec<Element> {
        Vec::new()
    }
}

leptos::tachys::no_attrs!(RichTextMarkup);

impl RenderHtml for RichTextMarkup {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _attributes: Vec<AnyAttribute>,
    ) {
        markup_of(&self.0).iter().for_each(|node| node.write(html));
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> RichTextState {
        unreachable!("no page is hydrated (docs/adr/0011)")
    }

    fn into_owned(self) -> Self {
        self
    }
}
