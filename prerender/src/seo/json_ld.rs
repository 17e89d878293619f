//! Structured data: JSON-LD of schema.org (`NewsArticle`, `BreadcrumbList`, `WebSite`), as Google and Baidu read it.

use portal::model::{Article, Site};
use portal::pages::{Page, PageMeta};
use portal::route::Route;
use serde_json::{Value, json};

/// The documents of a page; none for one that is not listed.
pub(super) fn documents(site: &Site, page: &Page, meta: &PageMeta) -> Vec<Value> {
    match page {
        Page::Article(article) if article.is_withdrawn() => Vec::new(),
        Page::Article(article) => vec![news_article(site, article, meta), breadcrumb_list(site, meta)],
        Page::Channel(_) => vec![breadcrumb_list(site, meta)],
        Page::Home(_) => vec![web_site(site)],
        Page::Favorites | Page::Form(_) | Page::ComingSoon(_) => Vec::new(),
    }
}

fn web_site(site: &Site) -> Value {
    json!({
        "@context": "https://schema.org", "@type": "WebSite", "name": site.name, "alternateName": site.short_name,
        "url": site.absolute("/"), "inLanguage": "zh-CN", "publisher": organizer(site),
    })
}

fn organizer(site: &Site) -> Value {
    json!({ "@type": "Organization", "name": site.footer.organizer, "url": site.absolute("/") })
}

/// Properties as in Google's "Article (NewsArticle) structured data".
fn news_article(site: &Site, article: &Article, meta: &PageMeta) -> Value {
    let mut document = json!({
        "@context": "https://schema.org", "@type": "NewsArticle",
        "headline": article.title,
        "datePublished": article.published_at.to_string(),
        "dateModified": article.last_changed().to_string(),
        "description": meta.description,
        "image": meta.card.iter().map(|card| &card.picture).collect::<Vec<_>>(),
        "mainEntityOfPage": meta.canonical,
        "articleSection": article.channel.name,
        "inLanguage": "zh-CN",
        "author": author(site, article),
        "publisher": organizer(site),
    });
    if !article.keywords.is_empty() {
        document["keywords"] = json!(article.keywords);
    }
    document
}

/// Whoever wrote it; else the publisher it comes from; else whoever runs the portal.
fn author(site: &Site, article: &Article) -> Value {
    match (&article.author, &article.source) {
        (Some(name), _) => json!({ "@type": "Person", "name": name }),
        (None, Some(source)) => json!({ "@type": "Organization", "name": source.name }),
        (None, None) => organizer(site),
    }
}

/// The trail from the home page down; the page itself comes last, without an address.
fn breadcrumb_list(site: &Site, meta: &PageMeta) -> Value {
    let step = |name: &str, route: &Route| (name.to_owned(), Some(site.absolute(&route.path())));
    let home = step("首页", &Route::Home);
    let trail = meta.trail.iter().map(|crumb| step(&crumb.name, &crumb.route));
    let steps = std::iter::once(home).chain(trail).chain([(meta.name.clone(), None)]);
    let items: Vec<Value> = steps
        .enumerate()
        .map(|(index, (name, address))| {
            let mut item = json!({ "@type": "ListItem", "position": index + 1, "name": name });
            if let Some(address) = address {
                item["item"] = address.into();
            }
            item
        })
        .collect();
    json!({ "@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items })
}
