//! Inputs of a build: template, public files, content; their fingerprints, and the files that are published as they are.

use super::record::{Origin, PageRecord, Record};
use super::site_files::SiteFiles;
use super::snapshot::{Hash, Snapshot, hash};
use super::staging::Staging;
use crate::arguments::Arguments;
use crate::findings::ByDocument;
use crate::offline::Offline;
use crate::redirects;
use crate::report::Error;
use crate::template::MANIFEST;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// In the template as well as in the site.
pub(super) const WORKER: &str = "sw.js";

/// What of the public folder is not published as it is: the content is copied apart, and redirects are no file of the site.
const UNPUBLISHED: [&str; 2] = ["api", redirects::FILE];

/// What of the template is not published as it is: read, or filled in first.
const FILLED_IN: [&str; 3] = ["index.html", MANIFEST, WORKER];

/// The folders as they are now.
pub(super) struct Sources {
    /// Fingerprint of what all pages are made with.
    pub(super) builder: Hash,
    pub(super) content: Snapshot,
    public: Snapshot,
    template: Snapshot,
}

impl Sources {
    /// Takes snapshots of all folders, reading only what is new since the last run.
    pub(super) fn scan(arguments: &Arguments, last: Option<&Record>) -> Result<Self, Error> {
        let content = Path::new(&arguments.content);
        let template = Snapshot::of(&arguments.template, None, &[])?;
        let public = Snapshot::of(&arguments.public, last.map(|record| &record.public), &UNPUBLISHED)?;
        let content = match content.is_dir() {
            true => Snapshot::of(content, last.map(|record| &record.content), &[])?,
            false => Snapshot::default(), // reading it says why
        };
        let builder = builder(arguments, &template)?;
        Ok(Self { builder, content, public, template })
    }

    /// Copies what is published as it is.
    pub(super) fn copy(
        &self,
        staging: &Staging<'_>,
        arguments: &Arguments,
        previous: Option<&Record>,
    ) -> Result<(), Error> {
        let template = self.template.names().filter(|name| !FILLED_IN.contains(name));
        // With another template the builder is another one: then there is no record.
        copy(
            staging,
            &arguments.template,
            Origin::Template,
            template,
            |_| previous.is_some(),
            str::to_owned,
        )?;
        let same = |name: &str| previous.is_some_and(|record| self.public.is_unchanged(&record.public, name));
        copy(staging, &arguments.public, Origin::Public, self.public.names(), same, |name| {
            name.strip_prefix("root/").unwrap_or(name).to_owned()
        })?;
        let (Some(base), content) = (arguments.own_api(), &self.content) else { return Ok(()) };
        let same = |name: &str| previous.is_some_and(|record| content.is_unchanged(&record.content, name));
        copy(staging, Path::new(&arguments.content), Origin::Content, content.names(), same, |name| {
            format!("{base}/{name}")
        })
    }

    /// The record for the next run.
    pub(super) fn record(
        self,
        (files, site_files): (BTreeMap<String, Origin>, SiteFiles),
        pages: BTreeMap<String, PageRecord>,
        failed: BTreeSet<String>,
        findings: ByDocument,
    ) -> Record {
        let Self { builder, content, public, .. } = self;
        Record { builder, inode: 0, content, public, files, site_files, pages, failed, findings }
    }
}

fn copy<'a>(
    staging: &Staging<'_>,
    folder: &Path,
    origin: Origin,
    names: impl Iterator<Item = &'a str>,
    same: impl Fn(&str) -> bool + Sync,
    published: impl Fn(&str) -> String + Sync,
) -> Result<(), Error> {
    let names: Vec<&str> = names.collect();
    names.into_par_iter().try_for_each(|name| {
        let target = published(name);
        if same(name) && staging.reuse(&target, origin) {
            return Ok(());
        }
        staging.copy(&target, origin, &folder.join(name))
    })
}

/// Fingerprint of the builder: this program, the template, the portal itself and the options. Another of any of these makes
/// other pages.
fn builder(arguments: &Arguments, template: &Snapshot) -> Result<Hash, Error> {
    let program = std::env::current_exe().map_err(Error::file(Path::new("prerender")))?;
    let program = hash(&fs::read(&program).map_err(Error::file(&program))?);
    // Without the file, reading the content fails and says why.
    let site = hash(&fs::read(Path::new(&arguments.content).join("site.json")).unwrap_or_default());
    let Arguments { api, media, old_engines, offline, fast, .. } = arguments;
    let offline = *offline == Offline::On;
    let options = hash(format!("{api} {media:?} {old_engines} {offline} {fast}").as_bytes());
    Ok(hash(&[program, template.digest(), site, options].concat()))
}
