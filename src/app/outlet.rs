//! Where a route becomes a page: asks for its data, shows it, and tells reader and browser that the page has changed.

use super::wechat_card;
use crate::api::{Api, ApiError};
use crate::browser::{document, offline, scroll};
use crate::components::{Announcer, KeptNotice, Loading};
use crate::model::{Failure, Moment};
use crate::pages::{FailedPage, Page, Shown};
use crate::route::Route;
use crate::state::{CurrentSite, Navigation};
use futures::future::{AbortHandle, Either, abortable, select};
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use leptos_meta::Title;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use leptos_router::location::{BrowserUrl, LocationProvider};
use std::pin::pin;

/// The page at the current address, inside `<main>`.
#[component]
pub(super) fn Outlet(
    /// What the page shows first.
    first: Shown,
) -> impl IntoView {
    let outlet = State::new(first);
    let path = use_location().pathname;
    let route = Memo::new(move |_| Route::parse(&path.get()));
    wechat_card::follow(outlet.shown, route, outlet.api.get_value());
    let retry = Callback::new(move |()| outlet.open(route.get_untracked()));
    document::on_return(move || outlet.refresh(route.get_untracked()));
    canonicalise(path);
    Effect::new(move |before: Option<String>| {
        let route = route.get();
        let arrived_at = path.get_untracked();
        match before {
            Some(before) => {
                scroll::remember(&before);
                outlet.open(route);
            }
            None if outlet.shown.with_untracked(|shown| *shown == Shown::Waiting) => outlet.open(route),
            None => {}
        }
        arrived_at
    });
    let site = CurrentSite::expect();
    view! {
        <Title text=move || outlet.shown.with(|shown| shown.title(&site))/>
        <main class="main" id="main" tabindex="-1">
            {move || outlet.is_loading_over_a_page().then(|| view! { <Loading/> })}
            {move || outlet.as_of.get().map(|as_of| view! { <KeptNotice as_of on_retry=retry/> })}
            {move || match outlet.shown.get() {
                Shown::Waiting => view! { <Waiting/> }.into_any(),
                Shown::Page(page) => page.view(),
                Shown::Failed(failure) => view! { <FailedPage failure on_retry=retry/> }.into_any(),
            }}
        </main>
        <Announcer words=outlet.announcement/>
    }
}

/// Has the address bar follow a click, as the router's own table of routes would, and leads from near misses, as a missing
/// trailing slash, to the one address of a page.
fn canonicalise(path: Memo<String>) {
    let navigate = use_navigate();
    let bar = use_context::<BrowserUrl>();
    Effect::new(move |_| {
        let path = path.get();
        if let Some(bar) = &bar {
            bar.ready_to_complete();
        }
        if let Some(canonical) =
            Route::parse(&path).map(|route| route.path()).filter(|canonical| *canonical != path)
        {
            navigate(
                &canonical,
                NavigateOptions { replace: true, resolve: false, scroll: false, ..Default::default() },
            );
        }
    });
}

/// What the outlet shows, and what it is waiting for.
#[derive(Clone, Copy)]
struct State {
    shown: RwSignal<Shown>,
    loading: RwSignal<bool>,
    /// Since when what is shown has been kept, if the API could not be asked.
    as_of: RwSignal<Option<Moment>>,
    announcement: RwSignal<String>,
    request: StoredValue<Option<AbortHandle>>,
    api: StoredValue<Api>,
    site: StoredValue<CurrentSite>,
    navigation: Navigation,
}

impl State {
    fn new(first: Shown) -> Self {
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
    fn is_loading_over_a_page(self) -> bool {
        self.loading.get() && self.shown.with(|shown| *shown != Shown::Waiting)
    }

    /// Asks for the page at `route`. The page shown stays until the answer comes, as a browser does it; a request for a
    /// page that is left before is ended, so that its answer never shows.
    fn open(self, route: Option<Route>) {
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
    fn refresh(self, route: Option<Route>) {
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

/// The shell of a page that was not prerendered: says so where the application does not come to open it.
#[component]
fn Waiting() -> impl IntoView {
    view! {
        <section class="waiting plain-page">
            <div class="waiting__opening" role="status"><h1 class="plain-page__title">"正在打开…"</h1></div>
            <div class="waiting__missing">
                <h1 class="plain-page__title">"页面不存在"</h1>
                <p class="plain-page__text">{Failure::NotFound.advice()}</p>
            </div>
            <noscript><p>"没有启用脚本，新发布的文章可能打不开。请从菜单进入栏目。"</p></noscript>
        </section>
    }
}
