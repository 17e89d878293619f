//! The site's `_headers`: which answers say what, as Cloudflare Pages and Netlify read it. The build writes the file, so what
//! is tried here is what is shipped.

use std::fs;
use std::path::Path;

use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;

/// Rules in the order they stand.
#[derive(Debug)]
pub(crate) struct Headers(Vec<Rule>);

#[derive(Debug)]
struct Rule {
    /// The whole path, or its beginning where the pattern ends in `*`.
    path: String,
    is_beginning: bool,
    headers: Vec<(HeaderName, HeaderValue)>,
}

impl Headers {
    /// Reads the site's file, for each answer anew: a build may have come meanwhile. A site without one says nothing more;
    /// a line that makes no sense is an error, for a policy that is passed over protects nobody.
    pub(crate) fn read(site: &Path) -> Result<Self, String> {
        let text = fs::read_to_string(site.join("_headers")).unwrap_or_default();
        Self::parse(&text)
    }

    fn parse(text: &str) -> Result<Self, String> {
        let mut rules: Vec<Rule> = Vec::new();
        for (number, line) in (1..).zip(text.lines()) {
            let error = || format!("_headers, line {number} makes no sense: {line}");
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            match line.starts_with(char::is_whitespace) {
                true => {
                    let rule = rules.last_mut().ok_or_else(error)?;
                    rule.headers.push(header_of(line.trim()).ok_or_else(error)?);
                }
                false => rules.push(rule_for(line.trim_end()).ok_or_else(error)?),
            }
        }
        Ok(Self(rules))
    }

    /// Says it in the answer to `path`. What is not there may come: no answer of that kind is kept for good.
    pub(crate) fn apply(&self, path: &str, response: &mut Response) {
        let found = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
        for (name, value) in self.0.iter().filter(|rule| rule.covers(path)).flat_map(|rule| &rule.headers) {
            if found || name != header::CACHE_CONTROL {
                response.headers_mut().insert(name, value.clone());
            }
        }
    }
}

impl Rule {
    fn covers(&self, path: &str) -> bool {
        if self.is_beginning { path.starts_with(&self.path) } else { path == self.path }
    }
}

fn rule_for(pattern: &str) -> Option<Rule> {
    let path = pattern.strip_suffix('*').unwrap_or(pattern);
    let is_plain = path.starts_with('/') && !path.contains(['*', ':']) && !path.contains(char::is_whitespace);
    is_plain.then(|| Rule {
        path: path.to_owned(),
        is_beginning: path.len() < pattern.len(),
        headers: Vec::new(),
    })
}

fn header_of(line: &str) -> Option<(HeaderName, HeaderValue)> {
    let (name, value) = line.split_once(':')?;
    Some((name.parse().ok()?, value.trim().parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str =
        "# written by the build\n/*\n  X-A: all\n\n/assets/*\n  Cache-Control: forever\n/one\n  X-A: one\n";

    fn said(path: &str, status: u16) -> (String, String) {
        let mut response = Response::default();
        *response.status_mut() = StatusCode::from_u16(status).unwrap();
        Headers::parse(FILE).unwrap().apply(path, &mut response);
        let text = |name| response.headers().get(name).map_or("", |value| value.to_str().unwrap()).to_owned();
        (text("x-a"), text("cache-control"))
    }

    #[test]
    fn each_answer_says_what_the_rules_for_its_path_say() {
        assert_eq!(said("/", 200), ("all".to_owned(), String::new()));
        assert_eq!(said("/one", 200), ("one".to_owned(), String::new()));
        assert_eq!(said("/one/more", 200), ("all".to_owned(), String::new()));
        assert_eq!(said("/assets/a.js", 304), ("all".to_owned(), "forever".to_owned()));
    }

    #[test]
    fn what_is_not_there_is_kept_by_nobody() {
        assert_eq!(said("/assets/a.js", 404), ("all".to_owned(), String::new()));
    }

    #[test]
    fn a_line_that_makes_no_sense_is_told_with_its_number() {
        for file in
            ["  X-A: before any path", "/*\n  X-A", "assets/*", "/*/b", "/:id", "/*\n  X A: b", "/*\n! X-A"]
        {
            let error = Headers::parse(file).unwrap_err();
            assert!(error.contains(&format!("line {}", file.lines().count())), "{file}: {error}");
        }
    }
}
