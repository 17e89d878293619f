//! The portal itself: names, menu, tools, footer. It comes with every page and never changes while the tab is open.

use crate::model::Site;
use leptos::prelude::{expect_context, provide_context};
use std::ops::Deref;
use std::sync::Arc;

/// The portal that is being shown.
#[derive(Clone)]
pub struct CurrentSite(Arc<Site>);

impl CurrentSite {
    /// Makes `site` known to all components below.
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
