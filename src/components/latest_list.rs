//! Articles in a narrow column, titles with their dates: the newest of a channel, below a heading that leads to its list, or the most
//! read.

use super::article_list::TitleList;
use super::site_link::RouteLink;
use crate::model::{ArticleSummary, ChannelSlug};
use crate::route::Route;
use leptos::prelude::*;

/// 最新 or 阅读排行: nothing until there are articles.
#[component]
pub(super) fn LatestList(
    /// The heading.
    name: &'static str,
    /// The channel that it leads to; `None` for a ranking, whose articles are of several.
    slug: Option<ChannelSlug>,
    /// The articles in the order to show.
    items: Vec<ArticleSummary>,
) -> impl IntoView {
    (!items.is_empty()).then(|| {
        let class = if slug.is_some() { "latest-list" } else { "latest-list latest-list--ranked" };
        let name = match slug {
            Some(slug) => view! { <RouteLink to=Route::Channel(slug, 1)>{name}</RouteLink> }.into_any(),
            None => view! { <span class="latest-list__text">{name}</span> }.into_any(),
        };
        view! {
            <div class=class>
                <h2 class="latest-list__name">{name}</h2>
                <TitleList items/>
            </div>
        }
    })
}
