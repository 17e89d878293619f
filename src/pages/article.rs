//! 文章: the page of an article, with tools, table of contents, neighbours and related articles.

use super::PageMeta;
use crate::api::{Api, Endpoint};
use crate::browser::{clock, document, qr_image, webview};
use crate::components::{
    ArticleMeta, ArticleNotice, ArticleRail, ArticleTools, Attachments, Breadcrumb, Lightbox, PrintQr,
    ReadingProgress, Related, RichTextView, SiblingLinks, has_contents,
};
use crate::hydration::defer_hydration;
use crate::model::{Article, SavedArticle, ShareContent, Site};
use crate::route::Route;
use crate::state::{CurrentSite, SavedLists};
use leptos::ev::PointerEvent;
use leptos::prelude::*;

/// Articles that the reading history holds; the oldest is evicted first.
const MAX_HISTORY: usize = 100;

/// 文章: a withdrawn article has its title and a notice only.
#[component]
pub(super) fn ArticlePage(
    /// The article to show.
    article: Article,
    /// Its metadata: trail and canonical address.
    meta: PageMeta,
) -> impl IntoView {
    let withdrawn = article.is_withdrawn();
    let (site, api) = (CurrentSite::expect(), expect_context::<Api>());
    let share = share_content(&article, &meta, &site);
    let address = share.url.clone();
    let code = qr_image::source(&address);
    if !withdrawn {
        add_to_history(&article);
    }
    let (previous, next, related) = (article.previous.clone(), article.next.clone(), article.related.clone());
    let (outline, channel) = (article.body.outline(), article.channel.clone());
    let has_contents = has_contents(&outline);
    view! {
        <div class="article-page">
            <div class="article-page__trail"><Breadcrumb trail=meta.trail current="正文"/></div>
            {defer_hydration(move || view! {
                <article class="article">
                    <header class="article__header">
                        <h1 class="article__title" tabindex="-1">{article.title.clone()}</h1>
                        {article.subtitle.clone().map(|text| view! { <p class="article__subtitle">{text}</p> })}
                        <ArticleMeta article=article.clone()/>
                    </header>
                    {article.status.clone().map(|status| view! { <ArticleNotice status/> })}
                    {(!withdrawn).then(|| view! {
                        <ArticleTools article=article.clone() share code=code.clone() has_contents/>
                        <ArticleRail outline channel id=article.id.clone()/>
                        <ArticleText article/>
                    })}
                    <PrintQr address code/>
                </article>
            })}
            {defer_hydration(move || view! {
                <div class="article-page__more" on:pointerdown=move |press| prefetch(&press, &api)>
                    <SiblingLinks previous next/>
                    <Related items=related/>
                </div>
            })}
        </div>
    }
}

/// What the reader came for: the body and what belongs to it.
#[component]
fn ArticleText(
    /// The article whose text is shown.
    article: Article,
) -> impl IntoView {
    view! {
        <div class="article__text">
            <ReadingProgress/>
            <Lightbox pictures=article.body.pictures()><RichTextView text=article.body/></Lightbox>
            <Attachments files=article.attachments omitted=article.omitted_attachments/>
            {article.editor.map(|name| view! { <p class="article__editor">{format!("责任编辑：{name}")}</p> })}
        </div>
    }
}

/// Prefetch on pointerdown: a neighbour is requested while the finger is still on its link, some 100 ms before the click.
/// Not inside WeChat, where links load their page.
fn prefetch(press: &PointerEvent, api: &Api) {
    let Some(path) = document::closest_link(press, "sibling-links__link") else { return };
    if let (Some(Route::Article(id)), None) = (Route::parse(&path), webview::wechat()) {
        api.prefetch(&Endpoint::Article(id));
    }
}

/// Puts the article at the head of this browser's reading history.
fn add_to_history(article: &Article) {
    let history = SavedLists::expect().history;
    let article = SavedArticle::of(article, article.published_at);
    Effect::new(move || {
        history.change(|history| {
            history.add(SavedArticle { saved_at: clock::now(), ..article.clone() });
            history.truncate(MAX_HISTORY);
        });
    });
}

/// The content of a share: canonical address, title, summary or excerpt, cover.
fn share_content(article: &Article, meta: &PageMeta, site: &Site) -> ShareContent {
    ShareContent {
        url: meta.canonical.clone(),
        title: article.title.clone(),
        summary: article.description().unwrap_or_default(),
        picture: article.cover.as_ref().map(|cover| site.absolute(cover.src.as_str())).unwrap_or_default(),
        site: site.name.clone(),
    }
}
