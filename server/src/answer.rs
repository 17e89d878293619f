//! The pipeline of a request: redirect, file, 404 fallback; then the headers that caches and the site itself ask for.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode_str;

use crate::headers::Headers;
use crate::site::Site;
use crate::{cache, not_found};

/// The longest name of a file, in bytes, on all usual file systems.
const MAX_NAME: usize = 255;

/// Answers one request as a CDN would.
pub(crate) async fn answer(State(site): State<Site>, mut request: Request) -> Response {
    let uri = request.uri().clone();
    if let Some(target) = site.redirects.target(&uri) {
        return (StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, target)]).into_response();
    }
    ignore_other_ranges(request.headers_mut());
    let head = not_found::RequestHead::of(&request);
    let mut response = match is_servable(&uri) {
        true => site.file(request).await,
        false => StatusCode::NOT_FOUND.into_response(),
    };
    match response.status() {
        StatusCode::NOT_FOUND => response = not_found::answer(&site, head).await,
        // The slash form is the one address of a page, for good: not 307, as the file service says.
        StatusCode::TEMPORARY_REDIRECT => *response.status_mut() = StatusCode::PERMANENT_REDIRECT,
        _ => {}
    }
    cache::set_defaults(&mut response);
    match Headers::read(&site.folder) {
        Ok(headers) => headers.apply(uri.path(), &mut response),
        Err(error) => return (StatusCode::INTERNAL_SERVER_ERROR, error).into_response(),
    }
    response
}

/// A path with two leading slashes would come back from a redirect as another host's address. Files that tell a host what to
/// do (`_headers`, `_redirects`, …) are not part of what it shows, however their names are written.
fn is_servable(uri: &Uri) -> bool {
    let path = percent_decode_str(uri.path()).decode_utf8_lossy();
    let mut names = path.split('/').filter(|name| !matches!(*name, "" | "."));
    let first = names.clone().next().unwrap_or_default();
    let is_for_host = first.starts_with('_') || first == "edgeone.json";
    !uri.path().starts_with("//") && !is_for_host && names.all(|name| name.len() <= MAX_NAME)
}

/// One range of bytes is served; what is no such range, or several, is ignored, as RFC 9110 (section 14.2) allows.
fn ignore_other_ranges(headers: &mut HeaderMap) {
    let is_served = |range: &HeaderValue| {
        let range = range.to_str().ok().and_then(|range| range.strip_prefix("bytes="));
        let number = |text: &str| text.is_empty() || text.parse::<u64>().is_ok();
        range.and_then(|range| range.split_once('-')).is_some_and(|(from, to)| number(from) && number(to))
    };
    if !headers.get(header::RANGE).is_some_and(is_served) {
        headers.remove(header::RANGE);
    }
}
