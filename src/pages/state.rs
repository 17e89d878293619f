//! The loading state of the outlet's page.

use super::page::Page;
use crate::api::ApiError;
use crate::model::{Failure, Site};

/// What the outlet shows.
#[derive(Clone, Debug, PartialEq)]
pub enum PageState {
    /// Nothing is loaded yet: the shell of a page that was not prerendered.
    Loading,
    /// The page, loaded and shown.
    Ready(Page),
    /// Loading failed, for this reason: the error page is shown.
    Failed(Failure),
}

impl From<Result<Page, ApiError>> for PageState {
    fn from(answer: Result<Page, ApiError>) -> Self {
        answer.map_or_else(|error| Self::Failed(error.into()), Self::Ready)
    }
}

impl PageState {
    /// The document's title in this state.
    pub fn title(&self, site: &Site) -> String {
        match self {
            Self::Loading => site.name.clone(),
            Self::Ready(page) => page.meta(site).title,
            Self::Failed(failure) => format!("{} - {}", failure.title(), site.name),
        }
    }
}
