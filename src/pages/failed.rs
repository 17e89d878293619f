//! Error page: why a page cannot be shown, and what the reader can do. Where there is no such page it lists the channels and what
//! is new, without network the articles that are cached.

mod suggestions;

use crate::api::{Api, Endpoint};
use crate::browser::offline;
use crate::components::{FailureNotice, RouteLink};
use crate::model::{Failure, SavedArticle};
use crate::route::Route;
use crate::state::SavedLists;
use leptos::prelude::*;
use leptos::task::spawn_local;
use suggestions::Suggestions;

/// The error page, for a 404 as for any other failure.
#[component]
pub fn FailedPage(
    /// The reason, which decides title and advice.
    failure: Failure,
    /// Called when the reader presses 重试.
    on_retry: Callback<()>,
) -> impl IntoView {
    let is_offline = matches!(failure, Failure::Offline | Failure::TooSlow);
    view! {
        <section class="plain-page">
            <h1 class="plain-page__title" tabindex="-1">{failure.title()}</h1>
            <FailureNotice failure on_retry/>
            {(failure == Failure::NotFound).then(|| view! { <Suggestions/> })}
            {is_offline.then(|| view! { <CachedArticles/> })}
        </section>
    }
}

/// The favourites and the reading history, as far as this browser has them cached.
#[component]
fn CachedArticles() -> impl IntoView {
    let lists = SavedLists::expect();
    let api: Api = expect_context();
    let cached = RwSignal::new(Vec::<SavedArticle>::new());
    Effect::new(move || {
        let mut saved = lists.favorites.get();
        saved.merge(lists.history.get());
        let api = api.clone();
        spawn_local(async move {
            let mut articles = Vec::new();
            for item in saved.items() {
                let answer = api.address(&Endpoint::Article(item.id.clone()));
                let page = Route::Article(item.id.clone()).path();
                if offline::is_cached(&page).await || offline::is_cached(&answer).await {
                    articles.push(item.clone());
                }
            }
            cached.set(articles);
        });
    });
    let link = |item: SavedArticle| view! { <li><RouteLink to=Route::Article(item.id)>{item.title}</RouteLink></li> };
    view! {
        <div hidden=move || cached.with(Vec::is_empty)>
            <h2 class="plain-page__name">"没有网络也能读"</h2>
            <ul class="plain-page__list">{move || cached.get().into_iter().map(link).collect_view()}</ul>
        </div>
    }
}
