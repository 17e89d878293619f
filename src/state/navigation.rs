//! Navigation history: whether the reader came to this page by a link or by Back and Forward. Scroll restoration
//! depends on it.

use crate::browser::scroll;
use leptos::prelude::*;

/// Remembers the path that the browser's Back or Forward requested last.
#[derive(Clone, Copy)]
pub struct Navigation {
    requested_by_history: StoredValue<Option<String>>,
}

impl Navigation {
    /// Listens to `popstate`. To be called before the router is created, whose own listener starts the navigation.
    pub fn provide() {
        let requested_by_history = StoredValue::new(None);
        _ = window_event_listener_untyped("popstate", move |_| {
            requested_by_history.set_value(window().location().pathname().ok());
        });
        scroll::control_restoration();
        provide_context(Self { requested_by_history });
    }

    /// The navigation, for a component below [`Navigation::provide`].
    pub fn expect() -> Self {
        expect_context()
    }

    /// Scroll restoration for the page at `path`: to where the reader left it if the history requested it, else to its start.
    pub fn restore_scroll(self, path: &str) {
        let requested = self.requested_by_history.try_update_value(Option::take).flatten();
        if requested.as_deref() == Some(path) { scroll::restore(path) } else { scroll::to_start() }
    }
}
