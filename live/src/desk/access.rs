//! Who may: only pages of the desk itself may post, only who is logged in sees anything.

use axum::extract::{FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, Uri, header};
use axum::middleware::Next;
use axum::response::Response;

use crate::http::problem::Problem;
use crate::inbox::Session;
use crate::open::Live;

use super::cookie;
use super::failure::Failure;
use super::form::Form;

/// Who is logged in.
pub(super) struct Staff(pub(super) Session);

impl FromRequestParts<Live> for Staff {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, live: &Live) -> Result<Self, Failure> {
        let address = parts.uri.path_and_query().map_or("", |address| address.as_str());
        let session = session(live, &parts.headers).await?;
        session.map(Self).ok_or_else(|| Failure::LoggedOut { next: address.to_owned() })
    }
}

/// The session of a browser.
pub(super) async fn session(live: &Live, headers: &HeaderMap) -> Result<Option<Session>, Failure> {
    match cookie::token(headers) {
        Some(token) => Ok(live.inbox().session(token).await?),
        None => Ok(None),
    }
}

/// The form of someone who is logged in. Whose session has ended in the meantime gets back what was written.
pub(super) async fn posted(live: &Live, request: Request) -> Result<(Session, Form), Failure> {
    let session = session(live, request.headers()).await?;
    let form = Form::read(request).await?;
    match session.filter(|session| session.is_form_token(form.text("token"))) {
        Some(session) => Ok((session, form)),
        None => Err(Failure::Expired { text: form.lines("text") }),
    }
}

/// Refuses what a page of another site makes a browser send: the cookie alone would not come with it, but a log-in needs none.
pub(super) async fn refuse_foreign_posts(request: Request, next: Next) -> Response {
    let is_reading = [Method::GET, Method::HEAD].contains(request.method());
    match is_reading || is_own(request.headers()) {
        true => next.run(request).await,
        false => super::failure::problem_page(&Problem::foreign()),
    }
}

/// Whether the browser says that the desk itself sent this. One that says neither is believed: forms have a token.
fn is_own(headers: &HeaderMap) -> bool {
    match (headers.get("sec-fetch-site"), headers.get(header::ORIGIN)) {
        (Some(site), _) => site == "same-origin" || site == "none",
        (None, Some(origin)) => origin.to_str().is_ok_and(|origin| is_of_host(origin, headers)),
        (None, None) => true,
    }
}

/// Whether an origin has the host that was asked for. A proxy may have left out the port of the latter.
fn is_of_host(origin: &str, headers: &HeaderMap) -> bool {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let origin = origin.parse::<Uri>().ok();
    let Some(authority) = origin.as_ref().and_then(Uri::authority) else { return false };
    !host.is_empty() && [authority.as_str(), authority.host()].contains(&host)
}

#[cfg(test)]
mod tests {
    use super::is_own;
    use axum::http::{HeaderMap, HeaderName, HeaderValue};

    fn is_own_with(headers: &[(&'static str, &'static str)]) -> bool {
        let pair = |(name, value): &(&'static str, &'static str)| {
            (HeaderName::from_static(name), HeaderValue::from_static(value))
        };
        let mut headers: HeaderMap = headers.iter().map(pair).collect();
        headers.insert("host", HeaderValue::from_static("news.example"));
        is_own(&headers)
    }

    #[test]
    fn a_browser_says_whose_page_it_is() {
        for (site, expected) in
            [("same-origin", true), ("none", true), ("same-site", false), ("cross-site", false)]
        {
            assert_eq!(is_own_with(&[("sec-fetch-site", site), ("origin", "null")]), expected, "{site}");
        }
    }

    #[test]
    fn an_old_browser_says_it_by_the_origin() {
        for (origin, expected) in [
            ("https://news.example", true),
            ("https://news.example:8443", true),
            ("https://evil.example", false),
            ("https://news.example.evil.example", false),
            ("null", false),
        ] {
            assert_eq!(is_own_with(&[("origin", origin)]), expected, "{origin}");
        }
        assert!(is_own_with(&[]));
    }
}
