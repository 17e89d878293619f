//! Government meta tags of an article, by which Chinese portals are read and examined (see `head.rs` for the guide).

use super::meta_tags::MetaTags;
use portal::model::{Article, Site};

/// `ArticleTitle`, `PubDate`, `ContentSource` and the others; an absent value has no element.
pub(super) fn write(head: &mut MetaTags, site: &Site, article: &Article) {
    head.name("ColumnName", &article.channel.name);
    head.name("ArticleTitle", &article.title);
    head.name("PubDate", &to_the_minute(&article.published_at.to_string()));
    let source = article.source.as_ref().map_or(&site.name, |source| &source.name);
    head.name("ContentSource", source);
    if let Some(author) = article.author.as_ref().or(article.editor.as_ref()) {
        head.name("Author", author);
    }
    if !article.keywords.is_empty() && !article.is_withdrawn() {
        head.name("Keywords", &article.keywords.join(","));
    }
}

/// `2022-06-14T09:30:00+08:00` → `2022-06-14 09:30`, the guide's format of `PubDate`.
fn to_the_minute(moment: &str) -> String {
    moment.chars().take(16).map(|sign| if sign == 'T' { ' ' } else { sign }).collect()
}
