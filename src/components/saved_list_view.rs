//! Saved list: links to articles, each with a button that removes it.

use super::site_link::RouteLink;
use crate::model::{ArticleId, SavedArticle};
use crate::route::Route;
use crate::state::SavedListSignal;
use leptos::prelude::*;

/// 收藏列表 or 阅读记录: the entries, newest first.
#[component]
pub fn SavedListView(
    /// The list to show; reactive.
    list: SavedListSignal,
    /// The label of the buttons: 取消收藏 or 删除记录.
    remove: &'static str,
    /// Called with the id of the article whose button is pressed.
    on_remove: Callback<ArticleId>,
) -> impl IntoView {
    let items = move || {
        let item = |saved: &SavedArticle| view! { <Item saved=saved.clone() remove on_remove/> };
        list.with(|list| list.items().iter().map(item).collect_view())
    };
    view! { <ul class="saved-list-view">{items}</ul> }
}

#[component]
fn Item(
    /// The article this entry links to.
    saved: SavedArticle,
    /// The button's label; its accessible name has the title too.
    remove: &'static str,
    /// Called with the article's id when the button is pressed.
    on_remove: Callback<ArticleId>,
) -> impl IntoView {
    let SavedArticle { id, title, published_at, .. } = saved;
    let label = format!("{remove}：{title}");
    let to = Route::Article(id.clone());
    view! {
        <li class="saved-list-view__item">
            <span class="saved-list-view__title"><RouteLink to>{title}</RouteLink></span>
            <time class="saved-list-view__date" datetime=published_at.to_string()>{published_at.date()}</time>
            <button class="saved-list-view__remove" type="button" aria-label=label on:click=move |_| on_remove.run(id.clone())>
                {remove}
            </button>
        </li>
    }
}
