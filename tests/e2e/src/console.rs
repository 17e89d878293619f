use crate::browser::Browser;
use crate::outcome::Outcome;

impl Browser {
    /// The warnings and errors of the page, one line each. An error if the page has no recorder.
    pub async fn log(&self) -> Outcome<Vec<String>> {
        let log: Option<Vec<String>> = self.script("return window.__log ?? null").await?;
        log.ok_or_else(|| "the page records nothing: call `Site::listen_in` before it is opened".into())
    }
}
