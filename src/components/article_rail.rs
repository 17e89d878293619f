//! Rail: what stands beside an article on wide screens, the table of contents, the newest notices, the newest of its
//! channel, and where views are counted the most read. On other screens there are the contents alone, which the toolbar
//! opens.

use super::contents::Contents;
use super::latest_list::LatestList;
use crate::model::{ArticleId, ChannelSlug, OutlineEntry};
use crate::state::{CurrentSite, Latest};
use leptos::prelude::*;

/// How many notices are shown.
const NOTICES: usize = 3;
/// How many articles of the channel are shown.
const ARTICLES: usize = 5;

/// The class of the mount point of the lists.
pub const RAIL_MOUNT: &str = "article-rail__lists";

/// 侧栏: the contents are part of the page, the lists come after it has loaded, into a mount point of their own.
#[component]
pub fn ArticleRail(
    /// The headings of the article.
    outline: Vec<OutlineEntry>,
) -> impl IntoView {
    view! { <div class="article-rail"><Contents outline/><div class=RAIL_MOUNT></div></div> }
}

/// The lists beside an article: 通知公告 and 本栏最新.
#[component]
pub fn RailLists(
    /// The channel of the article.
    slug: ChannelSlug,
    /// The article's own id, which is not among the newest.
    id: ArticleId,
) -> impl IntoView {
    let latest = Latest::expect();
    let notices_slug = CurrentSite::expect().notices_channel.clone().filter(|notices| *notices != slug);
    let (notices, newest) = (latest.notices(NOTICES), latest.of_channel(slug.clone()));
    let ranking = latest.most_read(slug.clone());
    let notices = move || {
        notices_slug
            .clone()
            .map(|slug| view! { <LatestList name="通知公告" slug=Some(slug) items=notices.get()/> })
    };
    let newest = move || {
        let mut items = newest.get();
        items.retain(|item| item.id != id);
        items.truncate(ARTICLES);
        view! { <LatestList name="本栏最新" slug=Some(slug.clone()) items/> }
    };
    let most_read = move || view! { <LatestList name="阅读排行" slug=None items=ranking.get()/> };
    (notices, newest, most_read)
}
