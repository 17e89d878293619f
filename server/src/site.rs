//! A folder with a built site, and its files as tower-http serves them: media types, precompressed copies, validators,
//! ranges.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use tower::ServiceExt;
use tower_http::services::ServeDir;

use crate::redirects::Redirects;

/// The folder, and the redirects it had when it was opened.
#[derive(Clone)]
pub(crate) struct Site {
    pub(crate) folder: PathBuf,
    pub(crate) redirects: Arc<Redirects>,
}

impl Site {
    /// The site in this folder.
    pub(crate) fn open(folder: &Path) -> Self {
        Self { folder: folder.to_path_buf(), redirects: Arc::new(Redirects::read(folder)) }
    }

    /// What the file service answers, before any rule of our own.
    pub(crate) async fn file(&self, request: Request) -> Response {
        let files = ServeDir::new(&self.folder).precompressed_br().precompressed_gzip();
        match files.oneshot(request).await {
            Ok(response) => response.map(Body::new),
            Err(never) => match never {},
        }
    }
}
