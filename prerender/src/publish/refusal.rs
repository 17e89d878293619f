//! What is not published: a site without its home page, or without much of what stands there.

use super::record::Origin;
use super::site_files::SiteFiles;
use crate::removals;
use crate::report::{Error, Problem};
use portal::route::Route;
use std::collections::BTreeMap;

/// An error if the site of these `files` is not to be put in the position of the one that is there `now`.
pub(super) fn check(
    problems: &[Problem],
    files: &BTreeMap<String, Origin>,
    now: &SiteFiles,
    allow_removals: bool,
) -> Result<(), Error> {
    if files.get("index.html") != Some(&Origin::Page) {
        let home = Route::Home.path();
        let reason = problems.iter().find(|problem| problem.address == home);
        return Err(Error::Home(reason.map(|problem| problem.reason.clone()).unwrap_or_default()));
    }
    let pages = || now.names().filter(|name| is_page(name));
    let gone = pages().filter(|name| !files.contains_key(*name)).count();
    removals::check(gone, pages().count(), allow_removals)
}

/// Whether a file of the site is a page of the portal: neither a redirect page nor somebody else's.
fn is_page(name: &str) -> bool {
    let path = name.strip_suffix("index.html").map(|path| format!("/{path}"));
    path.is_some_and(|path| Route::parse(&path).is_some_and(|route| route.path() == path))
}
