//! Progressive hydration: a prerendered page is hydrated part by part, and between two parts the browser may handle input
//! (docs/adr/0011). This module implements four unstable traits of tachys; the ADR has the upgrade recipe.

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

/// Hydrates one part of the page.
pub type HydrationTask = Box<dyn FnOnce()>;

thread_local! {
    static TASKS: RefCell<VecDeque<HydrationTask>> = const { RefCell::new(VecDeque::new()) };
}

/// The task that hydrates the next part, in document order; `None` once the whole page is hydrated.
pub fn next_hydration_task() -> Option<HydrationTask> {
    TASKS.with_borrow_mut(VecDeque::pop_front)
}

/// A part of the page, a single element, that is hydrated by a task of its own. Where there is nothing to hydrate (a page
/// that was not prerendered, or the next page) it is built at once.
pub fn defer_hydration<V: IntoView + 'static>(
    part: impl FnOnce() -> V + Send + 'static,
) -> DeferredHydration {
    DeferredHydration(Box::new(move || part().into_any()))
}

/// The view that [`defer_hydration`] makes.
pub struct DeferredHydration(Box<dyn FnOnce() -> AnyView + Send>);

/// The part in the document, shared with the task that will hydrate it.
pub struct DeferredHydrationState(Rc<RefCell<Stage>>);

enum Stage {
    /// Prerendered: visible, without event handlers.
    Pending(Element),
    /// Hydrated or built.
    Hydrated(AnyViewState),
}

impl Stage {
    fn mountable(&self) -> &dyn Mountable {
        match self {
            Self::Pending(element) => element,
            Self::Hydrated(view) => view,
        }
    }

    fn mountable_mut(&mut self) -> &mut dyn Mountable {
        match self {
            Self::Pending(element) => element,
            Self::Hydrated(view) => view,
        }
    }
}

impl Render for DeferredHydration {
    type State = DeferredHydrationState;

    fn build(self) -> DeferredHydrationState {
        DeferredHydrationState(Rc::new(RefCell::new(Stage::Hydrated((self.0)().build()))))
    }

    fn rebuild(self, state: &mut DeferredHydrationState) {
        let stage = &mut *state.0.borrow_mut();
        match stage {
            Stage::Hydrated(view) => (self.0)().rebuild(view),
            Stage::Pending(element) => {
                let mut view = (self.0)().build();
                element.insert_before_this(&mut view);
                element.unmount();
                *stage = Stage::Hydrated(view);
            }
        }
    }
}

impl Mountable for DeferredHydrationState {
    fn unmount(&mut self) {
        self.0.borrow_mut().mountable_mut().unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.0.borrow_mut().mountable_mut().mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.borrow().mountable().insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        self.0.borrow().mountable().elements()
    }
}

leptos::tachys::no_attrs!(DeferredHydration);

impl RenderHtml for DeferredHydration {
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

    fn hydrate<const FROM_SERVER: bool>(
        self,
        cursor: &Cursor,
        position: &PositionState,
    ) -> DeferredHydrationState {
        match position.get() {
            Position::FirstChild => cursor.child(),
            Position::Current => {}
            _ => cursor.sibling(),
        }
        position.set(Position::NextChild);
        // A mismatch: the page is not the one that was rendered. It traps, as every mismatch does, and the loader starts anew.
        let Some(element) = Element::cast_from(cursor.current()) else {
            unreachable!("a deferred part is a single element")
        };
        let stage = Rc::new(RefCell::new(Stage::Pending(element.clone())));
        let (owner, pending) = (Owner::current().unwrap_or_default(), Rc::downgrade(&stage));
        let task = move || {
            // The reader may have left the page meanwhile: then the part is gone, or another has replaced it.
            let Some(stage) = pending.upgrade().filter(|stage| matches!(*stage.borrow(), Stage::Pending(_)))
            else {
                return;
            };
            let (cursor, position) = (Cursor::new(element), PositionState::new(Position::Current));
            let view = owner.with(|| (self.0)().hydrate::<true>(&cursor, &position));
            *stage.borrow_mut() = Stage::Hydrated(view);
        };
        TASKS.with_borrow_mut(|tasks| tasks.push_back(Box::new(task)));
        DeferredHydrationState(stage)
    }

    fn into_owned(self) -> Self {
        self
    }
}
