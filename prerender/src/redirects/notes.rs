//! What hosts cannot be told, for the operator.

use super::rule::Redirect;
use super::{caddy, edgeone, netlify, nginx};

/// What Cloudflare Pages takes of `_redirects`.
const CLOUDFLARE_MAX_COUNT: usize = 2000;

/// A sentence for each limit that some redirects are beyond.
pub(super) fn of(redirects: &[Redirect]) -> Vec<String> {
    let plain = redirects.iter().filter(|redirect| redirect.from.query.is_empty()).count();
    let limits = [
        ("edgeone.json", edgeone::MAX_COUNT, plain - edgeone::rules(redirects).len()),
        ("_redirects at Cloudflare", CLOUDFLARE_MAX_COUNT, plain.saturating_sub(CLOUDFLARE_MAX_COUNT)),
    ];
    let beyond = limits.into_iter().filter(|(.., count)| *count > 0).map(|(file, limit, count)| {
        format!(
            "{file} takes {limit} redirects: {count} of {plain} lines without a query are not in it; \
             a page at the old address, or 404.html, leads on there"
        )
    });
    queries(redirects).into_iter().chain(beyond).collect()
}

/// How many lines with a query each file lacks.
fn queries(redirects: &[Redirect]) -> Option<String> {
    let queried: Vec<&Redirect> =
        redirects.iter().filter(|redirect| !redirect.from.query.is_empty()).collect();
    let missing =
        |is_writable: fn(&Redirect) -> bool| queried.iter().filter(|redirect| !is_writable(redirect)).count();
    let hosts = [
        ("edgeone.json", queried.len()),
        ("_redirects at Cloudflare", queried.len()),
        ("_redirects at Netlify", missing(netlify::is_writable)),
        ("_hosting/redirects.caddy", missing(caddy::is_writable)),
        ("_hosting/redirects.nginx.conf", missing(nginx::is_writable)),
    ];
    let hosts: Vec<String> = hosts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(host, count)| format!("{host} ({count})"))
        .collect();
    (!hosts.is_empty()).then(|| {
        format!(
            "of {} lines with a query these files lack some: {}; 404.html leads on there, by a script",
            queried.len(),
            hosts.join(", ")
        )
    })
}
