//! One answer: a redirect of the site's own, a file, or what stands for a missing one.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use tower::ServiceExt;
use tower_http::services::ServeDir;

use crate::headers::Headers;
use crate::redirects::Redirects;
use crate::{cache, missing, range};

/// How files begin that tell a host what to do (`_headers`, `_redirects`, …); they are not part of what it shows.
const FOR_THE_HOST: [&str; 2] = ["/_", "/edgeone.json"];

/// A folder with a built site.
#[derive(Clone)]
pub(crate) struct Site {
    folder: PathBuf,
    redirects: Arc<Redirects>,
}

impl Site {
    pub(crate) fn open(folder: &Path) -> Self {
        Self { folder: folder.to_path_buf(), redirects: Arc::new(Redirects::read(folder)) }
    }

    /// What the file service says, before any of our own rules.
    pub(crate) async fn file(&self, request: Request) -> Response {
        let files = ServeDir::new(&self.folder).precompressed_br().precompressed_gzip();
        match files.oneshot(request).await {
            Ok(response) => response.map(Body::new),
            Err(never) => match never {},
        }
    }
}

pub(crate) async fn answer(State(site): State<Site>, request: Request) -> Response {
    let uri = request.uri().clone();
    if let Some(target) = site.redirects.target(&uri) {
        return (StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, target)]).into_response();
    }
    let head = missing::Head::of(&request);
    let mut response = match is_servable(&uri) {
        true => range::file(&site, request).await,
        false => StatusCode::NOT_FOUND.into_response(),
    };
    match response.status() {
        StatusCode::NOT_FOUND => response = missing::answer(&site, head).await,
        // The slash form is the one address of a page, for good: not 307, as the file service says.
        StatusCode::TEMPORARY_REDIRECT => *response.status_mut() = StatusCode::PERMANENT_REDIRECT,
        _ => {}
    }
    cache::mark(&mut response);
    match Headers::read(&site.folder) {
        Ok(headers) => headers.apply(uri.path(), &mut response),
        Err(error) => return (StatusCode::INTERNAL_SERVER_ERROR, error).into_response(),
    }
    response
}

/// A path with two leading slashes would come back from a redirect as another host's address.
fn is_servable(uri: &Uri) -> bool {
    !uri.path().starts_with("//") && !FOR_THE_HOST.iter().any(|begin| uri.path().starts_with(begin))
}
