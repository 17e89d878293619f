//! What the application starts from: the source of content, the portal's settings and the page in the document.

use crate::api::Api;
use crate::model::Site;
use crate::pages::PageState;
use crate::state::{CurrentSite, Latest, Navigation};
use leptos::prelude::*;
use std::sync::Arc;

/// What the application starts from, the same on the host and in the browser.
#[derive(Clone)]
pub struct Start {
    /// The source of content; components get it from the context.
    pub api: Api,
    /// The portal's settings (`site.json`), loaded before the application starts.
    pub site: Arc<Site>,
    /// The page in the document, or [`PageState::Loading`] for the shell.
    pub initial: PageState,
}

impl Start {
    /// Provides the contexts that components expect; returns the outlet's first state.
    pub(super) fn provide(self) -> PageState {
        let Self { api, site, initial } = self;
        provide_context(api);
        CurrentSite::provide(site);
        Latest::provide();
        Navigation::provide();
        initial
    }
}
