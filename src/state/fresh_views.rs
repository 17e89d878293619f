//! How often the article shown was read (点击量), where the API has told since the page was made.

use super::global_signal::GlobalSignal;
use leptos::prelude::{expect_context, provide_context};

/// The count; `None` as long as the page's own is the newest.
#[derive(Clone, Copy)]
pub struct FreshViews(GlobalSignal<Option<u64>>);

impl FreshViews {
    /// Nothing is known yet.
    pub fn provide() {
        provide_context(Self(GlobalSignal::new(None)));
    }

    /// The count, for a component below [`FreshViews::provide`].
    pub fn expect() -> Self {
        expect_context()
    }

    /// What to show of an article that was made with `views`.
    pub fn or(self, views: Option<u64>) -> Option<u64> {
        self.0.get().or(views)
    }

    /// The API has told.
    pub fn set(self, views: Option<u64>) {
        self.0.set(views);
    }
}
