//! The page in the document, as a signal: what answers its controls looks again at each new page.

use leptos::prelude::{RwSignal, Set, Track, expect_context, provide_context};

/// Notifies when another page, or another state of it, is in the document.
#[derive(Clone, Copy)]
pub struct ShownPage(RwSignal<()>);

impl ShownPage {
    /// Provides it.
    pub fn provide() {
        provide_context(Self(RwSignal::new(())));
    }

    /// The signal, for what runs below [`ShownPage::provide`].
    pub fn expect() -> Self {
        expect_context()
    }

    /// Runs the present effect again with the next page.
    pub fn track(self) {
        self.0.track();
    }

    /// Says that a page has been rendered.
    pub fn notify(self) {
        self.0.set(());
    }
}
