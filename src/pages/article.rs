//! 文章: the page of an article, with tools, table of contents, neighbours and related articles.

use super::PageMeta;
use crate::browser::qr_image;
use crate::components::{
    ArticleMeta, ArticleNotice, ArticleRail, ArticleTools, Attachments, Breadcrumb, CorrectionButton,
    PrintQr, ReadingProgress, Related, RichTextView, SiblingLinks, has_contents,
};
use crate::model::{Article, ArticleFacts, ShareContent, Site};
use crate::state::CurrentSite;
use leptos::prelude::*;

/// 文章: a withdrawn article has its title and a notice only.
#[component]
pub(super) fn ArticlePage(
    /// The article to show.
    article: Article,
    /// Its metadata: trail and canonical address.
    meta: PageMeta,
) -> impl IntoView {
    let withdrawn = article.is_withdrawn();
    let share = share_content(&article, &meta, &CurrentSite::expect());
    let facts = ArticleFacts::of(&article, &share);
    let address = share.url.clone();
    let code = qr_image::source(&address);
    let (previous, next, related) = (article.previous.clone(), article.next.clone(), article.related.clone());
    let outline = article.body.outline();
    let has_contents = has_contents(&outline);
    view! {
        <div class="article-page">
            <div class="article-page__trail"><Breadcrumb trail=meta.trail current="正文"/></div>
            <article class="article">
                <header class="article__header">
                    <h1 class="article__title" tabindex="-1">{article.title.clone()}</h1>
                    {article.subtitle.clone().map(|text| view! { <p class="article__subtitle">{text}</p> })}
                    <ArticleMeta article=article.clone()/>
                </header>
                {article.status.clone().map(|status| view! { <ArticleNotice status/> })}
                {(!withdrawn).then(|| view! {
                    <ArticleTools facts share code=code.clone() has_contents/>
                    <ArticleRail outline/>
                    <ArticleText article/>
                })}
                <PrintQr address code/>
            </article>
            <div class="article-page__more"><SiblingLinks previous next/><Related items=related/></div>
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
            <div class="article-body"><RichTextView text=article.body/></div>
            <Attachments files=article.attachments omitted=article.omitted_attachments/>
            {article.editor.map(|name| view! { <p class="article__editor">{format!("责任编辑：{name}")}</p> })}
            <CorrectionButton/>
        </div>
    }
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
