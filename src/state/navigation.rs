//! How the reader came to the present page: by a link, or back through the history.

use crate::browser::scroll;
use leptos::prelude::*;

/// Remembers which page the browser's Back or Forward asked for.
#[derive(Clone, Copy)]
pub struct Navigation {
    asked_by_history: StoredValue<Option<String>>,
}

impl Navigation {
    /// Begins to listen. To be called before the router is made: its own listener starts the navigation.
    pub fn provide() {
        let asked_by_history = StoredValue::new(None);
        _ = window_event_listener_untyped("popstate", move |_| {
            asked_by_history.set_value(window().location().pathname().ok());
        });
        scroll::control_restoration();
        provide_context(Self { asked_by_history });
    }

    /// The navigation, for a component below [`Navigation::provide`].
    pub fn expect() -> Self {
        expect_context()
    }

    /// Goes to where the page at `path` is to be read from: where the reader left it if the history asked for it,
    /// else its start.
    pub fn place(self, path: &str) {
        let asked = self.asked_by_history.try_update_value(Option::take).flatten();
        if asked.as_deref() == Some(path) { scroll::restore(path) } else { scroll::to_start() }
    }
}
