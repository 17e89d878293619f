//! Content: the portal, the index of all there is, and tasks that load its pages one by one.

use crate::channel_pages::ChannelPages;
use crate::report::Error;
use futures::executor::block_on;
use portal::api::{Api, ApiError, ContentIndex};
use portal::model::{ChannelSlug, Site};
use portal::pages::Page;
use portal::route::Route;
use std::collections::HashSet;

/// Reads the portal itself and the index of its content, without which there is no site.
pub(crate) fn read(source: &str, api: &Api) -> Result<(Site, ContentIndex), Error> {
    let error = |document| move |error| Error::Content { content: source.to_owned(), document, error };
    let site = block_on(api.site()).map_err(error("site.json"))?;
    let index = block_on(api.index()).map_err(error("index.json"))?;
    Ok((site, index))
}

/// A part of the content that can be read by itself.
pub(crate) enum Task {
    /// One page: home, an article, or one of the fixed pages.
    Page(Route),
    /// The pages of a channel, which tells only page by page how many there are.
    Channel(ChannelSlug),
}

/// The parts of the whole portal, each once.
pub(crate) fn tasks(index: ContentIndex) -> Vec<Task> {
    let single = [Route::Home, Route::Favorites, Route::Search, Route::Message, Route::Submit];
    let articles = index.articles.into_iter().map(Route::Article);
    let channels = index.channels.into_iter().map(Task::Channel);
    let mut known = HashSet::new();
    let all = single.into_iter().chain(articles).map(Task::Page).chain(channels);
    all.filter(|task| known.insert(task.path())).collect()
}

impl Task {
    /// The address of its first page.
    pub(crate) fn path(&self) -> String {
        match self {
            Self::Page(route) => route.path(),
            Self::Channel(slug) => Route::Channel(slug.clone(), 1).path(),
        }
    }

    /// Reads its pages, each with its address.
    pub(crate) fn run(&self, site: &Site, api: &Api) -> Vec<(Route, Result<Page, ApiError>)> {
        match self {
            Self::Page(route) => vec![(route.clone(), load(route, site, api))],
            Self::Channel(slug) => channel(slug, site, api),
        }
    }
}

/// The pages of a channel. Of those that are missing at its end the first is told, if the channel says that it has it.
fn channel(slug: &ChannelSlug, site: &Site, api: &Api) -> Vec<(Route, Result<Page, ApiError>)> {
    let (mut answers, mut pages) = (Vec::new(), ChannelPages::default());
    for page in 1.. {
        let route = Route::Channel(slug.clone(), page);
        let answer = load(&route, site, api);
        let list = match &answer {
            Ok(Page::Channel(list)) => Some(list),
            _ => None,
        };
        let more = pages.push(list);
        answers.push((route, answer));
        if !more {
            break;
        }
    }
    let is_found = |(_, answer): &(Route, Result<Page, ApiError>)| {
        !matches!(answer, Err(ApiError::NotFound | ApiError::Gone))
    };
    let found = answers.iter().rposition(is_found).map_or(0, |last| last + 1);
    let is_promised = pages.is_promised(found as u32 + 1);
    answers.truncate(found + usize::from(is_promised));
    answers
}

fn load(route: &Route, site: &Site, api: &Api) -> Result<Page, ApiError> {
    block_on(Page::load(route, site, api))
}
