//! `site.json` under a name with its content hash, named by articles: a kilobyte less in each of them, cached for all.

/// The file; as its name changes with its text, a page always gets the one it was made from.
pub(crate) struct SiteFile {
    /// The portal's own answer, as JSON.
    pub(crate) text: String,
    /// Its name in the site, below `assets/`.
    pub(crate) name: String,
}

impl SiteFile {
    /// A file of this text.
    pub(crate) fn of(text: String) -> Self {
        let hash = blake3::hash(text.as_bytes()).to_hex();
        let name = format!("assets/site-{}.json", &hash[..16]);
        Self { text, name }
    }

    /// Its address, as pages name it.
    pub(crate) fn address(&self) -> String {
        format!("/{}", self.name)
    }
}
