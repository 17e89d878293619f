//! Findings of a run: what is left out of documents or mended in them, of each document once, however often it is read.

mod counted;
mod wording;

use crate::report::Error;
use counted::{Counted, counted};
use portal::api::{Finding, Report};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The findings of documents, by their paths.
pub(crate) type ByDocument = BTreeMap<String, DocumentFindings>;

/// What was found in one document.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(crate) struct DocumentFindings {
    /// Of an article that has a page.
    title: Option<String>,
    findings: Vec<Counted>,
}

/// Gathers the findings while documents are read, from all threads.
#[derive(Default)]
pub(crate) struct Findings {
    read: Mutex<ByDocument>,
    unchanged: Mutex<ByDocument>,
}

impl Findings {
    /// What the API hands its findings to.
    pub(crate) fn report(self: &Arc<Self>) -> Report {
        let findings = self.clone();
        Arc::new(move |found: Vec<Finding>| {
            if let Some(document) = found.first().map(|finding| finding.document.clone()) {
                lock(&findings.read).entry(document).or_default().findings = counted(found);
            }
        })
    }

    /// Says what a document that was read is about, if anything was found in it.
    pub(crate) fn entitle(&self, document: &str, title: &str) {
        if let Some(found) = lock(&self.read).get_mut(document) {
            found.title = Some(title.to_owned());
        }
    }

    /// Takes over what an earlier run has found in the document of this path, or in those of a folder: they are unchanged.
    pub(crate) fn reuse(&self, before: &ByDocument, path: &str) {
        let below = before.range(path.to_owned()..).take_while(|(document, _)| document.starts_with(path));
        lock(&self.unchanged).extend(below.map(|(document, found)| (document.clone(), found.clone())));
    }

    /// Prints a line for each document with findings; not for those of which an earlier run has told.
    pub(crate) fn tell(&self) {
        let unchanged = lock(&self.unchanged);
        for (document, found) in
            lock(&self.read).iter().filter(|(document, _)| !unchanged.contains_key(*document))
        {
            eprintln!("{}", wording::line(document, &found.findings));
        }
    }

    /// Those of all documents, also of unchanged ones.
    pub(crate) fn all(&self) -> ByDocument {
        let mut all = lock(&self.read).clone();
        all.extend(lock(&self.unchanged).clone()); // feeds read some of these once more, and know no titles
        all
    }
}

fn lock(documents: &Mutex<ByDocument>) -> MutexGuard<'_, ByDocument> {
    documents.lock().unwrap_or_else(PoisonError::into_inner)
}

/// How many there are of each kind, in one line; `None` if there are none.
pub(crate) fn summary(all: &ByDocument) -> Option<String> {
    (!all.is_empty()).then(|| wording::summary(all.values().flat_map(|found| &found.findings), all.len()))
}

/// Writes them as JSON: a list of documents, each with its findings.
pub(crate) fn save(all: &ByDocument, path: &Path) -> Result<(), Error> {
    #[derive(Serialize)]
    struct Entry<'a> {
        document: &'a str,
        #[serde(flatten)]
        found: &'a DocumentFindings,
    }
    let entries: Vec<_> = all.iter().map(|(document, found)| Entry { document, found }).collect();
    let json = serde_json::to_string_pretty(&entries).map_err(std::io::Error::other);
    json.and_then(|json| fs::write(path, json + "\n")).map_err(Error::file(path))
}
