//! Home page section of a channel: its name and its newest articles.

use super::article_list::TitleList;
use super::site_link::RouteLink;
use crate::model::ChannelPage;
use crate::route::Route;
use leptos::prelude::*;

/// 首页栏目: the name links to the channel's list.
#[component]
pub fn ChannelSection(
    /// The channel with the articles to show, already truncated.
    list: ChannelPage,
) -> impl IntoView {
    let ChannelPage { channel, items, .. } = list;
    let id = format!("channel-{}", channel.slug.as_str());
    let labelled_by = id.clone();
    let to = Route::Channel(channel.slug, 1);
    view! {
        <section class="channel-section" aria-labelledby=labelled_by>
            <h2 class="channel-section__name" id=id><RouteLink to>{channel.name}</RouteLink></h2>
            <TitleList items/>
        </section>
    }
}
