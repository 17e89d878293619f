//! Redirects (301) from addresses of the old site, in the format of every kind of host.

use crate::report::Error;
use crate::template::escaped;
use std::path::Path;

/// A permanent redirect.
pub(crate) struct Redirect {
    /// The old path, without a query.
    pub from: String,
    /// The new path or URL.
    pub to: String,
}

/// Reads `redirects.txt`: a line each, old path, white space, new address; `#` begins a comment. No file, no redirects.
pub(crate) fn read(path: &Path) -> Result<Vec<Redirect>, Error> {
    if !path.exists() {
        return Ok(Vec::new());
    }
    let text = std::fs::read_to_string(path).map_err(Error::file(path))?;
    let lines = text.lines().enumerate().map(|(index, line)| (index + 1, line.trim()));
    lines
        .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
        .map(|(number, line)| redirect(number, line))
        .collect()
}

fn redirect(line: usize, text: &str) -> Result<Redirect, Error> {
    let error = |problem: &str| Error::Redirect { line, problem: problem.to_owned() };
    let addresses: Vec<&str> = text.split_whitespace().collect();
    let [from, to] = addresses[..] else {
        return Err(error("should hold two addresses, the old and the new one"));
    };
    let climbs = from.split('/').any(|segment| segment == ".." || segment == ".");
    if !from.starts_with('/') || from.contains(['?', '#', '*', '"', ';', '{', '}', '\\']) || climbs {
        return Err(error("the old address should be a plain path that begins with `/`"));
    }
    if !(to.starts_with('/') || to.starts_with("https://")) || to.contains(['"', ';', '{', '}', '\\']) {
        return Err(error("the new address should begin with `/` or `https://`"));
    }
    Ok(Redirect { from: from.to_owned(), to: to.to_owned() })
}

/// The files for each kind of host: names and texts. Without redirects there are none.
pub(crate) fn files(redirects: &[Redirect]) -> Vec<(String, String)> {
    if redirects.is_empty() {
        return Vec::new();
    }
    let hosts = [
        ("_redirects".to_owned(), for_cloud_hosts(redirects)),
        ("_hosting/redirects.nginx.conf".to_owned(), for_nginx(redirects)),
        ("_hosting/redirects.caddy".to_owned(), for_caddy(redirects)),
    ];
    let pages = redirects.iter().map(|Redirect { from, to }| (page_file(from), as_page(to)));
    hosts.into_iter().chain(pages).collect()
}

/// The file that a static host serves at an old address.
fn page_file(from: &str) -> String {
    let file = from.trim_start_matches('/');
    let index = if file.is_empty() || file.ends_with('/') { "index.html" } else { "" };
    format!("{file}{index}")
}

/// `_redirects`, as Cloudflare Pages, Netlify and this project's server read it.
fn for_cloud_hosts(redirects: &[Redirect]) -> String {
    redirects.iter().map(|Redirect { from, to }| format!("{from} {to} 301\n")).collect()
}

/// For nginx: to be included in the `server` block.
fn for_nginx(redirects: &[Redirect]) -> String {
    redirects
        .iter()
        .map(|Redirect { from, to }| format!("location = {from} {{ return 301 {to}; }}\n"))
        .collect()
}

/// For Caddy: to be imported in the site block.
fn for_caddy(redirects: &[Redirect]) -> String {
    redirects.iter().map(|Redirect { from, to }| format!("redir {from} {to} 301\n")).collect()
}

/// Meta-refresh redirect page, for hosts that serve only static files.
fn as_page(to: &str) -> String {
    let to = escaped(to);
    format!(
        "<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>页面已迁移</title>\
         <meta name=\"robots\" content=\"noindex\"><link rel=\"canonical\" href=\"{to}\">\
         <meta http-equiv=\"refresh\" content=\"0; url={to}\"><p>页面已迁移：<a href=\"{to}\">{to}</a></p></html>\n"
    )
}
