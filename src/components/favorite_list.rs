//! The articles a reader has kept, each with a button that lets it go.

use super::site_link::RouteLink;
use crate::model::{ArticleId, Favorite};
use crate::route::Route;
use crate::state::KeptFavorites;
use leptos::prelude::*;

/// 收藏列表
#[component]
pub fn FavoriteList(
    /// Called with the article whose button is pressed.
    on_remove: Callback<ArticleId>,
) -> impl IntoView {
    let kept = KeptFavorites::expect();
    let items = move || {
        kept.get().items().iter().cloned().map(|favorite| view! { <Item favorite on_remove/> }).collect_view()
    };
    view! { <ul class="favorite-list">{items}</ul> }
}

#[component]
fn Item(
    /// The article.
    favorite: Favorite,
    /// Called when its button is pressed.
    on_remove: Callback<ArticleId>,
) -> impl IntoView {
    let Favorite { id, title, published_at, .. } = favorite;
    let label = format!("取消收藏：{title}");
    let to = Route::Article(id.clone());
    view! {
        <li class="favorite-list__item">
            <span class="favorite-list__title"><RouteLink to>{title}</RouteLink></span>
            <time class="favorite-list__date" datetime=published_at.to_string()>{published_at.date()}</time>
            <button class="favorite-list__remove" type="button" aria-label=label on:click=move |_| on_remove.run(id.clone())>
                "取消收藏"
            </button>
        </li>
    }
}
