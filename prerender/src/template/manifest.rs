//! `manifest.json`: the assets and inline script hashes of a template (written by xtask/src/build/manifest.rs).

use crate::report::Error;
use serde::Deserialize;
use std::fs;
use std::path::Path;

/// Its name in the template's folder.
pub(crate) const MANIFEST: &str = "manifest.json";

/// The fields that prerendering needs.
#[derive(Deserialize)]
pub(crate) struct Manifest {
    /// The style sheets that an article links.
    pub deferred_css: Asset,
    /// CSP hashes of the inline scripts (`'sha256-…'`), in document order.
    pub inline_scripts: Vec<String>,
}

/// A file below `assets/`.
#[derive(Deserialize)]
pub(crate) struct Asset {
    /// Its address in the site.
    pub address: String,
    /// Subresource Integrity hash.
    pub integrity: String,
}

impl Manifest {
    /// Reads the manifest of the template in this folder.
    pub(crate) fn read(template: &Path) -> Result<Self, Error> {
        let path = template.join(MANIFEST);
        let text = fs::read_to_string(&path).map_err(Error::file(&path))?;
        serde_json::from_str(&text)
            .map_err(|error| Error::Template(format!("{} 格式不对：{error}", path.display())))
    }
}
