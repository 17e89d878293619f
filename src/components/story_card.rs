//! Story card: a small picture with title, summary and date. The container decides whether the picture stands beside the text or
//! above it.

use super::article_list::title_link;
use super::picture::{Loading, Picture};
use crate::model::ArticleSummary;
use leptos::prelude::*;

/// 图文: an article with its cover, as the home page shows it below the lead and at the head of a channel.
#[component]
pub fn StoryCard(
    /// The article to show.
    story: ArticleSummary,
) -> impl IntoView {
    let title = title_link(&story);
    let date = story.published_at;
    let cover = story.cover.map(|mut image| {
        image.alt.clear(); // the title says more
        view! { <Picture image loading=Loading::Lazy class="story-card__cover"/> }
    });
    view! {
        <article class="story-card">
            {cover}
            <div class="story-card__text">
                <h3 class="story-card__title">{title}</h3>
                {story.summary.map(|text| view! { <p class="story-card__summary">{text}</p> })}
                <time class="story-card__date" datetime=date.to_string()>{date.date()}</time>
            </div>
        </article>
    }
}
