//! 文章

use crate::api::{Api, Endpoint};
use crate::browser::{clock, document, webview};
use crate::components::{
    ArticleMeta, ArticleNotice, ArticleTools, Attachments, Breadcrumb, Contents, Lightbox, PrintCode,
    ReadingProgress, Related, RichTextView, SiblingLinks, in_turn,
};
use crate::model::{Article, Kept, LateCode, Shared, Site};
use crate::route::Route;
use crate::state::{CurrentSite, Shelves};
use leptos::ev::PointerEvent;
use leptos::prelude::*;

/// Articles that the reading history holds.
const HISTORY: usize = 100;

/// 文章
#[component]
pub(super) fn ArticlePage(
    /// The article to show.
    article: Article,
) -> impl IntoView {
    let mut trail: Vec<_> = Vec::new();
    if let Some(parent) = article.channel.parent.clone() {
        trail.push((parent.name, Some(Route::Channel(parent.slug, 1))));
    }
    trail.push((article.channel.name.clone(), Some(Route::Channel(article.channel.slug.clone(), 1))));
    trail.push(("正文".to_owned(), None));
    let withdrawn = article.is_withdrawn();
    let (site, api) = (CurrentSite::expect(), expect_context::<Api>());
    let shared = shared(&article, &site);
    let address = shared.url.clone();
    let code = LateCode::of(address.clone());
    if !withdrawn {
        remember(&article);
    }
    let (previous, next, related) = (article.previous.clone(), article.next.clone(), article.related.clone());
    view! {
        <div class="article-page__trail"><Breadcrumb trail/></div>
        {in_turn(move || view! {
            <article class="article" data-address=address>
                <header class="article__header">
                    <h1 class="article__title" tabindex="-1">{article.title.clone()}</h1>
                    {article.subtitle.clone().map(|text| view! { <p class="article__subtitle">{text}</p> })}
                    <ArticleMeta article=article.clone()/>
                    {(!withdrawn).then(|| view! { <ArticleTools article=article.clone() shared code=code.clone()/> })}
                </header>
                {article.status.clone().map(|status| view! { <ArticleNotice status/> })}
                {(!withdrawn)
                    .then(|| {
                        view! {
                            <ReadingProgress/>
                            <Contents outline=article.body.outline()/>
                            <Lightbox pictures=article.body.pictures()><RichTextView text=article.body/></Lightbox>
                            <Attachments files=article.attachments/>
                            {article.editor.map(|name| view! { <p class="article__editor">{format!("责任编辑：{name}")}</p> })}
                            <PrintCode code/>
                        }
                    })}
            </article>
        })}
        {in_turn(move || view! {
            <div class="article-page__more" on:pointerdown=move |press| prefetch(&press, &api)>
                <SiblingLinks previous next/>
                <Related items=related/>
            </div>
        })}
    }
}

/// Asks for a neighbour while the finger is still on its link: a tap takes a tenth of a second. Inside WeChat links load their page.
fn prefetch(press: &PointerEvent, api: &Api) {
    let Some(path) = document::closest_link(press, "sibling-links__link") else { return };
    if let (Some(Route::Article(id)), None) = (Route::parse(&path), webview::wechat()) {
        api.prefetch(&Endpoint::Article(id));
    }
}

/// Puts the article at the head of this browser's reading history.
fn remember(article: &Article) {
    let history = Shelves::expect().history;
    let article = Kept::of(article, article.published_at);
    Effect::new(move || {
        history.change(|history| {
            history.add(Kept { saved_at: clock::now(), ..article.clone() });
            history.keep_newest(HISTORY);
        });
    });
}

/// What others get of the article: its canonical address, and what it says.
fn shared(article: &Article, site: &Site) -> Shared {
    let whole =
        |path: &str| if path.starts_with('/') { format!("{}{path}", site.origin) } else { path.to_owned() };
    Shared {
        url: whole(&Route::Article(article.id.clone()).path()),
        title: article.title.clone(),
        summary: article.summary.clone().or_else(|| article.opening_words()).unwrap_or_default(),
        picture: article.cover.as_ref().map(|cover| whole(cover.src.as_str())).unwrap_or_default(),
        site: site.name.clone(),
    }
}
