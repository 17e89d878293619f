//! `manifest.json`: the assets and inline script hashes of a template.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::digest::{Digest, integrity};
use crate::failure::Failure;

const FILE: &str = "manifest.json";

/// A file below `assets/`: its address and its Subresource Integrity hash (W3C).
pub(crate) struct Asset {
    pub(crate) address: String,
    pub(crate) integrity: String,
}

impl Asset {
    /// Writes a file into the template; a content hash is added to its name.
    pub(super) fn write(template: &Path, name: &str, bytes: &[u8], extension: &str) -> Result<Self, Failure> {
        let name = format!("assets/{name}-{}.{extension}", Digest::of(bytes).short());
        let path = template.join(&name);
        fs::write(&path, bytes).map_err(Failure::file(&path))?;
        Ok(Self { address: format!("/{name}"), integrity: integrity(bytes) })
    }

    fn json(&self) -> Value {
        json!({ "address": self.address, "integrity": self.integrity })
    }
}

/// The assets of a template, by their keys in the manifest.
pub(crate) struct Assets {
    /// The application.
    pub(crate) wasm: Asset,
    /// Its JavaScript glue.
    pub(crate) glue: Asset,
    /// The deferred style sheets of articles.
    pub(crate) deferred_css: Asset,
    /// The deferred scripts of every page.
    pub(crate) deferred_scripts: Asset,
    /// The files of the application's chunks, with their names.
    pub(crate) chunks: Vec<(String, Asset)>,
    /// The loader of the application.
    pub(crate) loader: Asset,
}

impl Assets {
    /// Writes the manifest: these assets, and the CSP hashes of the inline scripts.
    pub(super) fn write_manifest(&self, template: &Path, inline_scripts: &[String]) -> Result<(), Failure> {
        let path = template.join(FILE);
        let mut json = json!({
            "wasm": self.wasm.json(),
            "glue": self.glue.json(),
            "deferred_css": self.deferred_css.json(),
            "deferred_scripts": self.deferred_scripts.json(),
            "loader": self.loader.json(),
            "inline_scripts": inline_scripts,
        });
        for (file, asset) in &self.chunks {
            let files = &mut json[part_of(file)];
            if files.is_null() {
                *files = json!([]);
            }
            files.as_array_mut().into_iter().for_each(|files| files.push(asset.json()));
        }
        fs::write(&path, format!("{json:#}\n")).map_err(Failure::file(&path))
    }
}

/// The part of the program that a chunk's file holds: `split_extras` → `extras`. What chunks share has a number for a name.
pub(super) fn part_of(file: &str) -> &str {
    file.strip_prefix("split_").unwrap_or("shared")
}

/// The paths of assets in the site, by their key in the manifest: of what chunks share there are several.
pub(crate) fn files(template: &Path, name: &str) -> Result<Vec<PathBuf>, Failure> {
    let path = template.join(FILE);
    let text = fs::read_to_string(&path).map_err(Failure::file(&path))?;
    let manifest: Value = serde_json::from_str(&text).unwrap_or_default();
    let entry = &manifest[name];
    let assets = entry.as_array().map_or(std::slice::from_ref(entry), Vec::as_slice);
    let address = |asset: &Value| Some(asset["address"].as_str()?.trim_start_matches('/').into());
    let files: Option<Vec<PathBuf>> = assets.iter().map(address).collect();
    let missing = || Failure::MissingContent { path, thing: format!("file `{name}`") };
    files.filter(|files| !files.is_empty()).ok_or_else(missing)
}
