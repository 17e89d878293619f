//! Elements of a page's head, as HTML: `title`, `meta`, `link`, and JSON-LD blocks, all of them escaped here.

use crate::template::{as_data, escaped};

/// The elements of one head, in the order they are added.
#[derive(Default)]
pub(super) struct MetaTags(String);

impl MetaTags {
    /// `<title>`
    pub(super) fn title(&mut self, title: &str) {
        self.0.push_str(&format!("<title>{}</title>", escaped(title)));
    }

    /// `<meta name>`
    pub(super) fn name(&mut self, name: &str, content: &str) {
        self.meta("name", name, content);
    }

    /// `<meta property>`: Open Graph (ogp.me).
    pub(super) fn property(&mut self, name: &str, content: &str) {
        self.meta("property", name, content);
    }

    /// `<meta itemprop>`: schema.org's microdata, which QQ and WeChat read of a pasted address.
    pub(super) fn itemprop(&mut self, name: &str, content: &str) {
        self.meta("itemprop", name, content);
    }

    /// `<link>`, above all `rel="canonical"`.
    pub(super) fn link(&mut self, rel: &str, href: &str) {
        self.0.push_str(&format!("<link rel=\"{rel}\" href=\"{}\">", escaped(href)));
    }

    /// `<link rel="alternate">`: a feed that goes with the page.
    pub(super) fn alternate(&mut self, media_type: &str, title: &str, href: &str) {
        let title = escaped(title);
        self.0.push_str(&format!(
            "<link rel=\"alternate\" type=\"{media_type}\" title=\"{title}\" href=\"{href}\">"
        ));
    }

    /// `<script type="application/ld+json">`: structured data, which no content can end early.
    pub(super) fn json_ld(&mut self, document: &serde_json::Value) {
        let data = as_data(&document.to_string());
        self.0.push_str(&format!("<script type=\"application/ld+json\">{data}</script>"));
    }

    /// The elements as text.
    pub(super) fn into_html(self) -> String {
        self.0
    }

    fn meta(&mut self, kind: &str, name: &str, content: &str) {
        self.0.push_str(&format!("<meta {kind}=\"{name}\" content=\"{}\">", escaped(content)));
    }
}

/// The host of an origin: `https://a.example` → `a.example`.
pub(super) fn domain(origin: &str) -> &str {
    origin.split_once("://").map_or(origin, |(_, domain)| domain)
}
