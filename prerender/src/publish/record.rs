//! What a run made and from what, kept beside the site as `<site>.record`: the next run makes only what has changed.
//! Without it, or with one that does not fit, everything is made anew, so nothing is lost with it.

use super::snapshot::{Hash, Snapshot};
use crate::folders::with_suffix;
use crate::report::Error;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// What the last run knew at its end.
#[derive(Serialize, Deserialize)]
pub(super) struct Record {
    /// What all pages are made with: the program, the template, the portal itself, the choices of the command line.
    pub maker: Hash,
    /// Tells the folder from another of the same name.
    pub folder: u64,
    /// The content.
    pub content: Snapshot,
    /// The public files.
    pub public: Snapshot,
    /// Every file of the site, and what it was made from. Compressed copies go with their files.
    pub files: BTreeMap<String, Origin>,
    /// Every page, by its path.
    pub pages: BTreeMap<String, Known>,
    /// What could not be made, and is to be tried again: paths of articles and channels.
    pub troubled: BTreeSet<String>,
}

/// What a file of the site is made from.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Origin {
    /// A page, rendered from its documents.
    Page,
    /// A text that every run makes.
    Text,
    /// A file of the template, as it is.
    Template,
    /// A file of the content, as it is.
    Content,
    /// A public file, as it is.
    Public,
}

/// What lists, feeds and the sitemap need to know of a page.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub(super) struct Known {
    /// When it was published, if it is an article; seconds since 1970.
    pub published: Option<i64>,
    /// When it last changed, likewise.
    pub changed: Option<i64>,
    /// Whether it is to be found: in the sitemap and in feeds.
    pub found: bool,
}

impl Record {
    /// What is written beside `out`, if anything that can be read.
    pub(super) fn beside(out: &Path) -> Option<Self> {
        let bytes = fs::read(with_suffix(out, "record")).ok()?;
        postcard::from_bytes(&bytes).ok()
    }

    /// Whether it tells of the very folder that stands at `out`, made by this maker.
    pub(super) fn fits(&self, out: &Path, maker: &Hash) -> bool {
        self.maker == *maker && folder(out) == Some(self.folder) && out.join("index.html").exists()
    }

    /// Puts the record beside the site at `out`.
    pub(super) fn keep(mut self, out: &Path) -> Result<(), Error> {
        let Some(folder) = folder(out) else { return Ok(()) };
        self.folder = folder;
        let (path, new) = (with_suffix(out, "record"), with_suffix(out, "record.new"));
        let bytes = postcard::to_stdvec(&self).map_err(std::io::Error::other).map_err(Error::file(&path))?;
        fs::write(&new, bytes).and_then(|()| fs::rename(&new, &path)).map_err(Error::file(&path))
    }

    /// The pages of a channel, given its path.
    pub(super) fn pages_below<'a>(&'a self, path: &'a str) -> impl Iterator<Item = (&'a String, &'a Known)> {
        self.pages.range(path.to_owned()..).take_while(move |(known, _)| known.starts_with(path))
    }
}

#[cfg(unix)]
fn folder(out: &Path) -> Option<u64> {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(out).ok().map(|about| about.ino())
}

/// Elsewhere folders cannot be told apart, so every run is a whole one.
#[cfg(not(unix))]
fn folder(_out: &Path) -> Option<u64> {
    None
}
