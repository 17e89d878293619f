//! Rail: what stands beside an article on wide screens, the table of contents, the newest notices and the newest of its channel.
//! On other screens there are the contents alone, which the toolbar opens.

use super::article_list::TitleList;
use super::contents::Contents;
use super::site_link::RouteLink;
use crate::model::{ArticleId, ArticleSummary, Channel, ChannelSlug, OutlineEntry};
use crate::route::Route;
use crate::state::{CurrentSite, Latest};
use leptos::prelude::*;

/// How many notices are shown.
const NOTICES: usize = 3;
/// How many articles of the channel are shown.
const ARTICLES: usize = 5;

/// 侧栏: the contents are part of the page, the lists come after it has loaded.
#[component]
pub fn ArticleRail(
    /// The headings of the article.
    outline: Vec<OutlineEntry>,
    /// The channel of the article.
    channel: Channel,
    /// The article's own id, which is not among the newest.
    id: ArticleId,
) -> impl IntoView {
    let latest = Latest::expect();
    let slug = channel.slug;
    let notices_slug = CurrentSite::expect().notices_channel.clone().filter(|notices| *notices != slug);
    let (notices, newest) = (latest.notices(NOTICES), latest.of_channel(slug.clone()));
    let notices = move || notices_slug.clone().map(|slug| list("通知公告", slug, notices.get()));
    let newest = move || {
        let mut items = newest.get();
        items.retain(|item| item.id != id);
        items.truncate(ARTICLES);
        list("本栏最新", slug.clone(), items)
    };
    view! {
        <div class="article-rail">
            <Contents outline/>
            <div class="article-rail__lists">{notices}{newest}</div>
        </div>
    }
}

/// A heading that leads to the channel, above its newest titles; nothing until they are there.
fn list(name: &'static str, slug: ChannelSlug, items: Vec<ArticleSummary>) -> Option<impl IntoView> {
    (!items.is_empty()).then(|| {
        view! {
            <div class="article-rail__list">
                <h2 class="article-rail__name"><RouteLink to=Route::Channel(slug, 1)>{name}</RouteLink></h2>
                <TitleList items/>
            </div>
        }
    })
}
