use crate::browser::Browser;
use crate::outcome::Outcome;

impl Browser {
    /// What the page has warned of and what went wrong in it, one line each. An error where nothing records it.
    pub async fn log(&self) -> Outcome<Vec<String>> {
        let log: Option<Vec<String>> = self.script("return window.__log ?? null").await?;
        log.ok_or_else(|| "the page records nothing: call `Site::listen_in` before it is opened".into())
    }
}
