//! The page in the document, as a signal: what answers its controls looks again at each new page.

use leptos::prelude::{GetUntracked, Owner, RwSignal, Set, Track, expect_context, provide_context};

/// Notifies when another page, or another state of it, is in the document.
#[derive(Clone, Copy)]
pub struct ShownPage(RwSignal<Owner>);

impl ShownPage {
    /// Provides it.
    pub fn provide() {
        provide_context(Self(RwSignal::new(Owner::current().unwrap_or_default())));
    }

    /// The signal, for what runs below [`ShownPage::provide`].
    pub fn expect() -> Self {
        expect_context()
    }

    /// Runs the present effect again with the next page.
    pub fn track(self) {
        self.0.track();
    }

    /// Says that a page has been rendered, with the contexts of this owner.
    pub fn notify(self, owner: Owner) {
        self.0.set(owner);
    }

    /// The owner of the page, for what a chunk renders into it.
    pub fn owner(self) -> Owner {
        self.0.get_untracked()
    }
}
