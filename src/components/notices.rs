//! The notices of the home page. They stand still, so they need no button to stop them.

use super::article_list::TitleList;
use super::site_link::RouteLink;
use crate::model::ChannelPage;
use crate::route::Route;
use leptos::prelude::*;

/// Notices shown.
const NEWEST: usize = 5;

/// 通知公告
#[component]
pub fn Notices(
    /// The channel of the notices.
    list: ChannelPage,
) -> impl IntoView {
    let ChannelPage { channel, mut items, .. } = list;
    items.truncate(NEWEST);
    view! {
        <section class="notices" aria-label="通知公告">
            <h2 class="notices__title"><RouteLink to=Route::Channel(channel.slug, 1)>"通知公告"</RouteLink></h2>
            <TitleList items/>
        </section>
    }
}
