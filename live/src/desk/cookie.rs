//! The session's cookie. Over HTTPS it has the prefix `__Host-`, which keeps other hosts of the same domain from setting it;
//! without HTTPS browsers would not store that one, and only the computer itself is served so.

use axum::http::{HeaderMap, HeaderValue, header};

const SECURE: &str = "__Host-desk";
const LOCAL: &str = "desk";
/// What a proxy says of whom it asks for.
const PROXY: [&str; 4] = ["forwarded", "x-forwarded-for", "x-forwarded-proto", "x-real-ip"];
/// Where a browser sends it, and that no script and no page of another site does anything with it.
const ATTRIBUTES: &str = "Path=/; HttpOnly; SameSite=Strict";

/// The token that a browser sends.
pub(super) fn token(headers: &HeaderMap) -> Option<&str> {
    let name = name(headers);
    let lines = headers.get_all(header::COOKIE).into_iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(it, _)| *it == name).map(|(_, token)| token)
}

/// Has the browser store a token until it is closed.
pub(super) fn set(headers: &HeaderMap, token: &str) -> (header::HeaderName, HeaderValue) {
    cookie(headers, token, "")
}

/// Has the browser forget it.
pub(super) fn remove(headers: &HeaderMap) -> (header::HeaderName, HeaderValue) {
    cookie(headers, "", "; Max-Age=0")
}

fn cookie(headers: &HeaderMap, token: &str, lifetime: &str) -> (header::HeaderName, HeaderValue) {
    let secure = if is_local(headers) { "" } else { "; Secure" };
    let text = format!("{}={token}; {ATTRIBUTES}{secure}{lifetime}", name(headers));
    // Hexadecimal digits and the constants above: the other branch is never reached.
    (header::SET_COOKIE, HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static("")))
}

fn name(headers: &HeaderMap) -> &'static str {
    if is_local(headers) { LOCAL } else { SECURE }
}

/// Whether the browser runs on this very computer, without a proxy, which may have asked by a `Host` of its own. Who sends
/// another `Host` weakens nobody's cookie but their own.
fn is_local(headers: &HeaderMap) -> bool {
    if PROXY.iter().any(|name| headers.contains_key(*name)) {
        return false;
    }
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let name = host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|it| it.is_ascii_digit()));
    let name = name.map_or(host, |(name, _)| name);
    matches!(name, "localhost" | "127.0.0.1" | "[::1]")
}

#[cfg(test)]
mod tests {
    use super::{remove, set, token};
    use axum::http::{HeaderMap, HeaderValue, header};

    fn headers(host: &'static str, cookie: &'static str) -> HeaderMap {
        let pairs = [(header::HOST, host), (header::COOKIE, cookie)];
        pairs.into_iter().map(|(name, value)| (name, HeaderValue::from_static(value))).collect()
    }

    #[test]
    fn a_cookie_is_secure_but_on_this_computer() {
        for host in ["news.example", "news.example:8443", "localhost.example", "10.0.0.5", ""] {
            let (_, cookie) = set(&headers(host, ""), "ab");
            assert_eq!(cookie, "__Host-desk=ab; Path=/; HttpOnly; SameSite=Strict; Secure", "{host}");
        }
        for host in ["localhost", "localhost:8080", "127.0.0.1:1", "[::1]", "[::1]:8080"] {
            assert_eq!(
                set(&headers(host, ""), "ab").1,
                "desk=ab; Path=/; HttpOnly; SameSite=Strict",
                "{host}"
            );
        }
        assert!(
            remove(&headers("a.example", "")).1.to_str().expect("a text").ends_with("; Secure; Max-Age=0")
        );
    }

    #[test]
    fn behind_a_proxy_no_browser_is_local() {
        let mut headers = headers("127.0.0.1:8090", "");
        headers.insert("x-real-ip", HeaderValue::from_static("192.0.2.1"));
        assert!(set(&headers, "ab").1.to_str().expect("a text").ends_with("; Secure"));
    }

    #[test]
    fn a_token_is_read_from_its_own_cookie_alone() {
        let read = |host, cookie| token(&headers(host, cookie)).map(str::to_owned);
        assert_eq!(read("a.example", "a=1; __Host-desk=ab;desk=cd").as_deref(), Some("ab"));
        assert_eq!(read("localhost", "a=1; __Host-desk=ab;desk=cd").as_deref(), Some("cd"));
        assert_eq!(read("a.example", "desk=cd"), None);
        assert_eq!(read("a.example", ""), None);
    }
}
