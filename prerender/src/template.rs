//! The built `index.html` with its places to fill.

use crate::report::Error;
use std::path::Path;

const HEAD: &str = "<!--slot:head-->";
const APP: &str = "<div id=\"app\"><!--slot:app--></div>";
const DATA: &str = "<!--slot:data-->";
const API: &str = "<meta name=\"portal-api\" content=\"/api/v1\">";

/// A page in the making: what stands between its places.
pub(crate) struct Template {
    before_head: String,
    before_app: String,
    before_data: String,
    after: String,
}

/// What a page fills in.
pub(crate) struct Filling {
    /// Title and meta elements, as HTML.
    pub head: String,
    /// The application's HTML.
    pub app: String,
    /// The page's data, as JSON text.
    pub data: String,
    /// The application hydrates what is there; otherwise it starts on an empty root.
    pub prerendered: bool,
}

impl Template {
    /// Reads `index.html`; the pages will ask the API at `api`.
    pub(crate) fn read(path: &Path, api: &str) -> Result<Self, Error> {
        let html = std::fs::read_to_string(path).map_err(Error::file(path))?;
        let missing = |place: &str| Error::Template(format!("{} has no `{place}`", path.display()));
        if !html.contains(API) {
            return Err(missing(API));
        }
        let html = html.replace(API, &format!("<meta name=\"portal-api\" content=\"{}\">", escaped(api)));
        let (before_head, rest) = html.split_once(HEAD).ok_or_else(|| missing(HEAD))?;
        let (before_app, rest) = rest.split_once(APP).ok_or_else(|| missing(APP))?;
        let (before_data, after) = rest.split_once(DATA).ok_or_else(|| missing(DATA))?;
        Ok(Self {
            before_head: before_head.to_owned(),
            before_app: before_app.to_owned(),
            before_data: before_data.to_owned(),
            after: after.to_owned(),
        })
    }

    /// The page.
    pub(crate) fn fill(&self, filling: &Filling) -> String {
        let Self { before_head, before_app, before_data, after } = self;
        let Filling { head, app, data, prerendered } = filling;
        let mark = if *prerendered { " data-prerendered" } else { "" };
        // `<` cannot end the block early, whatever the content says.
        let data = data.replace('<', "\\u003c");
        format!(
            "{before_head}{head}{before_app}<div id=\"app\"{mark}>{app}</div>{before_data}\
             <script type=\"application/json\" id=\"portal-data\">{data}</script>{after}"
        )
    }
}

/// Text for an element or a quoted attribute.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
