//! Live reload by server-sent events: an open page reloads after each build, and nothing is cached.

use std::convert::Infallible;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::Stream;
use futures_util::stream::unfold;

/// Path of the event stream.
pub(crate) const EVENTS: &str = "/__reload";
/// Path of the script that listens to it.
pub(crate) const SCRIPT: &str = "/__reload.js";

const CLIENT_SCRIPT: &str = "new EventSource('/__reload').onmessage = function () { location.reload(); };\n";
/// A file of its own: a page's content policy may refuse inline scripts.
const SCRIPT_TAG: &[u8] = b"<script src=\"/__reload.js\" defer></script>\n";
const POLL_INTERVAL: Duration = Duration::from_millis(300);

/// The event stream: `reload` after each build.
pub(crate) async fn events(
    State(site): State<PathBuf>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let seen = built_at(&site);
    let changes = unfold((site, seen), |(site, seen)| async move {
        let seen = next_build(&site, seen).await;
        Some((Ok(Event::default().data("reload")), (site, seen)))
    });
    Sse::new(changes).keep_alive(KeepAlive::default())
}

/// The script that listens to the events.
pub(crate) async fn script() -> impl IntoResponse {
    let headers =
        [(header::CONTENT_TYPE, "text/javascript; charset=utf-8"), (header::CACHE_CONTROL, "no-store")];
    (headers, CLIENT_SCRIPT)
}

async fn next_build(site: &Path, seen: Option<SystemTime>) -> Option<SystemTime> {
    loop {
        tokio::time::sleep(POLL_INTERVAL).await;
        // Between two builds the page is away for a moment: only one that is there counts.
        let now = built_at(site);
        if now.is_some() && now != seen {
            return now;
        }
    }
}

fn built_at(site: &Path) -> Option<SystemTime> {
    fs::metadata(site.join("index.html")).ok()?.modified().ok()
}

/// Middleware: requests every file uncompressed and unconditionally, forbids caching, and adds the script to pages.
pub(crate) async fn inject(mut request: Request, next: Next) -> Response {
    for condition in [header::ACCEPT_ENCODING, header::IF_NONE_MATCH, header::IF_MODIFIED_SINCE] {
        request.headers_mut().remove(condition);
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.remove(header::ETAG);
    headers.remove(header::LAST_MODIFIED);
    match is_html(&response) {
        true => with_script(response).await,
        false => response,
    }
}

fn is_html(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

async fn with_script(response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    parts.headers.remove(header::CONTENT_LENGTH);
    let mut page = match to_bytes(body, usize::MAX).await {
        Ok(page) => page.to_vec(),
        Err(error) => return error.to_string().into_response(),
    };
    page.extend_from_slice(SCRIPT_TAG);
    Response::from_parts(parts, Body::from(page))
}
