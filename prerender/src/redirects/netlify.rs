//! `_redirects`, as Netlify, Cloudflare Pages and this project's server read it.

use super::address::Parameter;
use super::rule::{Redirect, most_specific_first};

/// Lines of `/path name=value /new 301!`. Cloudflare Pages passes over those with parameters. By the `!` Netlify heeds a rule
/// though there is a file at the path; in the other lines Cloudflare would refuse it.
pub(super) fn file(redirects: &[Redirect]) -> String {
    let line = |Redirect { from, to, .. }: &Redirect| {
        let path = from.encoded_path();
        match from.query.is_empty() {
            true => format!("{path} {to} 301\n"),
            false => {
                let parameters: Vec<String> = from.query.iter().map(token).collect();
                format!("{path} {} {to} 301!\n", parameters.join(" "))
            }
        }
    };
    most_specific_first(redirects).into_iter().map(line).collect()
}

/// Whether Netlify can be told.
pub(super) fn is_writable(redirect: &Redirect) -> bool {
    redirect.from.query.iter().all(|parameter| texts(parameter).is_some())
}

/// Netlify compares decoded parameters. What it could not compare is encoded, for this project's server.
fn token(parameter: &Parameter) -> String {
    match texts(parameter) {
        Some((name, value)) => format!("{name}={value}"),
        None if parameter.value.is_empty() => format!("{parameter}="),
        None => parameter.to_string(),
    }
}

/// Name and value, if Netlify takes them as they are: a digit at the beginning would be a status, `/` an address, `:` a
/// placeholder.
fn texts(Parameter { name, value }: &Parameter) -> Option<(&str, &str)> {
    let (name, value) = (std::str::from_utf8(name).ok()?, std::str::from_utf8(value).ok()?);
    let is_blank = |letter: char| letter.is_whitespace() || letter.is_control();
    let is_plain = |text: &str| {
        !text.is_empty() && !text.contains(['%', '+', '&', '=', '#']) && !text.contains(is_blank)
    };
    let is_name = !name.starts_with(|first: char| first.is_ascii_digit()) && !name.contains(['/', ':']);
    (is_plain(name) && is_plain(value) && is_name && !value.starts_with(':')).then_some((name, value))
}
