//! What a site is made from, apart from the pages' own documents being read.

use super::record::{Known, Origin, Record};
use super::snapshot::{Hash, Snapshot, hash};
use super::staging::Staging;
use crate::arguments::Arguments;
use crate::offline::Offline;
use crate::report::Error;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// In the template as well as in the site.
pub(super) const WORKER: &str = "sw.js";

/// Of the public folder, what is not published as it is: the content has its own way, and redirects are no page.
const NOT_PUBLIC: [&str; 2] = ["api", "redirects.txt"];

/// Of the template, what is filled in first.
const FILLED_IN: [&str; 2] = ["index.html", WORKER];

/// The folders as they are now.
pub(super) struct Sources {
    /// What all pages are made with.
    pub(super) maker: Hash,
    /// The content, if it is a folder; what comes from an API has to be read to be known.
    pub(super) content: Option<Snapshot>,
    public: Snapshot,
    template: Snapshot,
}

impl Sources {
    /// Looks at everything, and reads only what is new since the last run.
    pub(super) fn look(arguments: &Arguments, known: Option<&Record>) -> Result<Self, Error> {
        let content = Path::new(&arguments.content);
        let template = Snapshot::of(&arguments.template, None, &[])?;
        let public = Snapshot::of(&arguments.public, known.map(|record| &record.public), &NOT_PUBLIC)?;
        let content = match content.is_dir() {
            true => Some(Snapshot::of(content, known.map(|record| &record.content), &[])?),
            false => None,
        };
        let maker = maker(arguments, &template)?;
        Ok(Self { maker, content, public, template })
    }

    /// Copies what is published as it is.
    pub(super) fn copy(
        &self,
        staging: &Staging,
        arguments: &Arguments,
        before: Option<&Record>,
    ) -> Result<(), Error> {
        let template = self.template.names().filter(|name| !FILLED_IN.contains(name));
        // Another template would be another maker: there is no record then.
        copy(staging, &arguments.template, Origin::Template, template, |_| before.is_some(), str::to_owned)?;
        let same = |name: &str| before.is_some_and(|record| self.public.is_as_in(&record.public, name));
        copy(staging, &arguments.public, Origin::Public, self.public.names(), same, |name| {
            name.strip_prefix("root/").unwrap_or(name).to_owned()
        })?;
        let own_api = arguments.api.starts_with('/') && !arguments.api.starts_with("//");
        let Some(content) = self.content.as_ref().filter(|_| own_api) else { return Ok(()) };
        let same = |name: &str| before.is_some_and(|record| content.is_as_in(&record.content, name));
        let base = arguments.api.trim_matches('/');
        copy(staging, Path::new(&arguments.content), Origin::Content, content.names(), same, |name| {
            format!("{base}/{name}")
        })
    }

    /// What the next run is to know; nothing where the content is no folder.
    pub(super) fn record(
        self,
        files: BTreeMap<String, Origin>,
        pages: BTreeMap<String, Known>,
        troubled: BTreeSet<String>,
    ) -> Option<Record> {
        let Self { maker, content, public, .. } = self;
        Some(Record { maker, folder: 0, content: content?, public, files, pages, troubled })
    }
}

fn copy<'a>(
    staging: &Staging,
    folder: &Path,
    origin: Origin,
    names: impl Iterator<Item = &'a str>,
    same: impl Fn(&str) -> bool + Sync,
    published: impl Fn(&str) -> String + Sync,
) -> Result<(), Error> {
    let names: Vec<&str> = names.collect();
    names.into_par_iter().try_for_each(|name| {
        let target = published(name);
        if same(name) && staging.leave(&target, origin) {
            return Ok(());
        }
        staging.copy(&target, origin, &folder.join(name))
    })
}

/// This program, the template, the portal itself and the choices: another of any of these makes other pages.
fn maker(arguments: &Arguments, template: &Snapshot) -> Result<Hash, Error> {
    let program = std::env::current_exe().map_err(Error::file(Path::new("prerender")))?;
    let program = hash(&fs::read(&program).map_err(Error::file(&program))?);
    // Without it, reading the content will tell what is wrong.
    let site = hash(&fs::read(Path::new(&arguments.content).join("site.json")).unwrap_or_default());
    let Arguments { api, media, old_engines, offline, fast, .. } = arguments;
    let offline = *offline == Offline::On;
    let choices = hash(format!("{api} {media:?} {old_engines} {offline} {fast}").as_bytes());
    Ok(hash(&[program, template.digest(), site, choices].concat()))
}
