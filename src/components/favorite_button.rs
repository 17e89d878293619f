//! Favourite toggle: saves the article in this browser, or removes it.

use super::live_region::LiveRegion;
use crate::browser::clock;
use crate::model::{Article, SavedArticle};
use crate::state::SavedLists;
use leptos::prelude::*;

/// 收藏: a toggle button (`aria-pressed`).
#[component]
pub fn FavoriteButton(
    /// The article to save or remove.
    article: Article,
) -> impl IntoView {
    let list = SavedLists::expect().favorites;
    let id = article.id.clone();
    let is_saved = move || list.with(|list| list.contains(&id));
    let toggle = move |_| {
        list.change(|list| {
            if list.contains(&article.id) {
                list.remove(&article.id);
            } else {
                list.add(SavedArticle::of(&article, clock::now()));
            }
        });
    };
    let error = move || list.error().map_or(String::new(), |error| error.message().to_owned());
    view! {
        <button
            class="button button--quiet favorite-button"
            type="button"
            aria-pressed=move || is_saved().to_string()
            on:click=toggle
        >
            "收藏"
        </button>
        <LiveRegion message=Signal::derive(error)/>
    }
}
