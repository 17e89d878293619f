//! One module per kind of address: what it asks the API, and how it arranges components.

mod article;
mod channel;
mod coming_soon;
mod failed;
mod favorites;
mod home;

pub use failed::FailedPage;

#[cfg(not(target_arch = "wasm32"))]
use crate::api::CarriedAnswers;
use crate::api::{Api, ApiError};
use crate::model::{Article, ChannelPage, Failure, ShareCard, Site};
use crate::route::Route;
use article::ArticlePage;
use channel::ChannelListPage;
use coming_soon::{ComingSoonPage, Service};
use favorites::FavoritesPage;
use home::{Home, HomePage};
use leptos::prelude::*;

/// A page with all it needs to be shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Page {
    /// 首页
    Home(Home),
    /// 栏目
    Channel(ChannelPage),
    /// 文章
    Article(Box<Article>),
    /// 收藏
    Favorites,
    /// A service that has not opened yet.
    ComingSoon(Service),
}

impl Page {
    /// Asks the API for what the page at `route` shows.
    pub async fn load(route: &Route, site: &Site, api: &Api) -> Result<Self, ApiError> {
        match route {
            Route::Home => Home::load(site, api).await.map(Self::Home),
            Route::Channel(slug, page) => api.channel_page(slug, *page).await.map(Self::Channel),
            Route::Article(id) => api.article(id).await.map(|article| Self::Article(Box::new(article))),
            Route::Favorites => Ok(Self::Favorites),
            Route::Search => Ok(Self::ComingSoon(Service::Search)),
            Route::Message => Ok(Self::ComingSoon(Service::Message)),
            Route::Submit => Ok(Self::ComingSoon(Service::Submit)),
        }
    }

    /// The document's title.
    pub fn title(&self, site: &Site) -> String {
        let own = match self {
            Self::Home(_) => return site.name.clone(),
            Self::Channel(list) if list.page > 1 => format!("{}（第{}页）", list.channel.name, list.page),
            Self::Channel(list) => list.channel.name.clone(),
            Self::Article(article) => article.title.clone(),
            Self::Favorites => favorites::NAME.to_owned(),
            Self::ComingSoon(service) => service.name().to_owned(),
        };
        format!("{own} - {}", site.name)
    }

    /// What the page is about, in a sentence or two: for search engines and share cards.
    pub fn description(&self, site: &Site) -> String {
        let own = match self {
            Self::Channel(list) => list.channel.description.clone(),
            Self::Article(article) => article.summary.clone().or_else(|| article.opening_words()),
            Self::Home(_) | Self::Favorites | Self::ComingSoon(_) => None,
        };
        own.unwrap_or_else(|| site.description.clone())
    }

    /// The card that WeChat shows of this page; a withdrawn article is not shared.
    pub fn card(&self, route: &Route, site: &Site) -> Option<ShareCard> {
        let (title, cover) = match self {
            Self::Article(article) if article.is_withdrawn() => return None,
            Self::Article(article) => (article.title.clone(), article.cover.as_ref()),
            _ => (self.title(site), None),
        };
        let link = format!("{}{}", site.origin, route.path());
        let picture = ShareCard::picture(cover, site);
        Some(ShareCard { title, description: self.description(site), link, picture })
    }

    /// The answers this page was made from, for the page to carry, so that the browser need not ask again.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn answers(&self) -> Result<CarriedAnswers, serde_json::Error> {
        use crate::api::Endpoint;
        let mut answers = CarriedAnswers::new();
        match self {
            Self::Home(home) => answers = home.answers()?,
            Self::Channel(list) => {
                let endpoint = Endpoint::Channel(list.channel.slug.clone(), list.page);
                answers.insert(endpoint.path(), serde_json::to_value(list)?);
            }
            Self::Article(article) => {
                answers.insert(Endpoint::Article(article.id.clone()).path(), serde_json::to_value(article)?);
            }
            Self::Favorites | Self::ComingSoon(_) => {}
        }
        Ok(answers)
    }

    /// The page as components.
    pub fn view(self) -> AnyView {
        match self {
            Self::Home(home) => view! { <HomePage home/> }.into_any(),
            Self::Channel(list) => view! { <ChannelListPage list/> }.into_any(),
            Self::Article(article) => view! { <ArticlePage article=*article/> }.into_any(),
            Self::Favorites => view! { <FavoritesPage/> }.into_any(),
            Self::ComingSoon(service) => view! { <ComingSoonPage service/> }.into_any(),
        }
    }
}

/// What stands in the place of a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Shown {
    /// Nothing has come yet: the shell of a page that was not prerendered.
    Waiting,
    /// A page.
    Page(Page),
    /// The reason why there is none.
    Failed(Failure),
}

impl From<Result<Page, ApiError>> for Shown {
    fn from(answer: Result<Page, ApiError>) -> Self {
        answer.map_or_else(|error| Self::Failed(error.into()), Self::Page)
    }
}

impl Shown {
    /// The document's title.
    pub fn title(&self, site: &Site) -> String {
        match self {
            Self::Waiting => site.name.clone(),
            Self::Page(page) => page.title(site),
            Self::Failed(failure) => format!("{} - {}", failure.title(), site.name),
        }
    }

    /// The card that WeChat shows of it, if it is a page.
    pub fn card(&self, route: &Route, site: &Site) -> Option<ShareCard> {
        match self {
            Self::Page(page) => page.card(route, site),
            Self::Waiting | Self::Failed(_) => None,
        }
    }
}
