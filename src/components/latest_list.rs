//! The newest of a channel in a narrow column: a heading that leads to its list, and titles with their dates.

use super::article_list::TitleList;
use super::site_link::RouteLink;
use crate::model::{ArticleSummary, ChannelSlug};
use crate::route::Route;
use leptos::prelude::*;

/// 最新: nothing until there are articles.
#[component]
pub(super) fn LatestList(
    /// The heading.
    name: &'static str,
    /// The channel that it leads to.
    slug: ChannelSlug,
    /// The articles in the order to show.
    items: Vec<ArticleSummary>,
) -> impl IntoView {
    (!items.is_empty()).then(|| {
        view! {
            <div class="latest-list">
                <h2 class="latest-list__name"><RouteLink to=Route::Channel(slug, 1)>{name}</RouteLink></h2>
                <TitleList items/>
            </div>
        }
    })
}
