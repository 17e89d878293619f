//! Parts of a prerendered page that come alive one after the other, so that between two of them the browser can answer a tap
//! (docs/adr/0011).

use leptos::attr::any_attribute::AnyAttribute;
use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::CastFrom;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Position, PositionState};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

/// Brings one part to life.
pub type Turn = Box<dyn FnOnce()>;

thread_local! {
    static TURNS: RefCell<VecDeque<Turn>> = const { RefCell::new(VecDeque::new()) };
}

/// What brings the next part to life, if one is left.
pub fn next_turn() -> Option<Turn> {
    TURNS.with_borrow_mut(VecDeque::pop_front)
}

/// A part of the page, one element, that has a turn of its own where it came with the page. Elsewhere it is built at once.
pub fn in_turn<V: IntoView + 'static>(part: impl FnOnce() -> V + Send + 'static) -> InTurn {
    InTurn(Box::new(move || part().into_any()))
}

/// See [`in_turn`].
pub struct InTurn(Box<dyn FnOnce() -> AnyView + Send>);

/// The part in the document; its turn looks for it there.
pub struct InTurnState(Rc<RefCell<Stage>>);

enum Stage {
    /// As it came: to be seen, and no more.
    Asleep(Element),
    /// The program's.
    Alive(AnyViewState),
}

impl Stage {
    fn part(&self) -> &dyn Mountable {
        match self {
            Self::Asleep(element) => element,
            Self::Alive(view) => view,
        }
    }

    fn part_mut(&mut self) -> &mut dyn Mountable {
        match self {
            Self::Asleep(element) => element,
            Self::Alive(view) => view,
        }
    }
}

impl Render for InTurn {
    type State = InTurnState;

    fn build(self) -> InTurnState {
        InTurnState(Rc::new(RefCell::new(Stage::Alive((self.0)().build()))))
    }

    fn rebuild(self, state: &mut InTurnState) {
        let stage = &mut *state.0.borrow_mut();
        match stage {
            Stage::Alive(view) => (self.0)().rebuild(view),
            Stage::Asleep(element) => {
                let mut view = (self.0)().build();
                element.insert_before_this(&mut view);
                element.unmount();
                *stage = Stage::Alive(view);
            }
        }
    }
}

impl Mountable for InTurnState {
    fn unmount(&mut self) {
        self.0.borrow_mut().part_mut().unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.0.borrow_mut().part_mut().mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.borrow().part().insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        self.0.borrow().part().elements()
    }
}

leptos::tachys::no_attrs!(InTurn);

impl RenderHtml for InTurn {
    type AsyncOutput = AnyView;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> AnyView {
        (self.0)()
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        attributes: Vec<AnyAttribute>,
    ) {
        (self.0)().to_html_with_buf(html, position, escape, mark_branches, attributes);
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> InTurnState {
        match position.get() {
            Position::FirstChild => cursor.child(),
            Position::Current => {}
            _ => cursor.sibling(),
        }
        position.set(Position::NextChild);
        // The page is not the one that was rendered: the loader begins anew, as with every mismatch.
        let Some(element) = Element::cast_from(cursor.current()) else {
            unreachable!("a part in turn is an element")
        };
        let stage = Rc::new(RefCell::new(Stage::Asleep(element.clone())));
        let (owner, mine) = (Owner::current().unwrap_or_default(), Rc::downgrade(&stage));
        let wake = move || {
            // It may be gone, or another may stand in its place: the reader has left the page meanwhile.
            let Some(stage) = mine.upgrade().filter(|stage| matches!(*stage.borrow(), Stage::Asleep(_)))
            else {
                return;
            };
            let (cursor, position) = (Cursor::new(element), PositionState::new(Position::Current));
            let view = owner.with(|| (self.0)().hydrate::<true>(&cursor, &position));
            *stage.borrow_mut() = Stage::Alive(view);
        };
        TURNS.with_borrow_mut(|turns| turns.push_back(Box::new(wake)));
        InTurnState(stage)
    }

    fn into_owned(self) -> Self {
        self
    }
}
