//! The articles on one of the reader's shelves, each with a button that lets it go.

use super::site_link::RouteLink;
use crate::model::{ArticleId, Kept};
use crate::route::Route;
use crate::state::KeptShelf;
use leptos::prelude::*;

/// 收藏列表 or 阅读记录
#[component]
pub fn ShelfList(
    /// The shelf.
    shelf: KeptShelf,
    /// What the buttons say.
    remove: &'static str,
    /// Called with the article whose button is pressed.
    on_remove: Callback<ArticleId>,
) -> impl IntoView {
    let items = move || {
        let item = |kept: &Kept| view! { <Item kept=kept.clone() remove on_remove/> };
        shelf.with(|shelf| shelf.items().iter().map(item).collect_view())
    };
    view! { <ul class="shelf-list">{items}</ul> }
}

#[component]
fn Item(
    /// The article.
    kept: Kept,
    /// What its button says.
    remove: &'static str,
    /// Called when its button is pressed.
    on_remove: Callback<ArticleId>,
) -> impl IntoView {
    let Kept { id, title, published_at, .. } = kept;
    let label = format!("{remove}：{title}");
    let to = Route::Article(id.clone());
    view! {
        <li class="shelf-list__item">
            <span class="shelf-list__title"><RouteLink to>{title}</RouteLink></span>
            <time class="shelf-list__date" datetime=published_at.to_string()>{published_at.date()}</time>
            <button class="shelf-list__remove" type="button" aria-label=label on:click=move |_| on_remove.run(id.clone())>
                {remove}
            </button>
        </li>
    }
}
