//! The outlet's state: loads pages by stale-while-revalidate, one task at a time, and tells reader and browser of each.

use super::copies;
use super::notice::Notice;
use crate::api::{Api, ApiError};
use crate::browser::{document, offline};
use crate::model::Failure;
use crate::pages::{Page, PageState};
use crate::route::Route;
use crate::state::{CurrentSite, Navigation, ShownPage};
use futures::future::{AbortHandle, Either, LocalBoxFuture, abortable, select};
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

/// What the outlet shows, and the task it waits for.
#[derive(Clone, Copy)]
pub(super) struct OutletState {
    /// The page, or how far it has come.
    pub(super) page: RwSignal<PageState>,
    /// Whether the page's elements are those that came, which nothing here has rendered.
    pub(super) is_as_it_came: RwSignal<bool>,
    /// Whether a page is being loaded.
    pub(super) loading: RwSignal<bool>,
    /// The notice above the page.
    pub(super) notice: RwSignal<Option<Notice>>,
    task: StoredValue<Option<AbortHandle>>,
    /// The source of pages.
    pub(super) api: StoredValue<Api>,
    pub(super) site: StoredValue<CurrentSite>,
    pub(super) navigation: Navigation,
    pub(super) shown: ShownPage,
    /// The contexts of its pages.
    pub(super) owner: StoredValue<Owner>,
}

impl OutletState {
    /// Shows the initial page and waits for nothing.
    pub(super) fn new(initial: PageState) -> Self {
        Self {
            page: RwSignal::new(initial),
            is_as_it_came: RwSignal::new(true),
            loading: RwSignal::new(false),
            notice: RwSignal::new(None),
            task: StoredValue::new(None),
            api: StoredValue::new(expect_context()),
            site: StoredValue::new(CurrentSite::expect()),
            navigation: Navigation::expect(),
            shown: ShownPage::expect(),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
        }
    }

    /// Whether a page is loading while another one, which does not say so itself, is shown.
    pub(super) fn is_loading_over_a_page(self) -> bool {
        self.loading.get() && self.page.with(|page| *page != PageState::Loading)
    }

    /// Whether a page is shown that a translator has changed. The shell does not count: another text replaces it anyway, and
    /// loading it again would bring nothing else.
    pub(super) fn is_translated(self) -> bool {
        document::is_translated() && self.page.with_untracked(|page| *page != PageState::Loading)
    }

    /// Loads the page at `route`. The page shown stays until the answer comes, as a browser does it; the request for a page
    /// that is left before is aborted, so that its answer is never shown. From a translated page by a full page load.
    pub(super) fn open(self, route: Option<Route>) {
        match route {
            _ if self.is_translated() => self.start_task(Box::pin(async {
                tick().await; // until the router has set the address
                document::load(&document::address());
            })),
            Some(route) => {
                self.loading.set(true);
                self.start_task(Box::pin(self.load_stale_while_revalidate(route)));
            }
            None => {
                self.start_task(Box::pin(async {}));
                self.show(PageState::Failed(Failure::NotFound), None);
            }
        }
    }

    /// Does what the notice's button says.
    pub(super) fn run_notice_action(self, route: Option<Route>) {
        match self.notice.get_untracked() {
            Some(Notice::Updated(page)) if !self.is_translated() => self.replace(page),
            _ => self.open(route),
        }
    }

    /// Loads the page at `route` from the API.
    pub(super) fn load(self, route: Route) -> LocalBoxFuture<'static, Result<Page, ApiError>> {
        self.load_from(self.api.get_value(), route)
    }

    fn load_from(self, api: Api, route: Route) -> LocalBoxFuture<'static, Result<Page, ApiError>> {
        let site = self.site.get_value();
        Box::pin(async move { Page::load(&route, &site, &api).await })
    }

    /// Starts a task and aborts the one before it. Boxed, so that all of this is compiled once (docs/adr/0005).
    pub(super) fn start_task(self, task: LocalBoxFuture<'static, ()>) {
        let (task, handle) = abortable(task);
        if let Some(previous) = self.task.try_update_value(|slot| slot.replace(handle)).flatten() {
            previous.abort();
        }
        spawn_local(async move { _ = task.await }); // an error means that the next task has aborted it
    }

    /// Stale-while-revalidate: shows the cached answer, if this browser has one, until the network's comes. If that fails, the
    /// cached one stays, with a notice of its age.
    async fn load_stale_while_revalidate(self, route: Route) {
        let (address, cache) = (route.path(), self.api.get_value().cached());
        let (network, cached) = (self.load(route.clone()), self.load_from(cache.clone(), route));
        let (answer, stale, is_shown) = match select(network, cached).await {
            Either::Left((answer @ Ok(_), _)) => (answer, None, false),
            Either::Left((answer, cached)) => (answer, cached.await.ok(), false),
            Either::Right((Err(_), network)) => (network.await, None, false),
            Either::Right((Ok(page), network)) => {
                self.show(PageState::Ready(page.clone()), Some(address.clone()));
                (network.await, Some(page), true)
            }
        };
        if let Ok(page) = &answer {
            copies::renew(page);
        }
        let has_document = answer.is_err() && stale.is_none() && offline::is_cached(&address).await;
        match (answer, stale) {
            (Ok(page), _) if is_shown => self.replace(page),
            (Err(error), Some(page)) if error.is_transient() => {
                if !is_shown {
                    self.show(PageState::Ready(page), Some(address));
                }
                if !self.is_translated() {
                    self.notice.set(cache.as_of().map(Notice::Stale));
                }
            }
            // The service worker has the whole document, as it was prerendered.
            (Err(ApiError::Unreachable(_) | ApiError::TimedOut), None) if has_document => {
                document::load(&address)
            }
            (answer, _) => self.show(answer.into(), Some(address)),
        }
    }
}
