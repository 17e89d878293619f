//! Head of a page: title, description, canonical address, robots, Open Graph, microdata, government meta tags, feeds, JSON-LD.

use super::article_meta_tags;
use super::feed_formats;
use super::json_ld;
use super::meta_tags::{MetaTags, domain};
use portal::model::{Channel, Site};
use portal::pages::{Page, PageMeta};
use portal::route::Route;

/// The head of a page, by what the page says of itself.
pub(crate) fn head(site: &Site, page: &Page, meta: &PageMeta) -> String {
    let mut head = MetaTags::default();
    head.title(&meta.title);
    head.name("description", &meta.description);
    head.link("canonical", &meta.canonical);
    if !meta.indexable {
        head.name("robots", "noindex");
    }
    social_meta_tags(&mut head, site, page, meta);
    government_meta_tags(&mut head, site, page);
    feeds(&mut head, site, page);
    for document in json_ld::documents(site, page, meta) {
        head.json_ld(&document);
    }
    head.into_html()
}

/// The head of the shell, which has no address of its own and is never listed.
pub(crate) fn shell_head(site: &Site, title: &str) -> String {
    let mut head = MetaTags::default();
    head.title(title);
    head.name("description", &site.description);
    head.name("robots", "noindex");
    head.into_html()
}

/// Open Graph and microdata, for share cards. A withdrawn article is not shared, and has none.
fn social_meta_tags(head: &mut MetaTags, site: &Site, page: &Page, meta: &PageMeta) {
    let Some(card) = &meta.card else { return };
    let kind = if matches!(page, Page::Article(_)) { "article" } else { "website" };
    for (name, content) in [
        ("og:type", kind),
        ("og:site_name", &site.name),
        ("og:locale", "zh_CN"),
        ("og:title", &card.title),
        ("og:description", &card.description),
        ("og:url", &card.link),
        ("og:image", &card.picture),
    ] {
        head.property(name, content);
    }
    for (name, content) in
        [("name", &card.title), ("description", &card.description), ("image", &card.picture)]
    {
        head.itemprop(name, content);
    }
    if let Page::Article(article) = page {
        head.property("article:published_time", &article.published_at.to_string());
        head.property("article:modified_time", &article.last_changed().to_string());
        head.property("article:section", &article.channel.name);
    }
}

/// Meta names by which Chinese portals are read and examined: annex 2 of the State Council's guide to government websites
/// (《政府网站发展指引》, 国办发〔2017〕47号, 附件2 网页标签).
fn government_meta_tags(head: &mut MetaTags, site: &Site, page: &Page) {
    head.name("SiteName", &site.name);
    head.name("SiteDomain", domain(&site.origin));
    if let Some(code) = &site.footer.site_code {
        head.name("SiteIDCode", code);
    }
    match page {
        Page::Channel(list) => {
            head.name("ColumnName", &list.channel.name);
            if let Some(description) = &list.channel.description {
                head.name("ColumnDescription", description);
            }
        }
        Page::Article(article) => article_meta_tags::write(head, site, article),
        Page::Home(_) | Page::Favorites | Page::Form(_) | Page::ComingSoon(_) => {}
    }
}

/// Links to the feeds: a channel's own on its pages, the portal's on all others.
fn feeds(head: &mut MetaTags, site: &Site, page: &Page) {
    let (title, below) = match page {
        Page::Channel(list) => {
            let Channel { name, slug, .. } = &list.channel;
            (format!("{name} - {}", site.name), Route::Channel(slug.clone(), 1))
        }
        _ => (site.name.clone(), Route::Home),
    };
    for (media_type, file) in feed_formats::KINDS {
        head.alternate(media_type, &title, &format!("{}{file}", below.path()));
    }
}
