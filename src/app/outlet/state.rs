//! What the outlet shows, and what it waits for: asks for a page's data, shows what was kept of it, stays with that where
//! nothing else comes.

use super::notice::Notice;
use crate::api::{Api, ApiError};
use crate::browser::{document, offline};
use crate::model::Failure;
use crate::pages::{Page, Shown};
use crate::route::Route;
use crate::state::{CurrentSite, FreshViews, Navigation};
use futures::future::{AbortHandle, Either, LocalBoxFuture, abortable, select};
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

/// What the outlet shows, and what it is waiting for.
#[derive(Clone, Copy)]
pub(super) struct State {
    /// What stands in the place of the page.
    pub(super) shown: RwSignal<Shown>,
    loading: RwSignal<bool>,
    /// What is to be said of the page.
    pub(super) notice: RwSignal<Option<Notice>>,
    /// What screen readers are told.
    pub(super) announcement: RwSignal<String>,
    request: StoredValue<Option<AbortHandle>>,
    /// What is asked.
    pub(super) api: StoredValue<Api>,
    site: StoredValue<CurrentSite>,
    /// How often the article shown was read, as told since.
    pub(super) views: FreshViews,
    navigation: Navigation,
}

impl State {
    /// The first page stands, and nothing is waited for.
    pub(super) fn new(first: Shown) -> Self {
        Self {
            shown: RwSignal::new(first),
            loading: RwSignal::new(false),
            notice: RwSignal::new(None),
            announcement: RwSignal::new(String::new()),
            request: StoredValue::new(None),
            api: StoredValue::new(expect_context()),
            site: StoredValue::new(CurrentSite::expect()),
            views: FreshViews::expect(),
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
                self.instead(Box::pin(self.arrive(route)));
            }
            None => {
                self.instead(Box::pin(async {}));
                self.show(Shown::Failed(Failure::NotFound), None);
            }
        }
    }

    /// Asks again for a page that the browser has kept as it was while the reader was elsewhere.
    pub(super) fn refresh(self, route: Option<Route>) {
        let is_shown = self.shown.with_untracked(|shown| matches!(shown, Shown::Page(_)));
        match route {
            Some(route) if is_shown && !self.loading.get_untracked() => self.instead(Box::pin(async move {
                if let Ok(page) = self.load(route).await {
                    self.replace(page);
                }
            })),
            route => self.open(route),
        }
    }

    /// Does what the button of the notice says.
    pub(super) fn act(self, route: Option<Route>) {
        match self.notice.get_untracked() {
            Some(Notice::Changed(page)) => self.replace(page),
            _ => self.open(route),
        }
    }

    /// Asks the API for the page at `route`.
    pub(super) fn load(self, route: Route) -> LocalBoxFuture<'static, Result<Page, ApiError>> {
        self.load_from(self.api.get_value(), route)
    }

    fn load_from(self, api: Api, route: Route) -> LocalBoxFuture<'static, Result<Page, ApiError>> {
        let site = self.site.get_value();
        Box::pin(async move { Page::load(&route, &site, &api).await })
    }

    /// Does this instead of what is under way. Boxed, so that all of it is compiled once (docs/adr/0005).
    pub(super) fn instead(self, work: LocalBoxFuture<'static, ()>) {
        let (work, request) = abortable(work);
        if let Some(before) = self.request.try_update_value(|slot| slot.replace(request)).flatten() {
            before.abort();
        }
        spawn_local(async move { _ = work.await }); // an error means that something else came instead
    }

    /// The page shown, in a newer state: the reader stays where they are.
    pub(super) fn replace(self, page: Page) {
        let page = Shown::Page(page);
        self.notice.set(None);
        if self.shown.with_untracked(|shown| *shown != page) {
            self.shown.set(page);
        }
    }

    /// Shows what the API answers. If this browser has kept an earlier answer, that is shown until then; and if the API
    /// cannot be asked, it stays, marked with its age.
    async fn arrive(self, route: Route) {
        let (address, kept) = (route.path(), self.api.get_value().kept());
        let (asked, recalled) = (self.load(route.clone()), self.load_from(kept.clone(), route));
        let (answer, recalled, is_shown) = match select(asked, recalled).await {
            Either::Left((answer @ Ok(_), _)) => (answer, None, false),
            Either::Left((answer, recalled)) => (answer, recalled.await.ok(), false),
            Either::Right((Err(_), asked)) => (asked.await, None, false),
            Either::Right((Ok(page), asked)) => {
                self.show(Shown::Page(page.clone()), Some(address.clone()));
                (asked.await, Some(page), true)
            }
        };
        let is_held = answer.is_err() && recalled.is_none() && offline::is_cached(&address).await;
        match (answer, recalled) {
            (Ok(page), _) if is_shown => self.replace(page),
            (Err(error), Some(page)) if error.may_pass() => {
                if !is_shown {
                    self.show(Shown::Page(page), Some(address));
                }
                self.notice.set(kept.as_of().map(Notice::Kept));
            }
            // The page was read once, as it was prerendered: the worker has it whole.
            (Err(ApiError::Unreachable(_) | ApiError::TimedOut), None) if is_held => document::load(&address),
            (answer, _) => self.show(answer.into(), Some(address)),
        }
    }

    fn show(self, shown: Shown, address: Option<String>) {
        let title = self.site.with_value(|site| shown.title(site));
        self.loading.set(false);
        self.notice.set(None);
        self.views.set(None);
        self.shown.set(shown);
        if let Some(address) = &address {
            document::set_canonical(&self.site.with_value(|site| format!("{}{address}", site.origin)));
        }
        spawn_local(async move {
            tick().await; // until the new page stands
            self.navigation.place(&address.unwrap_or_default());
            document::focus("#main h1");
            self.announcement.set(title);
        });
    }
}
