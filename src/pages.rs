//! Pages: one module per kind of address, with what it loads from the API and how it arranges components.

mod article;
mod channel;
mod coming_soon;
mod failed;
mod favorites;
mod form_page;
mod home;
mod message;
mod meta;
mod page;
mod state;
mod submit;

pub use failed::FailedPage;
pub use meta::PageMeta;
pub use page::Page;
pub use state::PageState;

#[cfg(not(target_arch = "wasm32"))]
use crate::api::EmbeddedAnswers;
use crate::api::{Api, ApiError};
use crate::model::Site;
use crate::route::Route;
use article::ArticlePage;
use channel::ChannelListPage;
use coming_soon::{ComingSoonPage, Service};
use favorites::FavoritesPage;
pub use favorites::{FAVORITES_MOUNT, SavedListsView};
use form_page::FormPageView;
pub use form_page::{FORM_MOUNT, FORM_PAGE, FormPage, FormPageContent};
use home::{Home, HomePage};
use leptos::prelude::*;

impl Page {
    /// Loads the content of the page at `route`.
    pub async fn load(route: &Route, site: &Site, api: &Api) -> Result<Self, ApiError> {
        match route {
            Route::Home => Home::load(site, api).await.map(Self::Home),
            Route::Channel(slug, page) => api.channel_page(slug, *page).await.map(Self::Channel),
            Route::Article(id) => api.article(id).await.map(|article| Self::Article(Box::new(article))),
            Route::Favorites => Ok(Self::Favorites),
            Route::Search => Ok(Self::ComingSoon(Service::Search)),
            Route::Message => Ok(Self::Form(FormPage::Message)),
            Route::Submit => Ok(Self::Form(FormPage::Submit)),
        }
    }

    /// The API's answers this page was made from, to embed in the prerendered page: the application then makes no request for it.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn answers(&self) -> Result<EmbeddedAnswers, serde_json::Error> {
        use crate::api::Endpoint;
        let mut answers = EmbeddedAnswers::new();
        match self {
            Self::Home(home) => answers = home.answers()?,
            Self::Channel(list) => {
                let endpoint = Endpoint::Channel(list.channel.slug.clone(), list.page);
                answers.insert(endpoint.path(), serde_json::to_value(list)?);
            }
            Self::Article(article) => {
                answers.insert(Endpoint::Article(article.id.clone()).path(), serde_json::to_value(article)?);
            }
            Self::Favorites | Self::Form(_) | Self::ComingSoon(_) => {}
        }
        Ok(answers)
    }

    /// Renders the page as components.
    pub fn view(self, site: &Site) -> AnyView {
        let meta = self.meta(site);
        match self {
            Self::Home(home) => view! { <HomePage home/> }.into_any(),
            Self::Channel(list) => view! { <ChannelListPage list meta/> }.into_any(),
            Self::Article(article) => view! { <ArticlePage article=*article meta/> }.into_any(),
            Self::Favorites => view! { <FavoritesPage meta/> }.into_any(),
            Self::Form(page) => view! { <FormPageView meta page/> }.into_any(),
            Self::ComingSoon(service) => view! { <ComingSoonPage service meta/> }.into_any(),
        }
    }
}
