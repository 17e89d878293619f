//! Redirects (301) from the site's `_redirects`, in Netlify's format: lines of `/path name=value /new 301`, above all for
//! addresses of the old site.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::fs;
use std::path::Path;

use axum::http::{HeaderValue, Uri};
use percent_encoding::percent_decode_str;

/// Old addresses by their paths, and their rules, those with more parameters first.
#[derive(Default)]
pub(crate) struct Redirects(HashMap<Vec<u8>, Vec<Rule>>);

struct Rule {
    /// A query has to have all of them.
    parameters: Vec<Parameter>,
    target: HeaderValue,
}

/// Name and value, decoded.
type Parameter = (Vec<u8>, Vec<u8>);

impl Redirects {
    /// Reads the site's file; a site without one has no redirects.
    pub(crate) fn read(site: &Path) -> Self {
        let text = fs::read_to_string(site.join("_redirects")).unwrap_or_default();
        Self::parse(&text)
    }

    fn parse(text: &str) -> Self {
        let mut rules: HashMap<_, Vec<Rule>> = HashMap::new();
        for (path, rule) in text.lines().filter_map(rule) {
            rules.entry(path).or_default().push(rule);
        }
        for rules in rules.values_mut() {
            rules.sort_by_key(|rule| Reverse(rule.parameters.len()));
        }
        Self(rules)
    }

    /// The new address, if this is an old one. Paths and parameters are compared decoded; a query may have more parameters than
    /// the rule.
    pub(crate) fn target(&self, uri: &Uri) -> Option<HeaderValue> {
        let rules = self.0.get(&decoded(uri.path()))?;
        let given: Vec<Parameter> = parameters(uri.query().unwrap_or_default()).collect();
        let matches = |rule: &&Rule| rule.parameters.iter().all(|parameter| given.contains(parameter));
        rules.iter().find(matches).map(|rule| rule.target.clone())
    }
}

fn rule(line: &str) -> Option<(Vec<u8>, Rule)> {
    let mut fields = line.split_whitespace();
    let from = fields.next().filter(|from| from.starts_with('/'))?;
    let (path, query) = from.split_once('?').unwrap_or((from, ""));
    let mut wanted: Vec<Parameter> = parameters(query).collect();
    let target = loop {
        let field = fields.next()?;
        if field.starts_with('/') || field.starts_with("http://") || field.starts_with("https://") {
            break field.parse().ok()?;
        }
        wanted.extend(parameters(field));
    };
    let code = fields.next().unwrap_or("301");
    // `!` is for hosts that else prefer a file at the old address.
    (code.trim_end_matches('!') == "301").then(|| (decoded(path), Rule { parameters: wanted, target }))
}

fn parameters(query: &str) -> impl Iterator<Item = Parameter> {
    query.split('&').filter(|text| !text.is_empty()).map(|text| {
        let (name, value) = text.split_once('=').unwrap_or((text, ""));
        // As forms write a blank.
        (decoded(&name.replace('+', " ")), decoded(&value.replace('+', " ")))
    })
}

fn decoded(text: &str) -> Vec<u8> {
    percent_decode_str(text).collect()
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
    fn parameters_are_found_in_any_order_and_among_others() {
        let rules = "/show /list/ 301\n/show m=news id=7 /articles/7/ 301!\n/show id=7 /other/ 301!\n";
        assert_eq!(target(rules, "/show?id=7&from=timeline&m=news").unwrap(), "/articles/7/");
        assert_eq!(target(rules, "/show?id=7").unwrap(), "/other/");
        assert_eq!(target(rules, "/show?id=77").unwrap(), "/list/");
    }

    #[test]
    fn encoded_and_decoded_are_one_address() {
        let rules = "/%E6%96%B0/1.html /a/ 301\n/show name=新 /b/ 301!\n/page 12= /c/ 301!\n/show name=%D0%C2 /gbk/ 301!\n";
        for address in ["/%E6%96%B0/1.html", "/%e6%96%b0/1.html"] {
            assert_eq!(target(rules, address).unwrap(), "/a/");
        }
        assert_eq!(target(rules, "/show?name=%e6%96%B0").unwrap(), "/b/");
        assert_eq!(target(rules, "/show?name=%d0%c2").unwrap(), "/gbk/");
        assert_eq!(target(rules, "/page?12").unwrap(), "/c/");
    }

    #[test]
    fn a_comment_and_a_rule_of_another_kind_are_passed_over() {
        assert_eq!(target("# /a /b 301\n/a /index.html 200\n", "/a"), None);
    }
}
