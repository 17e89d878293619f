//! Notice board of the home page. It does not scroll, so it needs no pause button (WCAG 2.2.2).

use super::article_list::TitleList;
use super::site_link::RouteLink;
use crate::model::ChannelPage;
use crate::route::Route;
use leptos::prelude::*;

/// 通知公告: the newest notices as titles and dates.
#[component]
pub fn Notices(
    /// The channel of the notices with its newest articles.
    list: ChannelPage,
    /// How many of them are shown.
    count: usize,
) -> impl IntoView {
    let ChannelPage { channel, mut items, .. } = list;
    items.truncate(count);
    view! {
        <section class="notices" aria-label="通知公告">
            <h2 class="notices__title"><RouteLink to=Route::Channel(channel.slug, 1)>"通知公告"</RouteLink></h2>
            <TitleList items/>
        </section>
    }
}
