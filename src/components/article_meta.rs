//! Byline: the line below an article's title, with 来源, 作者, 发布时间, 点击量, 字数. An unknown value has no label.

use super::site_link::SiteLink;
use crate::model::{Article, ReadingTime, Source};
use leptos::prelude::*;

/// 文章信息: the byline. A newer count of views takes the place of the one it came with (`src/boot/views.js`).
#[component]
pub fn ArticleMeta(
    /// The article whose data is shown.
    article: Article,
) -> impl IntoView {
    let length = article.body.reading_time();
    let counted = if article.is_withdrawn() { String::new() } else { article.id.as_str().to_owned() };
    let Article { source, author, published_at, views, .. } = article;
    view! {
        <p class="article-meta">
            {source.map(|source| view! { <span class="article-meta__item">"来源：" {source_name(source)}</span> })}
            {author.map(|name| view! { <span class="article-meta__item">{format!("作者：{name}")}</span> })}
            <span class="article-meta__item">
                <span class="article-meta__label">"发布时间："</span> <time datetime=published_at.to_string()>{published_at.date_and_time()}</time>
            </span>
            <span class="article-meta__item" data-views=counted hidden=views.is_none()>{views.map(views_label)}</span>
            {length.map(|length| view! { <span class="article-meta__item article-meta__item--length">{length_label(length)}</span> })}
        </p>
    }
}

/// 点击量, as the byline has it; `src/boot/views.js` writes it likewise.
pub fn views_label(count: u64) -> String {
    format!("点击量：{count}")
}

fn length_label(ReadingTime { characters, minutes }: ReadingTime) -> String {
    format!("全文{characters}字，约{minutes}分钟")
}

fn source_name(source: Source) -> AnyView {
    match source.url {
        Some(href) => view! { <SiteLink href>{source.name}</SiteLink> }.into_any(),
        None => source.name.into_any(),
    }
}
