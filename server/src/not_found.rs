//! 404 fallback: the shell (`404.html`) for an address of a page, plain text for a file, because a shell in place of a
//! script or of JSON only hides the mistake.

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

use crate::site::Site;

/// Folders that hold files and never pages.
const ASSETS: [&str; 3] = ["/assets/", "/api/", "/media/"];

/// What of a request decides how a 404 answers it.
pub(crate) struct RequestHead {
    method: Method,
    path: String,
    accept_encoding: Option<HeaderValue>,
}

impl RequestHead {
    /// Taken before the file service consumes the request.
    pub(crate) fn of(request: &Request) -> Self {
        Self {
            method: request.method().clone(),
            path: request.uri().path().to_owned(),
            accept_encoding: request.headers().get(header::ACCEPT_ENCODING).cloned(),
        }
    }

    /// A request for `404.html`, without conditions or ranges that were meant for another file.
    fn for_shell(self) -> Request {
        let mut request = Request::new(Body::empty());
        *request.method_mut() = self.method;
        *request.uri_mut() = Uri::from_static("/404.html");
        if let Some(encodings) = self.accept_encoding {
            let headers = request.headers_mut();
            headers.insert(header::ACCEPT_ENCODING, encodings);
        }
        request
    }
}

/// The answer to a request for a file that does not exist.
pub(crate) async fn answer(site: &Site, head: RequestHead) -> Response {
    if is_page(&head.path) {
        let mut shell = site.file(head.for_shell()).await;
        if shell.status() == StatusCode::OK {
            *shell.status_mut() = StatusCode::NOT_FOUND;
            return shell;
        }
    }
    (StatusCode::NOT_FOUND, "404: no such file\n").into_response()
}

/// Whether a reader could have meant a page: not in a folder of files, and no file extension.
fn is_page(path: &str) -> bool {
    let last = path.rsplit('/').next().unwrap_or_default();
    !last.contains('.') && !ASSETS.iter().any(|folder| path.starts_with(folder))
}

#[cfg(test)]
mod tests {
    use super::is_page;

    #[test]
    fn an_address_without_an_extension_is_a_page() {
        assert!(is_page("/articles/later/"));
        assert!(is_page("/articles/later"));
        assert!(is_page("/v1.0/"));
    }

    #[test]
    fn a_file_and_a_folder_of_files_are_not_pages() {
        for path in ["/logo.png", "/api/v1/articles/later", "/assets/", "/media/map"] {
            assert!(!is_page(path), "{path}");
        }
    }
}
