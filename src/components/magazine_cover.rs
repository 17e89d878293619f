//! Cover of the newest issue of the association's magazine, on the home page.

use super::site_link::RouteLink;
use super::story_card::StoryCard;
use crate::model::{ArticleSummary, Channel};
use crate::route::Route;
use leptos::prelude::*;

/// 会刊: the name links to the channel of the magazine, the cover to the issue.
#[component]
pub fn MagazineCover(
    /// The channel of the magazine.
    channel: Channel,
    /// Its newest article with a cover.
    issue: ArticleSummary,
) -> impl IntoView {
    let to = Route::Channel(channel.slug, 1);
    view! {
        <section class="magazine-cover" aria-labelledby="magazine">
            <h2 class="magazine-cover__name" id="magazine"><RouteLink to>{channel.name}</RouteLink></h2>
            <StoryCard story=issue/>
        </section>
    }
}
