//! Page metadata: title, description, canonical address, breadcrumb and share card of a page, computed in one
//! place. The document, and in builds the `<head>`, structured data, feeds and sitemap read it here.

use super::{Page, favorites};
use crate::components::Crumb;
use crate::model::{Channel, Moment, ShareCard, Site};
use crate::route::Route;

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

impl Page {
    /// The route of this page.
    pub fn route(&self) -> Route {
        match self {
            Self::Home(_) => Route::Home,
            Self::Channel(list) => Route::Channel(list.channel.slug.clone(), list.page),
            Self::Article(article) => Route::Article(article.id.clone()),
            Self::Favorites => Route::Favorites,
            Self::ComingSoon(service) => service.route(),
        }
    }

    /// The metadata of this page.
    pub fn meta(&self, site: &Site) -> PageMeta {
        let (name, title) = self.names(site);
        let description = self.own_description().unwrap_or_else(|| site.description.clone());
        let canonical = site.absolute(&self.route().path());
        let article = match self {
            Self::Article(article) => Some(article),
            _ => None,
        };
        let withdrawn = article.is_some_and(|article| article.is_withdrawn());
        let card = (!withdrawn).then(|| ShareCard {
            title: if article.is_some() { name.clone() } else { title.clone() },
            description: description.clone(),
            link: canonical.clone(),
            picture: ShareCard::picture(article.and_then(|article| article.cover.as_ref()), site),
        });
        PageMeta {
            name,
            title,
            description,
            canonical,
            indexable: !withdrawn && !matches!(self, Self::Favorites | Self::ComingSoon(_)),
            trail: self.trail(),
            card,
            published: article.map(|article| article.published_at),
            changed: article.map(|article| article.last_changed()),
        }
    }

    /// The page's own name, and the document's title.
    fn names(&self, site: &Site) -> (String, String) {
        let name = match self {
            Self::Home(_) => return (site.name.clone(), site.name.clone()),
            Self::Channel(list) => list.channel.name.clone(),
            Self::Article(article) => article.title.clone(),
            Self::Favorites => favorites::NAME.to_owned(),
            Self::ComingSoon(service) => service.name().to_owned(),
        };
        let title = match self {
            Self::Channel(list) if list.page > 1 => format!("{name}（第{}页） - {}", list.page, site.name),
            _ => format!("{name} - {}", site.name),
        };
        (name, title)
    }

    fn own_description(&self) -> Option<String> {
        match self {
            Self::Channel(list) => list.channel.description.clone(),
            Self::Article(article) => article.summary.clone().or_else(|| article.excerpt()),
            Self::Home(_) | Self::Favorites | Self::ComingSoon(_) => None,
        }
    }

    fn trail(&self) -> Vec<Crumb> {
        match self {
            Self::Channel(list) => parent(&list.channel).collect(),
            Self::Article(article) => {
                let Channel { slug, name, .. } = article.channel.clone();
                parent(&article.channel).chain([Crumb { name, route: Route::Channel(slug, 1) }]).collect()
            }
            Self::Home(_) | Self::Favorites | Self::ComingSoon(_) => Vec::new(),
        }
    }
}

fn parent(channel: &Channel) -> impl Iterator<Item = Crumb> {
    let parent = channel.parent.clone();
    parent.into_iter().map(|parent| Crumb { name: parent.name, route: Route::Channel(parent.slug, 1) })
}
