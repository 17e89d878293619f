//! Outlet: follows the address. The page in the document stays as it came until the first link is followed; from then on pages are
//! rendered here.

mod copies;
mod freshness;
mod notice;
mod prefetch;
mod rendering;
mod state;

use super::{latest, wechat_card};
use crate::browser::{document, elements, scroll};
use crate::components::{Loading, PageNotice};
use crate::model::Failure;
use crate::pages::{FailedPage, PageState};
use crate::route::Route;
use crate::state::CurrentSite;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use leptos_router::location::{BrowserUrl, LocationProvider};
use state::OutletState;

/// The class of the mount point of what is said of a page, above it.
pub(super) const STATUS_MOUNT: &str = "main__status";

#[cfg(not(target_arch = "wasm32"))]
/// `<main>` with a page in it, as the host renders it.
#[component]
pub(super) fn Main(
    /// The page, or loading for the shell.
    page: PageState,
) -> impl IntoView {
    let on_retry = Callback::new(|()| ());
    view! {
        <main class="main" id="main" tabindex="-1"><div class=STATUS_MOUNT></div>{view_of(page, on_retry)}</main>
    }
}

fn view_of(page: PageState, on_retry: Callback<()>) -> AnyView {
    match page {
        PageState::Loading => view! { <Shell/> }.into_any(),
        PageState::Ready(page) => page.view(&CurrentSite::expect()),
        PageState::Failed(failure) => view! { <FailedPage failure on_retry/> }.into_any(),
    }
}

/// Outlet: follows the address. Renders its page into `<main>`, and what is said of the page into a mount point above it.
#[component]
pub(super) fn Outlet(
    /// The page in the document, or loading.
    initial: PageState,
) -> impl IntoView {
    let outlet = OutletState::new(initial);
    let path = use_location().pathname;
    let route = Memo::new(move |_| Route::parse(&path.get()));
    wechat_card::follow(outlet.page, route, outlet.api.get_value());
    latest::follow(outlet.page, path, outlet.api.get_value());
    prefetch::on_press(outlet.api.get_value());
    let retry = Callback::new(move |()| outlet.open(route.get_untracked()));
    let run_action = Callback::new(move |()| outlet.run_notice_action(route.get_untracked()));
    document::on_bfcache_restore(move || outlet.refresh(route.get_untracked()));
    canonicalise(path);
    Effect::new(move |previous_path: Option<String>| {
        let route = route.get();
        let current_path = path.get_untracked();
        match previous_path {
            Some(previous) => {
                scroll::save(&previous);
                outlet.open(route);
            }
            None if outlet.page.with_untracked(|page| *page == PageState::Loading) => outlet.open(route),
            None => outlet.revalidate(route),
        }
        current_path
    });
    if let Some(main) = elements::mount_point("main") {
        let page = move || (!outlet.is_as_it_came.get()).then(|| view_of(outlet.page.get(), retry));
        mount_to(main, move || page).forget();
    }
    view! {
        {move || outlet.is_loading_over_a_page().then(|| view! { <Loading/> })}
        {move || outlet.notice.with(|notice| notice.as_ref().map(|notice| {
            let (message, action, role) = (notice.message(), notice.action(), notice.role());
            view! { <PageNotice message action role on_action=run_action/> }
        }))}
    }
}

/// Completes a navigation in the address bar, as the router's own route table would, and replaces near misses (a missing
/// trailing slash) by the canonical address.
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
                &(canonical + &document::query_and_fragment()),
                NavigateOptions { replace: true, resolve: false, scroll: false, ..Default::default() },
            );
        }
    });
}

/// The shell, for an address without a prerendered page. Where the application does not start, it says that the page is
/// missing.
#[component]
fn Shell() -> impl IntoView {
    view! {
        <section class="shell plain-page">
            <div class="shell__opening" role="status"><h1 class="plain-page__title">"正在打开…"</h1></div>
            <div class="shell__missing">
                <h1 class="plain-page__title">"页面不存在"</h1>
                <p class="plain-page__text">{Failure::NotFound.advice()}</p>
            </div>
            <noscript><p>"没有启用脚本，新发布的文章可能打不开。请从菜单进入栏目。"</p></noscript>
        </section>
    }
}
