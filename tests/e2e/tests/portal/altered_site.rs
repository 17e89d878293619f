//! Sites that are not quite the built one.

use portal_e2e::{Outcome, Site};
use serde_json::Value;
use std::fs;
use std::path::Path;

const SCRIPT: &str = "browser-of-another-kind.js";

/// The site, in a browser that this script has changed before anything else runs. Its names are its own.
pub(crate) async fn in_browser_changed_by(script: &str) -> Outcome<Site> {
    let site = Site::altered(|folder| Ok(fs::write(folder.join(SCRIPT), format!("{{ {script} }}"))?)).await?;
    site.begin_pages_with(&format!("/{SCRIPT}"));
    Ok(site)
}

/// Changes what the API of a copied site says of the portal itself. Pages made before carry what it said then; the shell
/// carries nothing.
pub(crate) fn change_site_answer(folder: &Path, change: impl FnOnce(&mut Value)) -> Outcome {
    let file = folder.join("api/v1/site.json");
    let mut answer: Value = serde_json::from_slice(&fs::read(&file)?)?;
    change(&mut answer);
    for compressed in ["json.br", "json.gz"] {
        let copy = file.with_extension(compressed);
        if copy.exists() {
            fs::remove_file(copy)?;
        }
    }
    Ok(fs::write(file, answer.to_string())?)
}

/// A tool of the site, as its API tells it.
pub(crate) fn tool<'a>(site: &'a Value, kind: &str) -> Outcome<&'a Value> {
    let mut tools = site["tools"].as_array().into_iter().flatten();
    Ok(tools.find(|tool| tool["kind"] == kind).ok_or_else(|| format!("the site has no tool {kind}"))?)
}
