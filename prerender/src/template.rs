//! The template: the built `index.html` with its slots to fill.

mod manifest;

pub(crate) use manifest::MANIFEST;

use crate::offline::Offline;
use crate::report::Error;
use manifest::{Asset, Manifest};
use std::fs;
use std::path::Path;

const HEAD: &str = "<!--slot:head-->";
const DEFERRED_CSS: &str = "<!--slot:deferred-css-->";
const APP: &str = "<div id=\"app\"><!--slot:app--></div>";
const DATA: &str = "<!--slot:data-->";
const API: &str = "<meta name=\"portal-api\" content=\"/api/v1\">";
const OFFLINE: &str = "<meta name=\"portal-offline\" content=\"on\">";
const OFFLINE_OFF: &str = "<meta name=\"portal-offline\" content=\"off\">";

/// The page as the build made it, in the parts between its slots.
pub(crate) struct Template {
    before_head: String,
    before_css: String,
    before_app: String,
    before_data: String,
    after: String,
    /// A link to the deferred style sheets, and the sheets themselves.
    css: DeferredCss,
    /// As a Content Security Policy names them: the same in all pages.
    pub inline_scripts: Vec<String>,
}

struct DeferredCss {
    link: String,
    inline: String,
}

/// What of the style sheets and the data stands in the page itself (docs/adr/0010).
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Inline {
    /// Critical CSS; the page links the other style sheets and, under this address, the portal's own answer.
    CriticalOnly(String),
    /// All of it.
    Everything,
}

/// What a page fills the slots with.
pub(crate) struct PageParts {
    /// What stands in the page itself.
    pub inline: Inline,
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
    /// Reads the template in a folder; the pages will ask the API at `api`, and say whether they are kept for offline reading.
    pub(crate) fn read(folder: &Path, api: &str, offline: Offline) -> Result<Self, Error> {
        let path = folder.join("index.html");
        let html = fs::read_to_string(&path).map_err(Error::file(&path))?;
        let missing = |slot: &str| Error::Template(format!("{} has no `{slot}`", path.display()));
        for slot in [API, OFFLINE] {
            if !html.contains(slot) {
                return Err(missing(slot));
            }
        }
        let html = html.replace(API, &format!("<meta name=\"portal-api\" content=\"{}\">", escaped(api)));
        let html = match offline {
            Offline::On => html,
            Offline::Off => html.replace(OFFLINE, OFFLINE_OFF),
        };
        let split = |html: &str, slot: &str| match html.split_once(slot) {
            Some((before, after)) => Ok((before.to_owned(), after.to_owned())),
            None => Err(missing(slot)),
        };
        let (before_head, rest) = split(&html, HEAD)?;
        let (before_css, rest) = split(&rest, DEFERRED_CSS)?;
        let (before_app, rest) = split(&rest, APP)?;
        let (before_data, after) = split(&rest, DATA)?;
        let Manifest { deferred_css, inline_scripts } = Manifest::read(folder)?;
        let css = DeferredCss::read(folder, &deferred_css)?;
        Ok(Self { before_head, before_css, before_app, before_data, after, css, inline_scripts })
    }

    /// Sixteen hex digits that another template would not have: the version of the program, which names its caches.
    pub(crate) fn version(&self) -> String {
        let Self { before_head, before_css, before_app, before_data, after, css, .. } = self;
        let text = [before_head, before_css, &css.inline, before_app, before_data, after].map(String::as_str);
        blake3::hash(text.concat().as_bytes()).to_hex()[..16].to_owned()
    }

    /// The page.
    pub(crate) fn fill(&self, parts: &PageParts) -> String {
        let Self { before_head, before_css, before_app, before_data, after, css, .. } = self;
        let PageParts { inline, head, app, data, prerendered } = parts;
        let (css, link) = match inline {
            Inline::CriticalOnly(site) => (&css.link, site_link(site)),
            Inline::Everything => (&css.inline, String::new()),
        };
        let mark = if *prerendered { " data-prerendered" } else { "" };
        let data = as_data(data);
        format!(
            "{before_head}{head}{before_css}{css}{before_app}<div id=\"app\"{mark}>{app}</div>{before_data}{link}\
             <script type=\"application/json\" id=\"portal-data\">{data}</script>{after}"
        )
    }
}

impl DeferredCss {
    /// Where a page is printed the link counts at once; else the loader asks for the sheets once the page is seen.
    fn read(template: &Path, Asset { address, integrity }: &Asset) -> Result<Self, Error> {
        let file = template.join(address.trim_start_matches('/'));
        let sheets = fs::read_to_string(&file).map_err(Error::file(&file))?;
        Ok(Self {
            link: format!(
                "<link rel=\"stylesheet\" href=\"{address}\" integrity=\"{integrity}\" media=\"print\" id=\"portal-later\">"
            ),
            inline: format!("<style>{}</style>", sheets.trim_end()),
        })
    }
}

/// Has the portal's own answer come beside the program, which asks for it as `fetch` does.
fn site_link(address: &str) -> String {
    format!("<link id=\"portal-site\" rel=\"preload\" as=\"fetch\" crossorigin href=\"{address}\">")
}

/// Text for an element or a quoted attribute.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// JSON for a data block: `<` cannot end the block early, whatever the content says.
pub(crate) fn as_data(json: &str) -> String {
    json.replace('<', "\\u003c")
}
