//! Lead story: the first article of the home page, with a large picture (LCP element).

use super::article_list::title_link;
use super::picture::{Loading, Picture};
use crate::model::ArticleSummary;
use leptos::prelude::*;

/// 头条: cover, title, summary and date.
#[component]
pub fn LeadStory(
    /// The article to show.
    story: ArticleSummary,
) -> impl IntoView {
    let title = title_link(&story);
    let date = story.published_at;
    let cover = story.cover.map(|mut image| {
        image.alt.clear(); // the title below it says more
        view! { <Picture image loading=Loading::Eager class="lead-story__cover"/> }
    });
    view! {
        <article class="lead-story">
            {cover}
            <div class="lead-story__text">
                <h2 class="lead-story__title">{title}</h2>
                {story.summary.map(|text| view! { <p class="lead-story__summary">{text}</p> })}
                <p class="lead-story__date"><time datetime=date.to_string()>{date.date()}</time></p>
            </div>
        </article>
    }
}
