//! Home page section of a channel: its name and its newest articles.

use super::article_list::TitleList;
use super::site_link::RouteLink;
use super::story_card::StoryCard;
use crate::model::{ArticleSummary, ChannelPage};
use crate::route::Route;
use leptos::prelude::*;

/// How many of the newest articles may stand at the head, for their picture: an older one would not be news.
const HEAD: usize = 2;

/// 首页栏目: the name links to the channel's list. An article with a picture leads, the others follow as titles; or all are
/// pictures.
#[component]
pub fn ChannelSection(
    /// The channel with the articles to show, already truncated.
    list: ChannelPage,
    /// Whether all articles are shown with their pictures, in a row.
    pictures: bool,
) -> impl IntoView {
    let ChannelPage { channel, mut items, .. } = list;
    let cards = match pictures {
        true => std::mem::take(&mut items),
        false => take_lead(&mut items).into_iter().collect(),
    };
    let id = format!("channel-{}", channel.slug.as_str());
    let labelled_by = id.clone();
    let to = Route::Channel(channel.slug, 1);
    view! {
        <section class="channel-section" aria-labelledby=labelled_by>
            <h2 class="channel-section__name" id=id><RouteLink to>{channel.name}</RouteLink></h2>
            {(!cards.is_empty()).then(|| view! { <div class="channel-section__cards">{cards.into_iter().map(card).collect_view()}</div> })}
            {(!items.is_empty()).then(|| view! { <TitleList items/> })}
        </section>
    }
}

fn card(story: ArticleSummary) -> impl IntoView {
    view! { <StoryCard story/> }
}

fn take_lead(items: &mut Vec<ArticleSummary>) -> Option<ArticleSummary> {
    let index = items.iter().take(HEAD).position(|item| item.cover.is_some())?;
    Some(items.remove(index))
}
