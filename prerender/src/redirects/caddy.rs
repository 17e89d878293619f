//! Redirects for Caddy.

use super::address::Parameter;
use super::rule::{Redirect, most_specific_first};
use std::collections::HashMap;

/// To be imported in the site block. Where a query decides, the rules of a path stand in a `route`, which keeps their order.
pub(super) fn file(redirects: &[Redirect]) -> String {
    let mut routes: HashMap<&str, String> = HashMap::new();
    for redirect in
        redirects.iter().filter(|redirect| !redirect.from.query.is_empty() && is_writable(redirect))
    {
        routes.entry(&redirect.from.path).or_default();
    }
    let mut file = String::new();
    for redirect in most_specific_first(redirects) {
        let Some(tokens) = tokens(redirect) else { continue };
        let Redirect { line, from, to } = redirect;
        match routes.get_mut(from.path.as_str()) {
            Some(rules) => rules.push_str(&rule(*line, &tokens, to)),
            None => file.push_str(&format!("redir {} {to} 301\n", from.encoded_path())),
        }
    }
    for Redirect { from, .. } in redirects {
        if let Some(rules) = routes.remove(from.path.as_str()) {
            file.push_str(&format!("route {} {{\n{rules}}}\n", from.encoded_path()));
        }
    }
    file
}

/// Whether Caddy can be told.
pub(super) fn is_writable(redirect: &Redirect) -> bool {
    tokens(redirect).is_some()
}

/// A matcher for each parameter, one inside the other: before version 2.7 a matcher of several takes any of them.
fn rule(line: usize, tokens: &[String], to: &str) -> String {
    let [token, rest @ ..] = tokens else { return format!("redir * {to} 301\n") };
    // Inside one another, too, names have to differ.
    let matcher = format!("@line{line}_{}", rest.len());
    match rest.is_empty() {
        true => format!("{matcher} query {token}\nredir {matcher} {to} 301\n"),
        false => format!("{matcher} query {token}\nroute {matcher} {{\n{}}}\n", rule(line, rest, to)),
    }
}

/// The parameters as Caddy compares them, decoded; `None` if one cannot be written.
fn tokens(redirect: &Redirect) -> Option<Vec<String>> {
    let token = |Parameter { name, value }: &Parameter| {
        let (name, value) = (text(name)?, text(value)?);
        (value != "*").then(|| format!("\"{name}={}\"", if value.is_empty() { "*" } else { value }))
    };
    redirect.from.query.iter().map(token).collect()
}

fn text(bytes: &[u8]) -> Option<&str> {
    std::str::from_utf8(bytes).ok().filter(|text| !text.contains(is_special))
}

fn is_special(letter: char) -> bool {
    letter.is_control() || matches!(letter, '"' | '\\' | '{' | '}' | '=' | '`')
}
