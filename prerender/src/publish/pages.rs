//! The pages: which there are, which of them have to be made, and making them.

use super::record::{Known, Origin, Record};
use super::snapshot::Snapshot;
use super::staging::Staging;
use crate::content::Task;
use crate::found;
use crate::progress;
use crate::render::Renderer;
use crate::report::{Error, Problem};
use crate::stop;
use crate::template::Template;
use portal::api::{Api, ApiError, Endpoint};
use portal::model::{Moment, Site};
use portal::pages::Page;
use portal::route::Route;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// All that pages are made with.
pub(super) struct Workshop<'a> {
    pub(super) template: &'a Template,
    pub(super) renderer: &'a Renderer,
    pub(super) site: &'a Arc<Site>,
    pub(super) api: &'a Api,
    pub(super) staging: &'a Staging<'a>,
    /// What the last run knew, and the content as it is now; `None` where everything is to be made.
    pub(super) before: Option<(&'a Record, &'a Snapshot)>,
}

/// What came of the pages.
#[derive(Default)]
pub(super) struct Pages {
    /// What is known of every page.
    pub(super) known: BTreeMap<String, Known>,
    /// Pages that were made; the others stand as they stood.
    pub(super) made: usize,
    /// Tasks that are to be tried again.
    pub(super) troubled: BTreeSet<String>,
    /// Why.
    pub(super) problems: Vec<Problem>,
}

impl Workshop<'_> {
    /// Makes what has to be made. One task at a time is held in memory on each core.
    pub(super) fn make(&self, tasks: Vec<Task>) -> Result<Pages, Error> {
        let bar = progress::bar("pages", tasks.len());
        let parts: Result<Vec<Pages>, Error> = tasks
            .into_par_iter()
            .map(|task| {
                stop::check()?;
                let pages = match self.standing(&task) {
                    Some(pages) => pages,
                    None => self.task(&task)?,
                };
                bar.inc(1);
                Ok(pages)
            })
            .collect();
        bar.finish_and_clear();
        Ok(parts?.into_iter().fold(Pages::default(), Pages::and))
    }

    /// The pages of a task that stand as they are to be: made by the same maker from the same documents.
    fn standing(&self, task: &Task) -> Option<Pages> {
        let (record, content) = self.before?;
        let path = task.path();
        let same = match task {
            Task::One(Route::Article(id)) => {
                content.is_as_in(&record.content, &Endpoint::Article(id.clone()).path())
            }
            // The few pages without a document of their own cost less than to tell what they depend on.
            Task::One(_) => false,
            Task::Channel(slug) => {
                let first = Endpoint::Channel(slug.clone(), 1).path();
                content.is_as_below(&record.content, first.trim_end_matches("1.json"))
            }
        };
        if !same || record.troubled.contains(&path) {
            return None;
        }
        let known: BTreeMap<_, _> = match task {
            Task::One(_) => record
                .pages
                .get_key_value(&path)
                .into_iter()
                .map(|(path, known)| (path.clone(), *known))
                .collect(),
            Task::Channel(_) => {
                record.pages_below(&path).map(|(path, known)| (path.clone(), *known)).collect()
            }
        };
        let all_stand =
            !known.is_empty() && known.keys().all(|path| self.staging.leave(&file(path), Origin::Page));
        all_stand.then(|| Pages { known, ..Pages::default() })
    }

    fn task(&self, task: &Task) -> Result<Pages, Error> {
        let mut pages = Pages::default();
        for (route, answer) in task.run(self.site, self.api) {
            self.page(&mut pages, route, answer)?;
        }
        if !pages.problems.is_empty() {
            pages.troubled.insert(task.path());
        }
        Ok(pages)
    }

    /// What cannot be read or rendered is a problem of that page alone.
    fn page(&self, pages: &mut Pages, route: Route, answer: Result<Page, ApiError>) -> Result<(), Error> {
        let path = route.path();
        let made = answer.map_err(|error| error.to_string()).and_then(|page| {
            let filling = self.renderer.page(&route, &page).map_err(|error| error.to_string())?;
            Ok((page, filling))
        });
        match made {
            Ok((page, filling)) => {
                self.staging.write(&file(&path), Origin::Page, &self.template.fill(&filling))?;
                pages.known.insert(path, known(&page));
                pages.made += 1;
            }
            Err(reason) => pages.problems.push(Problem { address: path, reason }),
        }
        Ok(())
    }
}

impl Pages {
    fn and(mut self, other: Self) -> Self {
        self.known.extend(other.known);
        self.made += other.made;
        self.troubled.extend(other.troubled);
        self.problems.extend(other.problems);
        self
    }
}

/// The file of the page at a path.
fn file(path: &str) -> String {
    format!("{}index.html", path.trim_start_matches('/'))
}

fn known(page: &Page) -> Known {
    let seconds = |moment: Moment| Some(moment.unix_seconds());
    let (published, changed) = match page {
        Page::Article(article) => (seconds(article.published_at), seconds(article.last_changed())),
        _ => (None, None),
    };
    Known { published, changed, found: found::is_found(page) }
}
