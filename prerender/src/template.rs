//! The built `index.html` with its places to fill.

use crate::offline::Offline;
use crate::report::Error;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

const HEAD: &str = "<!--slot:head-->";
const APP: &str = "<div id=\"app\"><!--slot:app--></div>";
const DATA: &str = "<!--slot:data-->";
const API: &str = "<meta name=\"portal-api\" content=\"/api/v1\">";
const OFFLINE: &str = "<meta name=\"portal-offline\" content=\"on\">";
const OFFLINE_OFF: &str = "<meta name=\"portal-offline\" content=\"off\">";

/// By what the link to the style sheets is known that an article can wait for.
const LATER: &str = "media=\"print\" id=\"portal-later\">";

/// A page in the making: what stands between its places.
pub(crate) struct Template {
    before_head: String,
    before_app: Styled,
    before_data: String,
    after: String,
}

/// A part with a link to the style sheets that come later, and with these in it.
struct Styled {
    first: String,
    all: String,
}

/// What a page carries itself (docs/adr/0010).
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Carries {
    /// What an article is first seen by; it links the other style sheets and, under this address, the portal's own answer.
    FirstView(String),
    /// Everything.
    Everything,
}

/// What a page fills in.
pub(crate) struct Filling {
    /// What it carries itself.
    pub carries: Carries,
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
    /// Reads `index.html`; the pages will ask the API at `api`, and say whether they are kept for when there is no network.
    pub(crate) fn read(path: &Path, api: &str, offline: Offline) -> Result<Self, Error> {
        let html = std::fs::read_to_string(path).map_err(Error::file(path))?;
        let missing = |place: &str| Error::Template(format!("{} has no `{place}`", path.display()));
        for place in [API, OFFLINE] {
            if !html.contains(place) {
                return Err(missing(place));
            }
        }
        let html = html.replace(API, &format!("<meta name=\"portal-api\" content=\"{}\">", escaped(api)));
        let html = match offline {
            Offline::On => html,
            Offline::Off => html.replace(OFFLINE, OFFLINE_OFF),
        };
        let (before_head, rest) = html.split_once(HEAD).ok_or_else(|| missing(HEAD))?;
        let (before_app, rest) = rest.split_once(APP).ok_or_else(|| missing(APP))?;
        let (before_data, after) = rest.split_once(DATA).ok_or_else(|| missing(DATA))?;
        Ok(Self {
            before_head: before_head.to_owned(),
            before_app: styled(before_app, path)?,
            before_data: before_data.to_owned(),
            after: after.to_owned(),
        })
    }

    /// Sixteen digits that another template would not have: what tells one version of the program from another.
    pub(crate) fn version(&self) -> String {
        let mut version = DefaultHasher::new();
        self.text().hash(&mut version);
        format!("{:016x}", version.finish())
    }

    /// The page without what is filled in: what of it runs is the same in all pages.
    pub(crate) fn text(&self) -> String {
        [&self.before_head, &self.before_app.all, &self.before_data, &self.after].map(String::as_str).concat()
    }

    /// The page.
    pub(crate) fn fill(&self, filling: &Filling) -> String {
        let Self { before_head, before_app, before_data, after } = self;
        let Filling { carries, head, app, data, prerendered } = filling;
        let (before_app, link) = match carries {
            Carries::FirstView(site) => (&before_app.first, site_link(site)),
            Carries::Everything => (&before_app.all, String::new()),
        };
        let mark = if *prerendered { " data-prerendered" } else { "" };
        let data = as_data(data);
        format!(
            "{before_head}{head}{before_app}<div id=\"app\"{mark}>{app}</div>{before_data}{link}\
             <script type=\"application/json\" id=\"portal-data\">{data}</script>{after}"
        )
    }
}

/// Has the portal's own answer come beside the program, which asks for it as `fetch` does.
fn site_link(address: &str) -> String {
    format!("<link id=\"portal-site\" rel=\"preload\" as=\"fetch\" crossorigin href=\"{address}\">")
}

/// The part as it is, and with the linked style sheets in the place of their link.
fn styled(part: &str, page: &Path) -> Result<Styled, Error> {
    let first = part.to_owned();
    let Some((before, after)) = part.split_once(LATER) else {
        return Ok(Styled { all: first.clone(), first });
    };
    let start = before.rfind("<link ").unwrap_or_default();
    let href = before[start..].split("href=\"/").nth(1).and_then(|rest| rest.split('"').next());
    let file = page.with_file_name(href.unwrap_or_default());
    let sheet = std::fs::read_to_string(&file).map_err(Error::file(&file))?;
    Ok(Styled { first, all: format!("{}<style>{}</style>{after}", &before[..start], sheet.trim_end()) })
}

/// Text for an element or a quoted attribute.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// JSON for a data block: `<` cannot end the block early, whatever the content says.
pub(crate) fn as_data(json: &str) -> String {
    json.replace('<', "\\u003c")
}
