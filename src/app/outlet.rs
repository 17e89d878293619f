//! Where a route becomes a page, and reader and browser are told that the page has changed.

mod freshness;
mod notice;
mod state;

use super::wechat_card;
use crate::browser::{document, scroll};
use crate::components::{Announcer, Loading, PageNotice};
use crate::model::Failure;
use crate::pages::{FailedPage, Shown};
use crate::route::Route;
use crate::state::CurrentSite;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use leptos_router::location::{BrowserUrl, LocationProvider};
use state::State;

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
    let act = Callback::new(move |()| outlet.act(route.get_untracked()));
    document::on_bfcache_restore(move || outlet.refresh(route.get_untracked()));
    canonicalise(path);
    Effect::new(move |before: Option<String>| {
        let route = route.get();
        let arrived_at = path.get_untracked();
        match before {
            Some(before) => {
                scroll::save(&before);
                outlet.open(route);
            }
            None if outlet.shown.with_untracked(|shown| *shown == Shown::Waiting) => outlet.open(route),
            None => outlet.check(route),
        }
        arrived_at
    });
    let site = CurrentSite::expect();
    view! {
        <Title text=move || outlet.shown.with(|shown| shown.title(&site))/>
        <main class="main" id="main" tabindex="-1">
            {move || outlet.is_loading_over_a_page().then(|| view! { <Loading/> })}
            {move || outlet.notice.with(|notice| notice.as_ref().map(|notice| {
                let (words, button, role) = (notice.words(), notice.button(), notice.role());
                view! { <PageNotice words button role on_press=act/> }
            }))}
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
