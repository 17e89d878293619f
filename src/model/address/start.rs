//! The beginning of an address: scheme, host, path or none of these, also where it is misspelt.

use super::authority;
use super::path::is_file_name;
use super::spelling::ascii;

/// How an address begins, with what follows.
#[derive(Debug, PartialEq)]
pub(super) enum Start<'a> {
    /// A scheme of the web, or none before a host; the rest begins with the host.
    Web { scheme: &'static str, rest: &'a str, is_exact: bool },
    /// A mailbox.
    Mail(&'a str),
    /// The number of a telephone.
    Telephone(&'a str),
    /// A path of this site.
    Path,
    /// A place of this page.
    Fragment(&'a str),
    /// Relative to a page.
    Relative,
    /// A drive, or a folder of a server in an office.
    Private,
    /// Another scheme, or nothing.
    Invalid,
}

const SLASHES: [char; 3] = ['/', '\\', '／'];
const COLONS: [char; 2] = [':', '：'];
/// What is typed for a colon by a slip.
const NEAR_COLONS: [char; 4] = [':', '：', ';', '；'];
/// Top-level domains that an address without a scheme is known by.
const TOP_LEVEL: [&str; 8] = ["cn", "com", "net", "org", "gov", "edu", "中国", "政务"];

/// How `text` begins.
pub(super) fn of<'a>(text: &'a str, origin: Option<&str>) -> Start<'a> {
    let end = text.find(['/', '\\', '?', '#', ':', '／', '？', '＃', '：', ';', '；']).unwrap_or(text.len());
    let name = ascii(&text[..end]).to_ascii_lowercase();
    let rest = &text[end..];
    if let Some(web) = scheme_of_web(&name).and_then(|scheme| web(text, &name, scheme, rest)) {
        return web;
    }
    // A colon behind a semicolon as well: what precedes it is no scheme that is known.
    let before_slash = rest.find(['/', '\\', '?', '#']).map_or(rest, |slash| &rest[..slash]);
    match before_slash.find(COLONS) {
        Some(0) => with_colon(text, &name, rest.strip_prefix(COLONS).unwrap_or(rest), origin),
        Some(_) => Start::Invalid,
        None => without_scheme(text, &name, origin),
    }
}

/// The scheme that a name is, or is near to: `http`, `htttp`, `ttps`.
fn scheme_of_web(name: &str) -> Option<&'static str> {
    let is_near = (3..=6).contains(&name.len())
        && name.bytes().all(|letter| b"htps".contains(&letter))
        && name.starts_with(['h', 't'])
        && name.contains('t')
        && name.contains('p');
    is_near.then_some(if name.ends_with('s') { "https" } else { "http" })
}

fn web<'a>(text: &str, name: &str, scheme: &'static str, rest: &'a str) -> Option<Start<'a>> {
    let behind_colon =
        rest.trim_start_matches(|sign: char| NEAR_COLONS.contains(&sign) || sign.is_whitespace());
    let has_colon = rest.starts_with(COLONS);
    let mut host = behind_colon.trim_start_matches(SLASHES);
    let slashes = behind_colon.len() - host.len();
    // `http//host` and `htttp://host` are clear; `http/x` is a path, and `tts:x` is nothing.
    if slashes < 2 && !(has_colon && name == scheme) {
        return None;
    }
    let first = authority::split(host).0;
    // `https:report.pdf` is a file.
    if slashes == 0 && is_file_name(first) {
        return Some(Start::Invalid);
    }
    let mut scheme = scheme;
    // A form that had `http://` in it already.
    while let Some((inner, inner_host)) = doubled(host) {
        (scheme, host) = (inner, inner_host);
    }
    let rest = host.trim_start();
    let is_exact = text[..text.len() - rest.len()].eq_ignore_ascii_case(&format!("{scheme}://"));
    Some(Start::Web { scheme, rest, is_exact })
}

fn doubled(host: &str) -> Option<(&'static str, &str)> {
    let (name, rest) = host.split_at(host.find([':', '：', '/'])?);
    let scheme = scheme_of_web(&name.to_ascii_lowercase())?;
    let behind = rest.trim_start_matches(COLONS).strip_prefix("//")?;
    Some((scheme, behind.trim_start_matches(SLASHES)))
}

fn with_colon<'a>(text: &'a str, name: &str, rest: &'a str, origin: Option<&str>) -> Start<'a> {
    match name {
        "mailto" => Start::Mail(rest),
        "tel" => Start::Telephone(rest),
        "file" => Start::Private,
        _ if name.len() == 1 && name.starts_with(|letter: char| letter.is_ascii_alphabetic()) => {
            Start::Private
        }
        _ if rest.starts_with(|digit: char| digit.is_ascii_digit()) && name.contains('.') => {
            with_port(text, name, origin)
        }
        "localhost" => Start::Private,
        // A name of a file may hold it; as a scheme's it would be one that is known.
        _ if text.contains('：') && !text.contains(':') => Start::Relative,
        _ => Start::Invalid,
    }
}

/// `www.a.cn:8080/x`; of an address by number nobody knows whether it is of the web.
fn with_port<'a>(text: &'a str, name: &str, origin: Option<&str>) -> Start<'a> {
    match () {
        () if is_host(name, origin) => bare(text),
        () if authority::is_number(name) && authority::is_private(name) => Start::Private,
        () => Start::Invalid,
    }
}

fn without_scheme<'a>(text: &'a str, name: &str, origin: Option<&str>) -> Start<'a> {
    let behind_slashes = text.trim_start_matches(SLASHES);
    match text.chars().take_while(|sign| SLASHES.contains(sign)).count() {
        _ if text.is_empty() => Start::Invalid,
        0 => match name.split_once('@') {
            _ if text.starts_with('#') => Start::Fragment(&text[1..]),
            Some((user, host)) if !user.is_empty() && host.contains('.') && !text.contains('/') => {
                Start::Mail(text)
            }
            _ if is_host(name, origin) => bare(text),
            _ if authority::is_number(name) && authority::is_private(name) => Start::Private,
            _ => Start::Relative,
        },
        1 => Start::Path,
        _ if text.starts_with("\\\\") => Start::Private,
        _ if behind_slashes.is_empty() => Start::Invalid,
        slashes => Start::Web {
            scheme: "https",
            rest: behind_slashes,
            is_exact: slashes == 2 && !text[..text.len() - behind_slashes.len()].contains('／'),
        },
    }
}

fn bare(text: &str) -> Start<'_> {
    Start::Web { scheme: "https", rest: text, is_exact: false }
}

/// Whether a name is the name of a host, though no scheme says so.
fn is_host(name: &str, origin: Option<&str>) -> bool {
    let is_domain = |name: &str| name.contains('.') && name.split('.').all(|label| !label.is_empty());
    let known = name.rsplit_once('.').is_some_and(|(_, last)| TOP_LEVEL.contains(&last));
    let www = name.strip_prefix("www.").is_some_and(|name| is_domain(name) && !is_file_name(name));
    !name.contains('@') && is_domain(name) && (known || www || authority::is_own(name, None, origin))
}
