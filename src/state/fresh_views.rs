//! The live view count (点击量) of the article shown: revalidated after the page is loaded, since a prerendered page
//! holds the count of its build.

use super::global_signal::GlobalSignal;
use leptos::prelude::{expect_context, provide_context};

/// The revalidated count; `None` while the page's own is the newest known.
#[derive(Clone, Copy)]
pub struct FreshViews(GlobalSignal<Option<u64>>);

impl FreshViews {
    /// Provides an empty state.
    pub fn provide() {
        provide_context(Self(GlobalSignal::new(None)));
    }

    /// The count, for a component below [`FreshViews::provide`].
    pub fn expect() -> Self {
        expect_context()
    }

    /// The count to show of an article that was loaded with `views`. Reactive.
    pub fn or(self, views: Option<u64>) -> Option<u64> {
        self.0.get().or(views)
    }

    /// Stores a newer count from the API; `None` when the page changes.
    pub fn set(self, views: Option<u64>) {
        self.0.set(views);
    }
}
