//! Documents that cannot be read: what is made from them is made from the copies in the published site, so that pages and their
//! positions in lists stay as they were, and the copies stay too.

use super::record::Origin;
use super::staging::Staging;
use crate::report::{Effect, Error, Problem};
use portal::api::{Api, ApiError, Endpoint};
use portal::route::Route;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// By their names: the page of each, and why it cannot be read.
#[derive(Default)]
pub(super) struct StaleDocuments(Mutex<BTreeMap<String, (Route, String)>>);

impl StaleDocuments {
    /// The API with the copies in `published` for documents that cannot be read, which are listed here.
    pub(super) fn fall_back(self: &Arc<Self>, api: Api, published: &Path) -> Api {
        let stale = Arc::clone(self);
        let report = move |endpoint: &Endpoint, error: &ApiError| {
            if let Some(route) = page(endpoint) {
                stale.documents().insert(endpoint.path(), (route, error.to_string()));
            }
        };
        api.falling_back_to(&published.to_string_lossy(), Arc::new(report))
    }

    /// Leaves the copies, which are below `base` in the site.
    pub(super) fn retain(&self, staging: &Staging<'_>, base: &str) -> Result<(), Error> {
        self.documents()
            .keys()
            .try_for_each(|name| staging.retain(&format!("{base}/{name}"), Origin::Content))
    }

    /// Paths of the tasks that have to be tried again.
    pub(super) fn tasks(&self) -> Vec<String> {
        let first = |route: &Route| match route {
            Route::Channel(slug, _) => Route::Channel(slug.clone(), 1).path(),
            route => route.path(),
        };
        self.documents().values().map(|(route, _)| first(route)).collect()
    }

    pub(super) fn problems(&self) -> Vec<Problem> {
        let problem = |(route, reason): &(Route, String)| Problem {
            address: route.path(),
            reason: reason.clone(),
            effect: Effect::Stale,
        };
        self.documents().values().map(problem).collect()
    }

    fn documents(&self) -> MutexGuard<'_, BTreeMap<String, (Route, String)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn page(endpoint: &Endpoint) -> Option<Route> {
    match endpoint {
        Endpoint::Article(id) => Some(Route::Article(id.clone())),
        Endpoint::Channel(slug, page) => Some(Route::Channel(slug.clone(), *page)),
        _ => None,
    }
}
