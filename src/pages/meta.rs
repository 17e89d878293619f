//! Page metadata: what a page says of itself, said once. The document's title, breadcrumb and share card, and in builds the
//! `<head>`, structured data, feeds and sitemap all read it here.

use super::{Page, favorites};
use crate::components::Crumb;
use crate::model::{Channel, Moment, ShareCard, Site};
use crate::route::Route;

/// What a page says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageMeta {
    /// Its own name, without the portal's: the last step of its trail.
    pub name: String,
    /// The document's title.
    pub title: String,
    /// What it is about, in a sentence or two: for search engines and share cards.
    pub description: String,
    /// The canonical address: origin and path, no query, no fragment.
    pub canonical: String,
    /// Search engines may list it: neither withdrawn nor empty without a reader.
    pub indexable: bool,
    /// The pages above it, from below the home page down (breadcrumb).
    pub trail: Vec<Crumb>,
    /// The card that WeChat and others show of it; a withdrawn article has none.
    pub card: Option<ShareCard>,
    /// When it was published, for an article.
    pub published: Option<Moment>,
    /// When it last changed, for an article.
    pub changed: Option<Moment>,
}

impl Page {
    /// The address it is at.
    pub fn route(&self) -> Route {
        match self {
            Self::Home(_) => Route::Home,
            Self::Channel(list) => Route::Channel(list.channel.slug.clone(), list.page),
            Self::Article(article) => Route::Article(article.id.clone()),
            Self::Favorites => Route::Favorites,
            Self::ComingSoon(service) => service.route(),
        }
    }

    /// What it says of itself.
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
