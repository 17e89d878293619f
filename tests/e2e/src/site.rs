mod answer;
mod corrupted;
mod edits;
mod folder;
mod listener;
mod recorder;

use crate::fault::Fault;
use crate::outcome::{Outcome, fail};
use crate::tool::variable;
use crate::traffic::Traffic;
use crate::wait::until;
use answer::Answers;
use recorder::ADDRESS;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use tempfile::TempDir;
use tokio::task::JoinHandle;

/// A built site on a loopback port of its own, so that no case sees what another left in a browser's storage.
pub struct Site {
    folder: PathBuf,
    origin: String,
    answers: Arc<Answers>,
    server: JoinHandle<()>,
    _copy: Option<TempDir>,
}

impl Site {
    /// The site as readers get it.
    pub async fn start() -> Outcome<Self> {
        Self::in_folder(Path::new(&variable("PORTAL_SITE")?)).await
    }

    /// The site built with debug assertions, where the framework speaks up about a failed hydration.
    pub async fn start_checked() -> Outcome<Self> {
        Self::in_folder(Path::new(&variable("PORTAL_SITE_CHECKED")?)).await
    }

    /// A copy of the site, after somebody has changed it.
    pub async fn altered(change: impl FnOnce(&Path) -> Outcome) -> Outcome<Self> {
        let copy = tempfile::tempdir()?;
        folder::copy(Path::new(&variable("PORTAL_SITE")?), copy.path())?;
        change(copy.path())?;
        let mut site = Self::in_folder(copy.path()).await?;
        site._copy = Some(copy);
        Ok(site)
    }

    async fn in_folder(folder: &Path) -> Outcome<Self> {
        if !folder.join("index.html").is_file() {
            return fail(format!("{} holds no built site: run `cargo xtask test`", folder.display()));
        }
        let answers = Arc::new(Answers::from(portal_server::app(folder)));
        let (port, server) = listener::listen(Arc::clone(&answers)).await?;
        Ok(Self {
            folder: folder.to_owned(),
            origin: format!("http://127.0.0.1:{port}"),
            answers,
            server,
            _copy: None,
        })
    }

    /// A path as an address of this site.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// The folder the site is served from.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Every address of the site that has a page of its own.
    pub fn addresses(&self) -> Outcome<Vec<String>> {
        let mut found = folder::pages(&self.folder, "/")?;
        found.sort();
        Ok(found)
    }

    /// From now on, whatever contains `part` in its address meets this fault.
    pub fn fault(&self, part: &str, fault: Fault) {
        self.answers.faults.add(part, fault);
    }

    /// No fault any more; what was held back is answered.
    pub fn clear_faults(&self) {
        self.answers.faults.clear_faults();
    }

    /// Waits until a request has run into one of the faults.
    pub async fn meets_a_fault(&self) -> Outcome {
        until("a request to meet the fault", async || Ok((self.answers.faults.met() > 0).then_some(()))).await
    }

    /// Pages run no script any more, as in a browser that has them switched off.
    pub fn switch_scripts_off(&self) {
        self.answers.scripts_off.store(true, Ordering::SeqCst);
    }

    /// Pages write down from now on what they log; `Browser::log` reads it.
    pub fn listen_in(&self) {
        self.begin_pages_with(ADDRESS);
    }

    /// Pages run the script at this address from now on, before any other. A file of its own, because policies refuse inline
    /// scripts.
    pub fn begin_pages_with(&self, script: &str) {
        self.edit_pages("<head>", &format!("<head><script src=\"{script}\"></script>"));
    }

    /// Pages come from now on with `new` in the place of the first `old`.
    pub fn edit_pages(&self, old: &str, new: &str) {
        self.answers.edits.add(old, new);
    }

    /// Pages come from now on without `text`, wherever it stands.
    pub fn strip_from_pages(&self, text: &str) {
        self.answers.edits.strip(text);
    }

    /// The requests seen so far.
    pub fn traffic(&self) -> &Traffic {
        &self.answers.traffic
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.abort();
    }
}
