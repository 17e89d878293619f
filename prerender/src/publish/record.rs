//! Incremental build: the record of the last run, in `<site>.record` beside the site. The next run makes only what has
//! changed; without a record, or with one that does not match, it makes everything.

use super::site_files::SiteFiles;
use super::snapshot::{Hash, Snapshot};
use crate::findings::ByDocument;
use crate::folders::{parent, sync_names, with_suffix, write_atomic};
use crate::report::Error;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// What the last run knew at its end.
#[derive(Serialize, Deserialize)]
pub(super) struct Record {
    /// Fingerprint of what all pages are made with: the program, the template, the portal itself, the choices of the
    /// command line.
    pub builder: Hash,
    /// Inode of the site's folder, which tells it from another of the same name.
    pub inode: u64,
    /// The documents of the content.
    pub content: Snapshot,
    /// The web team's own files.
    pub public: Snapshot,
    /// Every file of the site, and what it was made from. Compressed copies go with their files.
    pub files: BTreeMap<String, Origin>,
    /// Every file of the site as it was left.
    pub site_files: SiteFiles,
    /// Every page, by its path.
    pub pages: BTreeMap<String, PageRecord>,
    /// Paths of articles and channels that could not be made and have to be tried again.
    pub failed: BTreeSet<String>,
    /// What was found in the documents, so that each run can tell of all.
    pub findings: ByDocument,
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

/// What feeds and the sitemap need to know of a page.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub(super) struct PageRecord {
    /// Time of publication, if it is an article; seconds since 1970.
    pub published: Option<i64>,
    /// Time of its last change, likewise.
    pub changed: Option<i64>,
    /// Whether it is in the sitemap and in feeds.
    pub indexable: bool,
}

impl Record {
    /// The record beside `out`, if there is a readable one.
    pub(super) fn load(out: &Path) -> Option<Self> {
        let bytes = fs::read(with_suffix(out, "record")).ok()?;
        postcard::from_bytes(&bytes).ok()
    }

    /// Whether it is about the very folder at `out`, made by the same builder.
    pub(super) fn matches(&self, out: &Path, builder: &Hash) -> bool {
        self.builder == *builder && self.is_of(out) && out.join("index.html").exists()
    }

    /// Whether it tells of the very folder at `out`, whoever made it.
    pub(super) fn is_of(&self, out: &Path) -> bool {
        inode(out) == Some(self.inode)
    }

    /// Writes the record beside the site at `out`.
    pub(super) fn save(mut self, out: &Path) -> Result<(), Error> {
        let Some(inode) = inode(out) else { return Ok(()) };
        self.inode = inode;
        let path = with_suffix(out, "record");
        let bytes = postcard::to_stdvec(&self).map_err(std::io::Error::other).map_err(Error::file(&path))?;
        write_atomic(&path, &bytes)
    }

    /// Removes the record beside `out`, before the first file is placed: whatever becomes of this run, what it leaves is not what
    /// the record says.
    pub(super) fn forget(out: &Path) -> Result<(), Error> {
        let path = with_suffix(out, "record");
        match fs::remove_file(&path) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(Error::file(&path)(error)),
            _ => sync_names(parent(out)),
        }
    }

    /// The pages of a channel, given its path.
    pub(super) fn pages_below<'a>(
        &'a self,
        path: &'a str,
    ) -> impl Iterator<Item = (&'a String, &'a PageRecord)> {
        self.pages.range(path.to_owned()..).take_while(move |(page, _)| page.starts_with(path))
    }
}

#[cfg(unix)]
fn inode(out: &Path) -> Option<u64> {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(out).ok().map(|metadata| metadata.ino())
}

/// Elsewhere folders have no number to know them by, so every run is a full one.
#[cfg(not(unix))]
fn inode(_out: &Path) -> Option<u64> {
    None
}
