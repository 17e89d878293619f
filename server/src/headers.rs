//! Response headers from the site's `_headers`, in the format of Cloudflare Pages and Netlify. The build writes the
//! file, so what is tested here is what is shipped.

use std::fs;
use std::path::Path;

use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;

/// The rules, in the order of the file.
#[derive(Debug)]
pub(crate) struct Headers(Vec<Rule>);

#[derive(Debug)]
struct Rule {
    /// The path, or a prefix of it where the pattern ends in `*`.
    path: String,
    is_prefix: bool,
    headers: Vec<(HeaderName, HeaderValue)>,
}

impl Headers {
    /// Reads the file, for each answer anew: there may be a new build. A site without one adds no headers; a line that
    /// cannot be read is an error, for a policy that is skipped protects nobody.
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

    /// Adds the headers for `path`. An error never gets a `Cache-Control`: a missing file may exist after the next build.
    pub(crate) fn apply(&self, path: &str, response: &mut Response) {
        let exists = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
        for (name, value) in self.0.iter().filter(|rule| rule.matches(path)).flat_map(|rule| &rule.headers) {
            if exists || name != header::CACHE_CONTROL {
                response.headers_mut().insert(name, value.clone());
            }
        }
    }
}

impl Rule {
    fn matches(&self, path: &str) -> bool {
        if self.is_prefix { path.starts_with(&self.path) } else { path == self.path }
    }
}

fn rule_for(pattern: &str) -> Option<Rule> {
    let path = pattern.strip_suffix('*').unwrap_or(pattern);
    let is_plain = path.starts_with('/') && !path.contains(['*', ':']) && !path.contains(char::is_whitespace);
    is_plain.then(|| Rule {
        path: path.to_owned(),
        is_prefix: path.len() < pattern.len(),
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

    fn sent(path: &str, status: u16) -> (String, String) {
        let mut response = Response::default();
        *response.status_mut() = StatusCode::from_u16(status).unwrap();
        Headers::parse(FILE).unwrap().apply(path, &mut response);
        let text = |name| response.headers().get(name).map_or("", |value| value.to_str().unwrap()).to_owned();
        (text("x-a"), text("cache-control"))
    }

    #[test]
    fn each_answer_says_what_the_rules_for_its_path_say() {
        assert_eq!(sent("/", 200), ("all".to_owned(), String::new()));
        assert_eq!(sent("/one", 200), ("one".to_owned(), String::new()));
        assert_eq!(sent("/one/more", 200), ("all".to_owned(), String::new()));
        assert_eq!(sent("/assets/a.js", 304), ("all".to_owned(), "forever".to_owned()));
    }

    #[test]
    fn what_is_not_there_is_kept_by_nobody() {
        assert_eq!(sent("/assets/a.js", 404), ("all".to_owned(), String::new()));
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
