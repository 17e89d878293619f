//! Keeps the article, or lets it go.

use super::live_words::LiveWords;
use crate::browser::clock;
use crate::model::{Article, Favorite};
use crate::state::KeptFavorites;
use leptos::prelude::*;

const UNSAVED: &str = "没有保存：浏览器的存储已满或被禁用";

/// 收藏
#[component]
pub fn FavoriteButton(
    /// The article.
    article: Article,
) -> impl IntoView {
    let kept = KeptFavorites::expect();
    let Article { id, title, published_at, .. } = article;
    let own = id.clone();
    let is_kept = move || kept.with(|favorites| favorites.holds(&own));
    let toggle = move |_| {
        kept.change(|favorites| {
            if favorites.holds(&id) {
                favorites.remove(&id);
            } else {
                favorites.add(Favorite {
                    id: id.clone(),
                    title: title.clone(),
                    published_at,
                    saved_at: clock::now(),
                });
            }
        });
    };
    let trouble = Signal::derive(move || if kept.is_unsaved() { UNSAVED.to_owned() } else { String::new() });
    view! {
        <button
            class="button button--quiet favorite-button"
            type="button"
            aria-pressed=move || is_kept().to_string()
            on:click=toggle
        >
            "收藏"
        </button>
        <LiveWords words=trouble/>
    }
}
