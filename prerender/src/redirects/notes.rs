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
        ("Cloudflare 的 _redirects", CLOUDFLARE_MAX_COUNT, plain.saturating_sub(CLOUDFLARE_MAX_COUNT)),
    ];
    let beyond = limits.into_iter().filter(|(.., count)| *count > 0).map(|(file, limit, count)| {
        format!(
            "{file} 最多 {limit} 条：不带参数的 {plain} 行里，有 {count} 行没有写进去，\
             改由旧地址处的网页或 404.html 跳转"
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
        ("Cloudflare 的 _redirects", queried.len()),
        ("Netlify 的 _redirects", missing(netlify::is_writable)),
        ("_hosting/redirects.caddy", missing(caddy::is_writable)),
        ("_hosting/redirects.nginx.conf", missing(nginx::is_writable)),
    ];
    let hosts: Vec<String> = hosts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(host, count)| format!("{host}（{count} 行）"))
        .collect();
    (!hosts.is_empty()).then(|| {
        format!(
            "带参数的 {} 行，有的没有写进这些文件：{}；改由 404.html 里的脚本跳转",
            queried.len(),
            hosts.join("、")
        )
    })
}
