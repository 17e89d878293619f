//! What the outlet shows, and what it waits for: asks for a page's data, shows what was kept of it, stays with that where
//! nothing else comes.

use crate::api::{Api, ApiError};
use crate::browser::{document, offline};
use crate::model::{Failure, Moment};
use crate::pages::{Page, Shown};
use crate::route::Route;
use crate::state::{CurrentSite, Navigation};
use futures::future::{AbortHandle, Either, abortable, select};
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use std::pin::pin;

/// What the outlet shows, and what it is waiting for.
#[derive(Clone, Copy)]
pub(super) struct State {
    /// What stands in the place of the page.
    pub(super) shown: RwSignal<Shown>,
    loading: RwSignal<bool>,
    /// Since when what is shown has been kept, if the API could not be asked.
    pub(super) as_of: RwSignal<Option<Moment>>,
    /// What screen readers are told.
    pub(super) announcement: RwSignal<String>,
    request: StoredValue<Option<AbortHandle>>,
    /// What is asked.
    pub(super) api: StoredValue<Api>,
    site: StoredValue<CurrentSite>,
    navigation: Navigation,
}

impl State {
    /// The first page stands, and nothing is waited for.
    pub(super) fn new(first: Shown) -> Self {
        Self {
            shown: RwSignal::new(first),
            loading: RwSignal::new(false),
            as_of: RwSignal::new(None),
            announcement: RwSignal::new(String::new()),
            request: StoredValue::new(None),
            api: StoredValue::new(expect_context()),
            site: StoredValue::new(CurrentSite::expect()),
            navigation: Navigation::expect(),
        }
    }

    /// Loading, while a page stands that does not say so itself.
    pub(super) fn is_loading_over_a_page(self) -> bool {
        self.loading.get() && self.shown.with(|shown| *shown != Shown::Waiting)
    }

    /// Asks for the page at `route`. The page shown stays until the answer comes, as a browser does it; a request for a
    /// page that is left before is ended, so that its answer never shows.
    pub(super) fn open(self, route: Option<Route>) {
        match route {
            Some(route) => {
                self.loading.set(true);
                self.instead(self.arrive(route));
            }
            None => {
                self.instead(async {});
                self.show(Shown::Failed(Failure::NotFound), None);
            }
        }
    }

    /// Asks again for a page that the browser has kept as it was while the reader was elsewhere.
    pub(super) fn refresh(self, route: Option<Route>) {
        let is_shown = self.shown.with_untracked(|shown| matches!(shown, Shown::Page(_)));
        match route {
            Some(route) if is_shown && !self.loading.get_untracked() => self.instead(async move {
                let (api, site) = (self.api.get_value(), self.site.get_value());
                if let Ok(page) = Page::load(&route, &site, &api).await {
                    self.replace(page);
                }
            }),
            route => self.open(route),
        }
    }

    /// Does this instead of what is under way.
    fn instead(self, work: impl Future<Output = ()> + 'static) {
        let (work, request) = abortable(work);
        if let Some(before) = self.request.try_update_value(|slot| slot.replace(request)).flatten() {
            before.abort();
        }
        spawn_local(async move { _ = work.await }); // an error means that something else came instead
    }

    /// The page shown, in a newer state: the reader stays where they are.
    fn replace(self, page: Page) {
        let page = Shown::Page(page);
        if self.shown.with_untracked(|shown| *shown != page) {
            self.shown.set(page);
        }
    }

    /// Shows what the API answers. If this browser has kept an earlier answer, that is shown until then; and if the API
    /// cannot be asked, it stays, marked with its age.
    async fn arrive(self, route: Route) {
        let (api, site) = (self.api.get_value(), self.site.get_value());
        let (address, kept) = (route.path(), api.kept());
        let asked = pin!(Page::load(&route, &site, &api));
        let recalled = pin!(Page::load(&route, &site, &kept));
        let (answer, recalled, is_shown) = match select(asked, recalled).await {
            Either::Left((answer @ Ok(_), _)) => (answer, None, false),
            Either::Left((answer, recalled)) => (answer, recalled.await.ok(), false),
            Either::Right((Err(_), asked)) => (asked.await, None, false),
            Either::Right((Ok(page), asked)) => {
                self.show(Shown::Page(page.clone()), Some(address.clone()));
                (asked.await, Some(page), true)
            }
        };
        let is_held = answer.is_err() && recalled.is_none() && offline::holds(&address).await;
        match (answer, recalled) {
            (Ok(page), _) if is_shown => self.replace(page),
            (Err(error), Some(page)) if error.may_pass() => {
                if !is_shown {
                    self.show(Shown::Page(page), Some(address));
                }
                self.as_of.set(kept.as_of());
            }
            // The page was read once, as it was prerendered: the worker has it whole.
            (Err(ApiError::Unreachable(_) | ApiError::TimedOut), None) if is_held => document::load(&address),
            (answer, _) => self.show(answer.into(), Some(address)),
        }
    }

    fn show(self, shown: Shown, address: Option<String>) {
        let title = self.site.with_value(|site| shown.title(site));
        self.loading.set(false);
        self.as_of.set(None);
        self.shown.set(shown);
        spawn_local(async move {
            tick().await; // until the new page stands
            self.navigation.place(&address.unwrap_or_default());
            document::focus("#main h1");
            self.announcement.set(title);
        });
    }
}
