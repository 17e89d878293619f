//! Page metadata: title, description, canonical address, breadcrumb and share card of a page, computed in one
//! place. The document, and in builds the `<head>`, structured data, feeds and sitemap read it here.

use crate::components::Crumb;
use crate::model::{Moment, ShareCard};

/// The metadata of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageMeta {
    /// The page's own name, without the portal's: the last step of its breadcrumb.
    pub name: String,
    /// The document's title: name and portal, `要闻（第2页） - 中国开发区协会门户`.
    pub title: String,
    /// What it is about, in a sentence or two: for search engines and share cards.
    pub description: String,
    /// The canonical address: origin and path, no query, no fragment.
    pub canonical: String,
    /// Whether search engines may list it: not if it is withdrawn, or empty without a reader or a service.
    pub indexable: bool,
    /// The breadcrumb: the pages above it, below the home page, top-level first.
    pub trail: Vec<Crumb>,
    /// The share card of WeChat and others; `None` for a withdrawn article.
    pub card: Option<ShareCard>,
    /// When it was published; `None` unless it is an article.
    pub published: Option<Moment>,
    /// When its content last changed; `None` unless it is an article.
    pub changed: Option<Moment>,
}
