//! Article lists: cards with date and source, and a compact variant of titles and dates.

use super::picture::{Loading, Picture};
use super::site_link::{RouteLink, SiteLink};
use crate::model::ArticleSummary;
use crate::route::Route;
use leptos::prelude::*;

/// Length of the year in a date, with its hyphen: `2022-`.
const YEAR: usize = 5;

/// 文章列表: title, summary, date and cover of each article.
#[component]
pub fn ArticleList(
    /// The articles in the order to show.
    items: Vec<ArticleSummary>,
) -> impl IntoView {
    let items = items.into_iter().map(|item| view! { <Item item/> }).collect_view();
    view! { <ul class="article-list">{items}</ul> }
}

#[component]
fn Item(
    /// The article this entry links to.
    item: ArticleSummary,
) -> impl IntoView {
    let date = item.published_at;
    let pinned = item.pinned.then(|| view! { <span class="article-list__mark">"置顶"</span> });
    let cover = item.cover.clone().map(|mut image| {
        image.alt.clear(); // the title beside it says more
        view! { <Picture image loading=Loading::Lazy class="article-list__cover"/> }
    });
    view! {
        <li class="article-list__item">
            {cover}
            <div class="article-list__text">
                <h2 class="article-list__title">{pinned}{title_link(&item)}</h2>
                {item.summary.map(|text| view! { <p class="article-list__summary">{text}</p> })}
                <p class="article-list__meta">
                    <time datetime=date.to_string()>{date.date()}</time>
                    {item.source.map(|name| view! { <span class="article-list__source">{name}</span> })}
                    {item.external_url.map(|_| view! { <span class="article-list__source">"外部链接"</span> })}
                </p>
            </div>
        </li>
    }
}

/// An article's title as a link to its page, or to the other site that has the article.
pub(super) fn title_link(item: &ArticleSummary) -> AnyView {
    let title = item.title.clone();
    match item.external_url.clone() {
        Some(href) => view! { <SiteLink href>{title}</SiteLink> }.into_any(),
        None => view! { <RouteLink to=Route::Article(item.id.clone())>{title}</RouteLink> }.into_any(),
    }
}

/// Titles and dates only, for narrow columns. The year is named where it changes.
#[component]
pub fn TitleList(
    /// The articles in the order to show.
    items: Vec<ArticleSummary>,
) -> impl IntoView {
    let mut year = String::new();
    let items = items.into_iter().map(|item| {
        let date = item.published_at;
        let mut day = date.date();
        if day.starts_with(&year) && !year.is_empty() {
            day.drain(..YEAR);
        } else {
            day[..YEAR].clone_into(&mut year);
        }
        view! {
            <li class="title-list__item">
                <span class="title-list__title">{title_link(&item)}</span>
                <time class="title-list__date" datetime=date.to_string()>{day}</time>
            </li>
        }
    });
    view! { <ul class="title-list">{items.collect_view()}</ul> }
}
