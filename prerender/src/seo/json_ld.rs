//! Structured data: JSON-LD of schema.org (`NewsArticle`, `BreadcrumbList`, `WebSite`), as Google and Baidu read it.

use portal::model::{Article, Channel, Site};
use portal::pages::Page;
use portal::route::Route;
use serde_json::{Value, json};

/// The documents of a page; none for one that is not listed.
pub(super) fn documents(site: &Site, route: &Route, page: &Page) -> Vec<Value> {
    match page {
        Page::Article(article) if article.is_withdrawn() => Vec::new(),
        Page::Article(article) => {
            vec![
                news_article(site, route, article, page),
                breadcrumb_list(site, &article.channel, Some(&article.title)),
            ]
        }
        Page::Channel(list) => vec![breadcrumb_list(site, &list.channel, None)],
        Page::Home(_) => vec![web_site(site)],
        Page::Favorites | Page::ComingSoon(_) => Vec::new(),
    }
}

fn web_site(site: &Site) -> Value {
    json!({
        "@context": "https://schema.org", "@type": "WebSite", "name": site.name, "alternateName": site.short_name,
        "url": format!("{}/", site.origin), "inLanguage": "zh-CN", "publisher": organizer(site),
    })
}

fn organizer(site: &Site) -> Value {
    json!({ "@type": "Organization", "name": site.footer.organizer, "url": format!("{}/", site.origin) })
}

/// Properties as in Google's "Article (NewsArticle) structured data".
fn news_article(site: &Site, route: &Route, article: &Article, page: &Page) -> Value {
    let card = page.card(route, site);
    let mut document = json!({
        "@context": "https://schema.org", "@type": "NewsArticle",
        "headline": article.title,
        "datePublished": article.published_at.to_string(),
        "dateModified": article.last_changed().to_string(),
        "description": page.description(site),
        "image": card.iter().map(|card| &card.picture).collect::<Vec<_>>(),
        "mainEntityOfPage": card.as_ref().map(|card| &card.link),
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

/// From the home page down; the page itself comes last, without an address.
fn breadcrumb_list(site: &Site, channel: &Channel, title: Option<&String>) -> Value {
    let at = |route: Route| Some(format!("{}{}", site.origin, route.path()));
    let parent =
        channel.parent.iter().map(|parent| (&parent.name, at(Route::Channel(parent.slug.clone(), 1))));
    let own = title.and_then(|_| at(Route::Channel(channel.slug.clone(), 1)));
    let home = "首页".to_owned();
    let steps = std::iter::once((&home, at(Route::Home)))
        .chain(parent)
        .chain([(&channel.name, own)])
        .chain(title.map(|title| (title, None)));
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
