//! What is shown instead of a page that cannot be: the reason, and the way on.

use crate::api::{Api, Endpoint};
use crate::browser::offline;
use crate::components::{FailureNotice, RouteLink};
use crate::model::{Failure, Kept};
use crate::route::Route;
use crate::state::Shelves;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// 404 and other failures.
#[component]
pub fn FailedPage(
    /// The reason.
    failure: Failure,
    /// Called when the reader asks again.
    on_retry: Callback<()>,
) -> impl IntoView {
    let without_network = matches!(failure, Failure::Offline | Failure::TooSlow);
    view! {
        <section class="plain-page">
            <h1 class="plain-page__title" tabindex="-1">{failure.title()}</h1>
            <FailureNotice failure on_retry/>
            {without_network.then(|| view! { <Readable/> })}
        </section>
    }
}

/// What of the favourites and the reading history this browser holds.
#[component]
fn Readable() -> impl IntoView {
    let shelves = Shelves::expect();
    let api: Api = expect_context();
    let held = RwSignal::new(Vec::<Kept>::new());
    Effect::new(move || {
        let mut kept = shelves.favorites.get();
        kept.merge(shelves.history.get());
        let api = api.clone();
        spawn_local(async move {
            let mut found = Vec::new();
            for item in kept.items() {
                let answer = api.address(&Endpoint::Article(item.id.clone()));
                let page = Route::Article(item.id.clone()).path();
                if offline::is_cached(&page).await || offline::is_cached(&answer).await {
                    found.push(item.clone());
                }
            }
            held.set(found);
        });
    });
    let link = |item: Kept| view! { <li><RouteLink to=Route::Article(item.id)>{item.title}</RouteLink></li> };
    view! {
        <div hidden=move || held.with(Vec::is_empty)>
            <h2 class="plain-page__name">"没有网络也能读"</h2>
            <ul class="plain-page__list">{move || held.get().into_iter().map(link).collect_view()}</ul>
        </div>
    }
}
