//! The portal's template, split at its slots: the peer's pages use the same one.

use crate::failure::Failure;
use crate::files;
use serde_json::Value;
use std::path::Path;

/// The parts of the template between its slots.
pub(crate) struct Template {
    before_head: String,
    before_app: String,
    before_data: String,
    after_data: String,
}

impl Template {
    /// Reads `index.html` of a template folder.
    pub(crate) fn read(folder: &Path) -> Result<Self, Failure> {
        let path = folder.join("index.html");
        let html = files::text(&path)?;
        let split = |html: &str, slot: &str| match html.split_once(slot) {
            Some((before, after)) => Ok((before.to_owned(), after.to_owned())),
            None => Err(Failure::Broken { path: path.clone(), problem: format!("has no `{slot}`") }),
        };
        let (before_head, rest) = split(&html, "<!--slot:head-->")?;
        let (before_css, rest) = split(&rest, "<!--slot:deferred-css-->")?;
        let (before_app, rest) = split(&rest, "<div id=\"app\"><!--slot:app--></div>")?;
        let (before_data, after_data) = split(&rest, "<!--slot:data-->")?;
        let before_app = before_css + &link(&files::json(&folder.join("manifest.json"))?) + &before_app;
        Ok(Self { before_head, before_app, before_data, after_data })
    }

    /// The parts as files. They have no data block: the peer's pages have no application that would read it.
    pub(crate) fn parts(&self) -> [(&'static str, &str); 4] {
        [
            ("before_head.html", &self.before_head),
            ("before_app.html", &self.before_app),
            ("before_data.html", &self.before_data),
            ("after_data.html", &self.after_data),
        ]
    }
}

/// The link to the deferred style sheets, as in the portal's articles.
fn link(manifest: &Value) -> String {
    let css = |name: &str| manifest["deferred_css"][name].as_str().unwrap_or_default().to_owned();
    let (address, integrity) = (css("address"), css("integrity"));
    format!(
        "<link rel=\"stylesheet\" href=\"{address}\" integrity=\"{integrity}\" media=\"print,(forced-colors:active)\" id=\"portal-later\">"
    )
}
