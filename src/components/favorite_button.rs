//! Keeps the article, or lets it go.

use super::live_words::LiveWords;
use crate::browser::clock;
use crate::model::{Article, Kept};
use crate::state::Shelves;
use leptos::prelude::*;

/// 收藏
#[component]
pub fn FavoriteButton(
    /// The article.
    article: Article,
) -> impl IntoView {
    let shelf = Shelves::expect().favorites;
    let own = article.id.clone();
    let is_kept = move || shelf.with(|shelf| shelf.holds(&own));
    let toggle = move |_| {
        shelf.change(|shelf| {
            if shelf.holds(&article.id) {
                shelf.remove(&article.id);
            } else {
                shelf.add(Kept::of(&article, clock::now()));
            }
        });
    };
    let trouble = move || shelf.trouble().map_or(String::new(), |trouble| trouble.words().to_owned());
    view! {
        <button
            class="button button--quiet favorite-button"
            type="button"
            aria-pressed=move || is_kept().to_string()
            on:click=toggle
        >
            "收藏"
        </button>
        <LiveWords words=Signal::derive(trouble)/>
    }
}
