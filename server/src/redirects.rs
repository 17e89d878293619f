//! Redirects (301) from the site's `_redirects`: lines of `from to 301`, above all for addresses of the old site.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use axum::http::{HeaderValue, Uri};

/// Old addresses, with or without a query, and the new address of each.
#[derive(Default)]
pub(crate) struct Redirects(HashMap<String, HeaderValue>);

impl Redirects {
    /// Reads the site's file; a site without one has no redirects.
    pub(crate) fn read(site: &Path) -> Self {
        let text = fs::read_to_string(site.join("_redirects")).unwrap_or_default();
        Self::parse(&text)
    }

    fn parse(text: &str) -> Self {
        Self(text.lines().filter_map(rule).collect())
    }

    /// The new address, if this is an old one. Path and query (`/show?id=7`, as old CMSs have it) are looked up before
    /// the path alone.
    pub(crate) fn target(&self, uri: &Uri) -> Option<HeaderValue> {
        let with_query = uri.path_and_query().and_then(|address| self.0.get(address.as_str()));
        with_query.or_else(|| self.0.get(uri.path())).cloned()
    }
}

fn rule(line: &str) -> Option<(String, HeaderValue)> {
    let mut fields = line.split_whitespace();
    let from = fields.next().filter(|from| from.starts_with('/'))?;
    let to = fields.next()?.parse().ok()?;
    let code = fields.next().unwrap_or("301");
    (code == "301").then(|| (from.to_owned(), to))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn target(rules: &str, address: &str) -> Option<HeaderValue> {
        Redirects::parse(rules).target(&address.parse().unwrap())
    }

    #[test]
    fn an_old_address_is_found_by_its_path_or_by_its_query_too() {
        let rules = "# the old site\n/news.html /channels/news/ 301\n/show?id=7 /articles/7/ 301\n";
        assert_eq!(target(rules, "/news.html?from=qq").unwrap(), "/channels/news/");
        assert_eq!(target(rules, "/show?id=7").unwrap(), "/articles/7/");
        assert_eq!(target(rules, "/show?id=8"), None);
    }

    #[test]
    fn a_comment_and_a_rule_of_another_kind_are_passed_over() {
        assert_eq!(target("# /a /b 301\n/a /index.html 200\n", "/a"), None);
    }
}
