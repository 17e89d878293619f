//! The site's `_redirects`: lines of `from to 301`, the old site's addresses above all.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use axum::http::{HeaderValue, Uri};

/// Old addresses and where each has gone.
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

    /// Where this address has gone. An old address may be told apart only by its query
    /// (`/show?id=7`), so the whole of it is looked up before the path alone.
    pub(crate) fn target(&self, uri: &Uri) -> Option<HeaderValue> {
        let whole = uri.path_and_query().map(|whole| whole.as_str());
        let found = whole.and_then(|whole| self.0.get(whole));
        found.or_else(|| self.0.get(uri.path())).cloned()
    }
}

fn rule(line: &str) -> Option<(String, HeaderValue)> {
    let mut words = line.split_whitespace();
    let from = words.next().filter(|from| from.starts_with('/'))?;
    let to = words.next()?.parse().ok()?;
    let code = words.next().unwrap_or("301");
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
