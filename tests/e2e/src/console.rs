use crate::browser::Browser;
use crate::outcome::Outcome;

/// Where pages that are listened in on find the recorder.
pub(crate) const ADDRESS: &str = "/__recorder.js";

/// WebDriver has no common way to read a console, so the page keeps its own.
pub(crate) const RECORDER: &str = "
    window.__log = [];
    const note = (kind, parts) => window.__log.push(kind + ': ' + parts.map(String).join(' '));
    for (const kind of ['warn', 'error']) {
        const original = console[kind];
        console[kind] = (...parts) => { note(kind, parts); original.apply(console, parts); };
    }
    addEventListener('error', (event) => note('uncaught', [event.message || event.target.outerHTML]), true);
    addEventListener('unhandledrejection', (event) => note('unhandled', [event.reason]));
    addEventListener('securitypolicyviolation', (event) =>
        note('violation', [event.effectiveDirective, event.blockedURI, event.sourceFile, event.sample]));";

impl Browser {
    /// What the page has warned of and what went wrong in it, one line each. An error where nothing records it.
    pub async fn log(&self) -> Outcome<Vec<String>> {
        let log: Option<Vec<String>> = self.script("return window.__log ?? null").await?;
        log.ok_or_else(|| "the page records nothing: call `Site::listen_in` before it is opened".into())
    }
}
