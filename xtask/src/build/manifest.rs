//! `manifest.json` of a template: what it is made of, for whoever publishes, weighs or tests it.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::digest::{Digest, integrity};
use crate::failure::Failure;

const FILE: &str = "manifest.json";

/// A file below `assets/`: its address, and what its bytes are to be (W3C, Subresource Integrity).
pub(crate) struct Asset {
    pub(crate) address: String,
    pub(crate) integrity: String,
}

impl Asset {
    /// Writes a file into the template, under a name with its content hash.
    pub(super) fn write(template: &Path, bytes: &[u8], extension: &str) -> Result<Self, Failure> {
        let name = format!("assets/portal-{}.{extension}", Digest::of(bytes).short());
        let path = template.join(&name);
        fs::write(&path, bytes).map_err(Failure::file(&path))?;
        Ok(Self { address: format!("/{name}"), integrity: integrity(bytes) })
    }

    fn json(&self) -> Value {
        json!({ "address": self.address, "integrity": self.integrity })
    }
}

/// The files of a template, under the names by which the manifest has them.
pub(crate) struct Assets {
    /// The program.
    pub(crate) wasm: Asset,
    /// Its JavaScript side.
    pub(crate) glue: Asset,
    /// The style sheets that an article can wait for.
    pub(crate) deferred_css: Asset,
    /// The scripts that every page can wait for.
    pub(crate) deferred_scripts: Asset,
}

impl Assets {
    /// Writes the manifest: these, and the scripts that stand in the page, as a Content Security Policy names them.
    pub(super) fn write_manifest(&self, template: &Path, inline_scripts: &[String]) -> Result<(), Failure> {
        let path = template.join(FILE);
        let json = json!({
            "wasm": self.wasm.json(),
            "glue": self.glue.json(),
            "deferred_css": self.deferred_css.json(),
            "deferred_scripts": self.deferred_scripts.json(),
            "inline_scripts": inline_scripts,
        });
        fs::write(&path, format!("{json:#}\n")).map_err(Failure::file(&path))
    }
}

/// Where in the site a file of the template is, by its name in the manifest.
pub(crate) fn file(template: &Path, name: &str) -> Result<PathBuf, Failure> {
    let path = template.join(FILE);
    let text = fs::read_to_string(&path).map_err(Failure::file(&path))?;
    let manifest: Value = serde_json::from_str(&text).unwrap_or_default();
    let address = manifest[name]["address"].as_str().map(|address| address.trim_start_matches('/').into());
    address.ok_or_else(|| Failure::MissingContent { path, thing: format!("file `{name}`") })
}
