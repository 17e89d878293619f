//! The pipeline of a request: redirect, file, 404 fallback; then the headers that caches and the site itself ask for.

use axum::extract::{Request, State};
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

use crate::headers::Headers;
use crate::site::Site;
use crate::{cache, not_found};

/// How files begin that tell a host what to do (`_headers`, `_redirects`, …); they are not part of what it shows.
const HOST_FILES: [&str; 2] = ["/_", "/edgeone.json"];

/// Answers one request as a CDN would.
pub(crate) async fn answer(State(site): State<Site>, request: Request) -> Response {
    let uri = request.uri().clone();
    if let Some(target) = site.redirects.target(&uri) {
        return (StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, target)]).into_response();
    }
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

/// A path with two leading slashes would come back from a redirect as another host's address.
fn is_servable(uri: &Uri) -> bool {
    !uri.path().starts_with("//") && !HOST_FILES.iter().any(|begin| uri.path().starts_with(begin))
}
