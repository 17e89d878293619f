//! Favourite toggle: saves the article in this browser, or removes it. Where the application does not come
//! `src/boot/favorite_button.js` does.

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
    let article_id = id.as_str().to_owned();
    // The list may be read before this part of the page is hydrated, and hydration leaves attributes and texts as they came.
    let (is_saved, error) = (RwSignal::new(false), RwSignal::new(String::new()));
    Effect::new(move || {
        is_saved.set(list.with(|list| list.contains(&id)));
        error.set(list.error().map_or(String::new(), |error| error.message().to_owned()));
    });
    let toggle = move |_| {
        list.change(|list| {
            if list.contains(&article.id) {
                list.remove(&article.id);
            } else {
                list.add(SavedArticle::of(&article, clock::now()));
            }
        });
    };
    view! {
        <button
            class="tool-button tool-button--favorite"
            type="button"
            data-favorite=article_id
            aria-pressed=move || is_saved.get().to_string()
            on:click=toggle
        >
            "收藏"
        </button>
        <LiveRegion message=error/>
    }
}
