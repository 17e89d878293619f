//! The template: the built `index.html`, split at its slots.

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

/// The parts of the page between its slots.
pub(crate) struct Template {
    before_head: String,
    before_css: String,
    before_app: String,
    before_data: String,
    after: String,
    /// The deferred style sheets, linked or inline.
    css: DeferredCss,
    /// CSP hashes of the inline scripts, the same in all pages.
    pub inline_scripts: Vec<String>,
}

struct DeferredCss {
    link: String,
    inline: String,
}

/// What is inlined in the page (docs/adr/0010).
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Inline {
    /// Critical CSS only; the page links the other style sheets, and the loader the site answer at this address.
    CriticalOnly(String),
    /// All CSS and data.
    Everything,
}

/// The content of the slots.
pub(crate) struct PageParts {
    /// What is inlined in the page.
    pub inline: Inline,
    /// Title and meta elements, as HTML.
    pub head: String,
    /// The application's HTML.
    pub app: String,
    /// The page's data, as JSON text.
    pub data: String,
    /// What the root says of the application.
    pub root: Root,
}

/// What the root says of the application, for the scripts that fetch it (docs/adr/0010).
#[derive(Clone, Copy, Default)]
pub(crate) struct Root {
    /// Whether the page is there; otherwise the application asks for it.
    pub prerendered: bool,
    /// Whether the page is nothing without the application, which is then fetched at once.
    pub needs_program: bool,
    /// Whether the application sets a share card inside WeChat.
    pub wechat_card: bool,
}

impl Root {
    fn attributes(self) -> String {
        let marks = [
            (self.prerendered, " data-prerendered"),
            (self.needs_program, " data-needs-program"),
            (self.wechat_card, " data-wechat-card"),
        ];
        marks.iter().filter(|(is_set, _)| *is_set).map(|(_, mark)| *mark).collect()
    }
}

impl Template {
    /// Reads the template in a folder and sets `portal-api` to `api` and `portal-offline` as `offline` says.
    pub(crate) fn read(folder: &Path, api: &str, offline: Offline) -> Result<Self, Error> {
        let path = folder.join("index.html");
        let html = fs::read_to_string(&path).map_err(Error::file(&path))?;
        let missing = |slot: &str| Error::Template(format!("{} 里没有 {slot}", path.display()));
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

    /// Version of the application, as 16 hex digits: the name of its caches.
    pub(crate) fn version(&self) -> String {
        let Self { before_head, before_css, before_app, before_data, after, css, .. } = self;
        let text = [before_head, before_css, &css.inline, before_app, before_data, after].map(String::as_str);
        blake3::hash(text.concat().as_bytes()).to_hex()[..16].to_owned()
    }

    /// Fills the slots.
    pub(crate) fn fill(&self, parts: &PageParts) -> String {
        let Self { before_head, before_css, before_app, before_data, after, css, .. } = self;
        let PageParts { inline, head, app, data, root } = parts;
        // Not a link: it is fetched with the program, when that is wanted.
        let (css, site) = match inline {
            Inline::CriticalOnly(site) => (&css.link, format!(" data-site=\"{site}\"")),
            Inline::Everything => (&css.inline, String::new()),
        };
        let (root, data) = (root.attributes(), as_data(data));
        format!(
            "{before_head}{head}{before_css}{css}{before_app}<div id=\"app\"{root}>{app}</div>{before_data}\
             <script type=\"application/json\"{site} id=\"portal-data\">{data}</script>{after}"
        )
    }
}

impl DeferredCss {
    /// Where a page is printed the link counts at once; else the loader activates the sheets once the page is painted.
    fn read(template: &Path, Asset { address, integrity }: &Asset) -> Result<Self, Error> {
        let file = template.join(address.trim_start_matches('/'));
        let sheets = fs::read_to_string(&file).map_err(Error::file(&file))?;
        Ok(Self {
            link: format!(
                "<link rel=\"stylesheet\" href=\"{address}\" integrity=\"{integrity}\" media=\"print,(forced-colors:active)\" id=\"portal-later\">"
            ),
            inline: format!("<style>{}</style>", sheets.trim_end()),
        })
    }
}

/// Escapes text for an element or a quoted attribute.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Escapes JSON for a data block: `<` cannot close the element.
pub(crate) fn as_data(json: &str) -> String {
    json.replace('<', "\\u003c")
}
