//! Mirror of a live API: its answers as a folder of files beside the site, from which pages are made as from any other folder. What
//! could not be asked stays as it was; only 404, 410 or absence from the index takes a document away (docs/adr/0013).

mod document;
mod files;
mod index;
mod validators;

use crate::channel_pages::ChannelPages;
use crate::folders::{sync, with_suffix};
use crate::progress;
use crate::report::{Effect, Error, Problem};
use crate::stop;
use document::{Answer, Document};
use portal::api::ApiError;
use rayon::ThreadPoolBuilder;
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use validators::{Validator, Validators};

/// Requests at a time: enough to hide the way there and back, few enough for a small CMS.
const AT_ONCE: usize = 8;
/// So many failures in a row, and the API counts as down.
const MAX_FAILURES: usize = 20;

/// The folder of a site's mirror.
pub(crate) fn folder(out: &Path) -> PathBuf {
    with_suffix(out, "answers")
}

/// Brings the mirror in `folder` up to date with the API at `base`, and gives what could not be had. Without the portal itself
/// and the index nothing is done, nor if too many documents are gone and that is not allowed.
pub(crate) fn update(base: &str, folder: &Path, allow_removals: bool) -> Result<Vec<Problem>, Error> {
    let base = base.trim_end_matches('/');
    let before = Validators::load(folder);
    let is_other_api = before.base != base;
    let validators = if is_other_api { Validators::of_api(base) } else { before };
    let mirror = Mirror {
        folder,
        base,
        validators: Mutex::new(validators),
        problems: Mutex::default(),
        failures: AtomicUsize::new(0),
    };
    // Until these have come, an address that was mistyped must not cost the answers that are here.
    mirror.required(&Document::Site, "site.json")?;
    mirror.required(&Document::Index, "index.json")?;
    let updated = mirror.update(is_other_api, allow_removals);
    // Also where the API has failed midway: what it did answer is not asked for again.
    let saved = mirror.save();
    updated.and(saved)?;
    Ok(mirror.problems.into_inner().unwrap_or_else(PoisonError::into_inner))
}

/// A mirror while it is brought up to date.
struct Mirror<'a> {
    folder: &'a Path,
    base: &'a str,
    validators: Mutex<Validators>,
    problems: Mutex<Vec<Problem>>,
    /// In a row.
    failures: AtomicUsize,
}

/// What became of a document.
enum Fate {
    /// It is there, new or unchanged.
    Fresh,
    /// It could not be had; there may be an old one.
    Failed(ApiError),
    /// There is none.
    Gone,
}

impl Mirror<'_> {
    fn update(&self, is_other_api: bool, allow_removals: bool) -> Result<(), Error> {
        let required = BTreeSet::from([Document::Site.path(), Document::Index.path()]);
        if is_other_api {
            files::remove(self.folder, &files::others(self.folder, &required)?)?;
        }
        let documents = index::documents(self.folder)?;
        let pool = ThreadPoolBuilder::new().num_threads(AT_ONCE).build();
        let pool = pool.map_err(io::Error::other).map_err(Error::file(self.folder))?;
        let bar = progress::bar("接口", documents.len());
        let fetch = |document| self.documents(document).inspect(|_| bar.inc(1));
        let names: Result<Vec<Vec<String>>, Error> =
            pool.install(|| documents.into_par_iter().map(fetch).collect());
        bar.finish_and_clear();
        let names = names?.into_iter().flatten().chain(required).collect();
        files::check_removals(self.folder, &names, allow_removals)?;
        self.validators().documents.retain(|name, _| names.contains(name));
        files::remove(self.folder, &files::others(self.folder, &names)?)
    }

    fn required(&self, document: &Document, name: &'static str) -> Result<(), Error> {
        let error = match self.fetch(document)? {
            Fate::Fresh => return Ok(()),
            Fate::Failed(error) => error,
            Fate::Gone => ApiError::NotFound,
        };
        Err(Error::Content { content: self.base.to_owned(), document: name, error })
    }

    /// Fetches a document, of a channel all pages. Gives the names of the files that are to stay.
    fn documents(&self, mut document: Document) -> Result<Vec<String>, Error> {
        let (mut names, mut pages) = (Vec::new(), ChannelPages::default());
        loop {
            stop::check()?;
            let name = document.path();
            let is_there = match self.fetch(&document)? {
                Fate::Fresh => true,
                Fate::Failed(error) => {
                    let is_stale = self.folder.join(&name).is_file();
                    self.push_problem(&document, &error, is_stale);
                    is_stale
                }
                Fate::Gone => false,
            };
            let list = if is_there { document.list(self.folder) } else { None };
            names.extend(is_there.then_some(name));
            match document.next() {
                Some(next) if pages.push(list.as_ref()) => document = next,
                _ => return Ok(names),
            }
        }
    }

    /// Asks for a document, unless it is known to be unchanged.
    fn fetch(&self, document: &Document) -> Result<Fate, Error> {
        let (name, updated) = (document.path(), document.updated());
        let path = self.folder.join(&name);
        let old = self.validators().of_file(&name, &path);
        if updated.is_some() && old.as_ref().is_some_and(|old| old.updated.as_deref() == updated) {
            return Ok(Fate::Fresh);
        }
        let etag = old.and_then(|old| old.etag);
        let answer = document.ask(self.base, etag.as_deref());
        if let Answer::Failed(error) = answer {
            return self.failed(error);
        }
        self.failures.store(0, Ordering::Relaxed);
        let etag = match answer {
            Answer::New { text, etag } => {
                files::write(&path, &text)?;
                etag
            }
            Answer::Unchanged => etag,
            Answer::Wrong(error) => return Ok(Fate::Failed(error)),
            Answer::Gone | Answer::Failed(_) => return Ok(Fate::Gone),
        };
        let validator = Validator::new(etag, updated, &path)?;
        self.validators().documents.insert(name, validator);
        Ok(Fate::Fresh)
    }

    fn failed(&self, error: ApiError) -> Result<Fate, Error> {
        let failures = self.failures.fetch_add(1, Ordering::Relaxed) + 1;
        match failures < MAX_FAILURES {
            true => Ok(Fate::Failed(error)),
            false => Err(Error::ApiDown { api: self.base.to_owned(), failures: MAX_FAILURES, error }),
        }
    }

    fn push_problem(&self, document: &Document, error: &ApiError, is_stale: bool) {
        let effect = if is_stale { Effect::Stale } else { Effect::Skipped };
        let problem = Problem { address: document.page(), reason: error.to_string(), effect };
        self.problems.lock().unwrap_or_else(PoisonError::into_inner).push(problem);
    }

    fn validators(&self) -> MutexGuard<'_, Validators> {
        self.validators.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn save(&self) -> Result<(), Error> {
        sync(self.folder)?;
        self.validators().save(self.folder)
    }
}
