mod answer;
mod corrupted;
mod drawing;
mod edits;
mod folder;
mod listener;
mod live;
mod recorder;

use crate::fault::Fault;
use crate::outcome::{Outcome, fail};
use crate::tool::variable;
use crate::traffic::Traffic;
use crate::wait::until;
use answer::Answers;
pub use drawing::DRAWING;
use live::LiveApi;
use portal_live::{Actor, Inbox};
use recorder::ADDRESS;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use tempfile::TempDir;
use tokio::task::JoinHandle;

/// A built site on a port of its own, so that no case finds the storage of another.
pub struct Site {
    folder: PathBuf,
    origin: String,
    answers: Arc<Answers>,
    server: JoinHandle<()>,
    live: OnceLock<LiveApi>,
    _temporary: Option<TempDir>,
}

impl Site {
    /// The release build.
    pub async fn start() -> Outcome<Self> {
        Self::in_folder(Path::new(&variable("PORTAL_SITE")?)).await
    }

    /// The build with debug assertions, which logs what leptos finds wrong.
    pub async fn start_checked() -> Outcome<Self> {
        Self::in_folder(Path::new(&variable("PORTAL_SITE_CHECKED")?)).await
    }

    /// A modified copy of the release build.
    pub async fn altered(change: impl FnOnce(&Path) -> Outcome) -> Outcome<Self> {
        let copy = tempfile::tempdir()?;
        folder::copy(Path::new(&variable("PORTAL_SITE")?), copy.path())?;
        change(copy.path())?;
        let mut site = Self::in_folder(copy.path()).await?;
        site._temporary = Some(copy);
        Ok(site)
    }

    /// The release build behind its live API, on a database of its own.
    pub async fn live() -> Outcome<Self> {
        let site = Self::start().await?;
        site.go_live().await?;
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
            live: OnceLock::new(),
            _temporary: None,
        })
    }

    /// What readers sent to a site that is [`live`](Self::live).
    pub fn inbox(&self) -> Outcome<&Inbox> {
        Ok(self.live_api()?.inbox())
    }

    /// The URL of a path.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// The folder of the served files.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// All paths that have a page.
    pub fn addresses(&self) -> Outcome<Vec<String>> {
        let mut found = folder::pages(&self.folder, "/")?;
        found.sort();
        Ok(found)
    }

    /// Adds a fault for all URLs that contain `part`.
    pub fn fault(&self, part: &str, fault: Fault) {
        self.answers.faults.add(part, fault);
    }

    /// Puts this fault in the place of all others; held requests meet it.
    pub fn replace_faults(&self, part: &str, fault: Fault) {
        self.answers.faults.replace(part, fault);
    }

    /// Removes all faults; held requests are answered.
    pub fn clear_faults(&self) {
        self.answers.faults.clear_faults();
    }

    /// Waits until a request has met a fault.
    pub async fn meets_a_fault(&self) -> Outcome {
        until("a request to meet the fault", async || Ok((self.answers.faults.met() > 0).then_some(()))).await
    }

    /// Puts a live API before the site, on a database of its own.
    pub async fn go_live(&self) -> Outcome {
        let live = LiveApi::open(&self.folder).await?;
        self.answers.serve(live.before(portal_server::app(&self.folder)));
        self.live.set(live).or_else(|_| fail("the site is live already"))
    }

    /// Sets the live API's clock ahead.
    pub fn set_ahead(&self, by: Duration) -> Outcome {
        self.live_api()?.set_ahead(by);
        Ok(())
    }

    /// Answers a message as staff do, for publication if its reader allows that.
    pub async fn answer_message(&self, id: &str, text: &str) -> Outcome {
        self.inbox()?.answer(&Actor::command_line(), id, text, true).await?;
        Ok(())
    }

    fn live_api(&self) -> Outcome<&LiveApi> {
        self.live.get().ok_or_else(|| "the site is not live".into())
    }

    /// Disables scripts in all pages.
    pub fn switch_scripts_off(&self) {
        self.answers.scripts_off.store(true, Ordering::SeqCst);
    }

    /// Adds the console recorder to all pages; `Browser::log` reads it.
    pub fn listen_in(&self) {
        self.begin_pages_with(ADDRESS);
    }

    /// Adds this script to all pages, before any other. It has to be a file, because the CSP blocks inline scripts.
    pub fn begin_pages_with(&self, script: &str) {
        self.edit_pages("<head>", &format!("<head><script src=\"{script}\"></script>"));
    }

    /// Replaces the first `old` in each page by `new`.
    pub fn edit_pages(&self, old: &str, new: &str) {
        self.answers.edits.add(old, new);
    }

    /// Removes all occurrences of `text` from each page.
    pub fn strip_from_pages(&self, text: &str) {
        self.answers.edits.strip(text);
    }

    /// The log of requests.
    pub fn traffic(&self) -> &Traffic {
        &self.answers.traffic
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.abort();
    }
}
