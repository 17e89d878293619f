//! The portal's settings as a context: names, menu, tools, footer. They come with every page and never change
//! while the tab is open.

use crate::model::Site;
use leptos::prelude::{expect_context, provide_context};
use std::ops::Deref;
use std::sync::Arc;

/// The portal that is shown. Cheap to clone; dereferences to [`Site`].
#[derive(Clone)]
pub struct CurrentSite(Arc<Site>);

impl CurrentSite {
    /// Provides `site` to all components below.
    pub fn provide(site: Arc<Site>) {
        provide_context(Self(site));
    }

    /// The portal, for a component below [`CurrentSite::provide`].
    pub fn expect() -> Self {
        expect_context()
    }
}

impl Deref for CurrentSite {
    type Target = Site;

    fn deref(&self) -> &Site {
        &self.0
    }
}
