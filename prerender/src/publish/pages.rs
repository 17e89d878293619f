//! Building of the pages in parallel: those whose documents are unchanged stay, the others are rendered.

use super::record::{Origin, PageRecord, Record};
use super::snapshot::Snapshot;
use super::staging::Staging;
use crate::content::Task;
use crate::findings::Findings;
use crate::progress;
use crate::render::Renderer;
use crate::report::{Effect, Error, Problem};
use crate::stop;
use crate::template::Template;
use portal::api::{Api, ApiError, Endpoint};
use portal::model::{Moment, Site};
use portal::pages::{Page, PageMeta};
use portal::route::Route;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What pages are built with.
pub(super) struct Builder<'a> {
    pub(super) template: &'a Template,
    pub(super) renderer: &'a Renderer,
    pub(super) site: &'a Arc<Site>,
    pub(super) api: &'a Api,
    pub(super) staging: &'a Staging<'a>,
    pub(super) findings: &'a Findings,
    /// The record of the last run, and the content as it is now; `None` in a full build.
    pub(super) previous: Option<(&'a Record, &'a Snapshot)>,
}

/// The outcome of some pages.
#[derive(Default)]
pub(super) struct Pages {
    /// The records of all pages, by their paths.
    pub(super) records: BTreeMap<String, PageRecord>,
    /// How many were made; the others are unchanged.
    pub(super) made: usize,
    /// Paths of tasks that have to be tried again.
    pub(super) failed: BTreeSet<String>,
    /// What could not be made, and why.
    pub(super) problems: Vec<Problem>,
}

impl Builder<'_> {
    /// Makes what has changed. One task at a time is held in memory on each core.
    pub(super) fn build(&self, tasks: Vec<Task>) -> Result<Pages, Error> {
        let bar = progress::bar("网页", tasks.len());
        let parts: Result<Vec<Pages>, Error> = tasks
            .into_par_iter()
            .map(|task| {
                stop::check()?;
                let pages = match self.unchanged(&task) {
                    Some(pages) => pages,
                    None => self.task(&task)?,
                };
                bar.inc(1);
                Ok(pages)
            })
            .collect();
        bar.finish_and_clear();
        Ok(parts?.into_iter().fold(Pages::default(), Pages::merge))
    }

    /// The pages of a task that need not be made: the same builder made them from the same documents.
    fn unchanged(&self, task: &Task) -> Option<Pages> {
        let (record, content) = self.previous?;
        let path = task.path();
        let (documents, same) = match task {
            Task::Page(Route::Article(id)) => {
                let document = Endpoint::Article(id.clone()).path();
                let same = content.is_unchanged(&record.content, &document);
                (document, same)
            }
            // The few pages without a document of their own cost less than to tell what they depend on.
            Task::Page(_) => return None,
            Task::Channel(slug) => {
                let first = Endpoint::Channel(slug.clone(), 1).path();
                let folder = first.trim_end_matches("1.json");
                (folder.to_owned(), content.is_folder_unchanged(&record.content, folder))
            }
        };
        if !same || record.failed.contains(&path) {
            return None;
        }
        let records: BTreeMap<_, _> = match task {
            Task::Page(_) => record
                .pages
                .get_key_value(&path)
                .into_iter()
                .map(|(path, page)| (path.clone(), *page))
                .collect(),
            Task::Channel(_) => record.pages_below(&path).map(|(path, page)| (path.clone(), *page)).collect(),
        };
        let all_reused =
            !records.is_empty() && records.keys().all(|path| self.staging.reuse(&file(path), Origin::Page));
        all_reused.then(|| {
            self.findings.reuse(&record.findings, &documents);
            Pages { records, ..Pages::default() }
        })
    }

    fn task(&self, task: &Task) -> Result<Pages, Error> {
        let mut pages = Pages::default();
        for (route, answer) in task.run(self.site, self.api) {
            self.page(&mut pages, route, answer)?;
        }
        if !pages.problems.is_empty() {
            pages.failed.insert(task.path());
        }
        Ok(pages)
    }

    /// What cannot be read or rendered is a problem of that page alone.
    fn page(&self, pages: &mut Pages, route: Route, answer: Result<Page, ApiError>) -> Result<(), Error> {
        let path = route.path();
        let made = answer.map_err(|error| error.to_string()).and_then(|page| {
            if let (Route::Article(id), Page::Article(article)) = (&route, &page) {
                self.findings.entitle(&Endpoint::Article(id.clone()).path(), &article.title);
            }
            let meta = page.meta(self.site);
            let parts = self.renderer.page(&route, &page, &meta).map_err(|error| error.to_string())?;
            Ok((meta, parts))
        });
        match made {
            Ok((meta, parts)) => {
                self.staging.write(&file(&path), Origin::Page, &self.template.fill(&parts))?;
                pages.records.insert(path, record(&meta));
                pages.made += 1;
            }
            Err(reason) => pages.problems.push(Problem { address: path, reason, effect: Effect::Skipped }),
        }
        Ok(())
    }
}

impl Pages {
    fn merge(mut self, other: Self) -> Self {
        self.records.extend(other.records);
        self.made += other.made;
        self.failed.extend(other.failed);
        self.problems.extend(other.problems);
        self
    }
}

/// The file of the page at a path: `/search/` → `search/index.html`.
fn file(path: &str) -> String {
    format!("{}index.html", path.trim_start_matches('/'))
}

fn record(meta: &PageMeta) -> PageRecord {
    let seconds = |moment: Moment| moment.unix_seconds();
    PageRecord {
        published: meta.published.map(seconds),
        changed: meta.changed.map(seconds),
        indexable: meta.indexable,
    }
}
