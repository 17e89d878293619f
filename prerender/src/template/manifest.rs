//! `manifest.json` of a template: what the build has made it of (xtask/src/build/manifest.rs).

use crate::report::Error;
use serde::Deserialize;
use std::fs;
use std::path::Path;

/// The file, beside the template's page.
pub(crate) const MANIFEST: &str = "manifest.json";

/// What publishing a site needs of it.
#[derive(Deserialize)]
pub(crate) struct Manifest {
    /// The style sheets that an article links.
    pub deferred_css: Asset,
    /// The inline scripts of every page, as a Content Security Policy names them (`'sha256-…'`), in their order.
    pub inline_scripts: Vec<String>,
}

/// A file below `assets/`.
#[derive(Deserialize)]
pub(crate) struct Asset {
    /// Its address in the site.
    pub address: String,
    /// What its bytes are to be (W3C, Subresource Integrity).
    pub integrity: String,
}

impl Manifest {
    /// Reads the manifest of the template in this folder.
    pub(crate) fn read(template: &Path) -> Result<Self, Error> {
        let path = template.join(MANIFEST);
        let text = fs::read_to_string(&path).map_err(Error::file(&path))?;
        serde_json::from_str(&text).map_err(|error| Error::Template(format!("{}: {error}", path.display())))
    }
}
