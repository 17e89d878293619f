//! The portal's own answer as a file, which articles link: a kilobyte less in each of them, and one file for all.

/// The answer, under a name that its text decides: a page goes on with what it was made from.
pub(crate) struct SiteFile {
    /// The answer, as JSON.
    pub(crate) text: String,
    /// Where in the site it stands.
    pub(crate) name: String,
}

impl SiteFile {
    /// A file of this text.
    pub(crate) fn of(text: String) -> Self {
        let hash = blake3::hash(text.as_bytes()).to_hex();
        let name = format!("assets/site-{}.json", &hash[..16]);
        Self { text, name }
    }

    /// Where pages find it.
    pub(crate) fn address(&self) -> String {
        format!("/{}", self.name)
    }
}
