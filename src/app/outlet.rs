//! Where a route becomes a page: asks for its data, shows it, and tells reader and browser that the page has changed.

use super::wechat_card;
use crate::api::Api;
use crate::browser::{document, scroll};
use crate::components::{Announcer, Loading};
use crate::model::Failure;
use crate::pages::{FailedPage, Page, Shown};
use crate::route::Route;
use crate::state::{CurrentSite, Navigation};
use futures::future::{AbortHandle, abortable};
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use leptos_meta::Title;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

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
            {move || match outlet.shown.get() {
                Shown::Waiting => view! { <Waiting/> }.into_any(),
                Shown::Page(page) => page.view(),
                Shown::Failed(failure) => view! { <FailedPage failure on_retry=retry/> }.into_any(),
            }}
        </main>
        <Announcer words=outlet.announcement/>
    }
}

/// Leads from near misses, as a missing trailing slash, to the one address of a page.
fn canonicalise(path: Memo<String>) {
    let navigate = use_navigate();
    Effect::new(move |_| {
        let path = path.get();
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
        if let Some(request) = self.request.try_update_value(Option::take).flatten() {
            request.abort();
        }
        let Some(route) = route else { return self.show(Shown::Failed(Failure::NotFound), None) };
        let (api, site) = (self.api.get_value(), self.site.get_value());
        let address = route.path();
        let (page, request) = abortable(async move { Page::load(&route, &site, &api).await });
        self.request.set_value(Some(request));
        self.loading.set(true);
        spawn_local(async move {
            match page.await {
                Ok(Ok(page)) => self.show(Shown::Page(page), Some(address)),
                Ok(Err(error)) => self.show(Shown::Failed(error.into()), Some(address)),
                Err(_) => {} // the reader has left
            }
        });
    }

    fn show(self, shown: Shown, address: Option<String>) {
        let title = self.site.with_value(|site| shown.title(site));
        self.loading.set(false);
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
