//! Redirects that a browser follows by itself, for hosts that serve only static files: a page at the old address, or, where a
//! file cannot stand for it, a script of 404.html.

use super::address::OldAddress;
use super::rule::{Redirect, most_specific_first};
use crate::template::escaped;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

const SCRIPT: &str = include_str!("old_addresses.js");
const PATHS: &str = "['slot:paths']";
const SCRIPT_FILE: &str = "redirects.js";
const SHELL_HEAD: &str = "<script src=\"/redirects.js\" async></script>";

/// What hosts serve as a page, by the end of its name. Anything else with an ending, `.asp` say, becomes a download.
const PAGE_ENDINGS: [&str; 4] = [".html", ".htm", ".shtml", ".xhtml"];

/// A redirect page.
pub(crate) struct Page {
    /// Number of its line.
    pub line: usize,
    /// The old address.
    pub address: String,
    /// Its file in the site.
    pub file: String,
    /// Its HTML.
    pub text: String,
}

/// The script and its table, if any address needs it.
pub(super) fn files(redirects: &[Redirect]) -> Vec<(&'static str, String)> {
    let paths = scripted_paths(redirects);
    if paths.is_empty() {
        return Vec::new();
    }
    let mut table: BTreeMap<String, Vec<[String; 2]>> = BTreeMap::new();
    for Redirect { from, to, .. } in most_specific_first(redirects) {
        let path = canonical_path(from);
        if paths.contains(&path) {
            table.entry(path).or_default().push([from.encoded_query(), to.clone()]);
        }
    }
    let script = SCRIPT.replace(PATHS, &json!(paths).to_string());
    vec![(SCRIPT_FILE, script), ("redirects.json", format!("{}\n", json!(table)))]
}

/// The script in the head of 404.html.
pub(super) fn shell_head(redirects: &[Redirect]) -> &'static str {
    if scripted_paths(redirects).is_empty() { "" } else { SHELL_HEAD }
}

/// Pages for the addresses that a file can stand for.
pub(super) fn pages(redirects: &[Redirect]) -> Vec<Page> {
    let scripted = scripted_paths(redirects);
    let plain = redirects.iter().filter(|redirect| redirect.from.query.is_empty());
    plain
        .filter_map(|Redirect { line, from, to }| {
            let file = file(&from.path)?;
            let text = page(to, scripted.contains(&canonical_path(from)));
            Some(Page { line: *line, address: from.path.clone(), file, text })
        })
        .collect()
}

/// Paths with a query in some line, and those that have no page.
fn scripted_paths(redirects: &[Redirect]) -> BTreeSet<String> {
    let is_scripted = |from: &&OldAddress| !from.query.is_empty() || file(&from.path).is_none();
    redirects.iter().map(|redirect| &redirect.from).filter(is_scripted).map(canonical_path).collect()
}

/// Hosts lead from `/news?id=1` to the page at `/news/?id=1`.
fn canonical_path(from: &OldAddress) -> String {
    from.clone().canonical().encoded_path()
}

/// The file that a static host serves as a page at a path.
fn file(path: &str) -> Option<String> {
    let file = path.trim_start_matches('/');
    let name = file.rsplit('/').next().unwrap_or_default();
    if name.is_empty() {
        return Some(format!("{file}index.html"));
    }
    match name.contains('.') {
        true => PAGE_ENDINGS
            .iter()
            .any(|ending| name.to_ascii_lowercase().ends_with(ending))
            .then(|| file.to_owned()),
        false => Some(format!("{file}/index.html")),
    }
}

/// Meta-refresh redirect page. Where the query decides, the script does.
fn page(to: &str, is_scripted: bool) -> String {
    let to = escaped(to);
    let refresh = format!("<meta http-equiv=\"refresh\" content=\"0; url={to}\">");
    let redirect = match is_scripted {
        true => format!("<script src=\"/redirects.js\"></script><noscript>{refresh}</noscript>"),
        false => refresh,
    };
    format!(
        "<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>页面已迁移</title>\
         <meta name=\"robots\" content=\"noindex\"><link rel=\"canonical\" href=\"{to}\">\
         {redirect}<p>页面已迁移：<a href=\"{to}\">{to}</a></p></html>\n"
    )
}
