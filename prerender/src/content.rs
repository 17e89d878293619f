//! Every address of the content, and the page that stands there.

use crate::report::{Error, Problem};
use futures::executor::block_on;
use portal::api::{Api, ApiError, ContentIndex};
use portal::model::{ChannelSlug, Site};
use portal::pages::Page;
use portal::route::Route;
use rayon::prelude::*;
use std::sync::Arc;

/// All that is to be published.
pub(crate) struct Content {
    /// The portal.
    pub site: Arc<Site>,
    /// The pages, with their addresses.
    pub pages: Vec<(Route, Page)>,
    /// What could not be had.
    pub problems: Vec<Problem>,
}

impl Content {
    /// Reads everything at `source`. A missing or broken page is a problem, not an error: the rest stands without it.
    pub(crate) fn read(source: &str) -> Result<Self, Error> {
        let api = Api::new(source, Default::default());
        let error = |document| move |error| Error::Content { content: source.to_owned(), document, error };
        let site = block_on(api.site()).map_err(error("site.json"))?;
        let index = block_on(api.index()).map_err(error("index.json"))?;
        let answers: Vec<_> =
            tasks(index).into_par_iter().flat_map_iter(|task| task.run(&site, &api)).collect();
        let (mut pages, mut problems) = (Vec::new(), Vec::new());
        for (route, answer) in answers {
            match answer {
                Ok(page) => pages.push((route, page)),
                Err(error) => problems.push(Problem { address: route.path(), reason: error.to_string() }),
            }
        }
        Ok(Self { site: Arc::new(site), pages, problems })
    }
}

/// A part of the content that can be read by itself.
enum Task {
    One(Route),
    /// A channel tells only page by page how many there are.
    Channel(ChannelSlug),
}

type Answer = (Route, Result<Page, ApiError>);

impl Task {
    fn run(self, site: &Site, api: &Api) -> Vec<Answer> {
        match self {
            Self::One(route) => vec![load(route, site, api)],
            Self::Channel(slug) => channel(&slug, site, api),
        }
    }
}

fn tasks(index: ContentIndex) -> Vec<Task> {
    let single = [Route::Home, Route::Favorites, Route::Search, Route::Message, Route::Submit];
    let articles = index.articles.into_iter().map(Route::Article);
    let channels = index.channels.into_iter().map(Task::Channel);
    single.into_iter().chain(articles).map(Task::One).chain(channels).collect()
}

/// The pages of a channel: as many as it says, or, where it does not say, until one is not full.
fn channel(slug: &ChannelSlug, site: &Site, api: &Api) -> Vec<Answer> {
    let mut answers = Vec::new();
    for page in 1.. {
        let answer = load(Route::Channel(slug.clone(), page), site, api);
        let more = match &answer.1 {
            Ok(Page::Channel(list)) => match list.page_count {
                Some(count) => page < count,
                None => list.items.len() >= list.page_size.max(1) as usize,
            },
            _ => false,
        };
        let beyond = page > 1 && matches!(answer.1, Err(ApiError::NotFound));
        if !beyond {
            answers.push(answer);
        }
        if !more {
            break;
        }
    }
    answers
}

fn load(route: Route, site: &Site, api: &Api) -> Answer {
    let page = block_on(Page::load(&route, site, api));
    (route, page)
}
