use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::Value;
use url::{ParseError, Url};

/// A WebDriver command of the open session that fantoccini does not provide.
#[derive(Debug)]
pub(crate) struct Command {
    path: String,
    body: Option<Value>,
}

impl Command {
    /// A GET command.
    pub(crate) fn get(path: String) -> Self {
        Self { path, body: None }
    }

    /// A POST command.
    pub(crate) fn post(path: impl Into<String>, body: Value) -> Self {
        Self { path: path.into(), body: Some(body) }
    }
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        match &self.body {
            Some(body) => (Method::POST, Some(body.to_string())),
            None => (Method::GET, None),
        }
    }
}
