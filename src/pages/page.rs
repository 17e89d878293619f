//! A page as data: its content, its route, and the metadata that follows from them.

use super::coming_soon::Service;
use super::favorites;
use super::form_page::FormPage;
use super::home::Home;
use super::meta::PageMeta;
use crate::components::Crumb;
use crate::model::{Article, Channel, ChannelPage, ShareCard, Site};
use crate::route::Route;

/// A loaded page: its content, ready to be rendered.
#[derive(Clone, Debug, PartialEq)]
pub enum Page {
    /// 首页: the home page, with the lists of its channels.
    Home(Home),
    /// 栏目: one page of a channel's list.
    Channel(ChannelPage),
    /// 文章: an article, current, superseded or withdrawn.
    Article(Box<Article>),
    /// 收藏: filled in the browser, from its storage.
    Favorites,
    /// 留言 or 投稿: a form, or how else to reach the organisation.
    Form(FormPage),
    /// 即将开放: a service that has not opened yet.
    ComingSoon(Service),
}

impl Page {
    /// The route of this page.
    pub fn route(&self) -> Route {
        match self {
            Self::Home(_) => Route::Home,
            Self::Channel(list) => Route::Channel(list.channel.slug.clone(), list.page),
            Self::Article(article) => Route::Article(article.id.clone()),
            Self::Favorites => Route::Favorites,
            Self::Form(FormPage::Message) => Route::Message,
            Self::Form(FormPage::Submit) => Route::Submit,
            Self::ComingSoon(service) => service.route(),
        }
    }

    /// Whether it is a withdrawn article.
    pub fn is_withdrawn(&self) -> bool {
        matches!(self, Self::Article(article) if article.is_withdrawn())
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
        let withdrawn = self.is_withdrawn();
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
            Self::Form(page) => page.name().to_owned(),
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
            Self::Article(article) => article.description(),
            Self::Home(_) | Self::Favorites | Self::Form(_) | Self::ComingSoon(_) => None,
        }
    }

    fn trail(&self) -> Vec<Crumb> {
        match self {
            Self::Channel(list) => parent(&list.channel).collect(),
            Self::Article(article) => {
                let Channel { slug, name, .. } = article.channel.clone();
                parent(&article.channel).chain([Crumb { name, route: Route::Channel(slug, 1) }]).collect()
            }
            Self::Home(_) | Self::Favorites | Self::Form(_) | Self::ComingSoon(_) => Vec::new(),
        }
    }
}

fn parent(channel: &Channel) -> impl Iterator<Item = Crumb> {
    let parent = channel.parent.clone();
    parent.into_iter().map(|parent| Crumb { name: parent.name, route: Route::Channel(parent.slug, 1) })
}
