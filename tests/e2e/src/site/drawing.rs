//! A picture that its query alone decides, as a CMS draws thumbnails: `?width=40` is 40 px wide, and `&bytes=3000000` makes it
//! as heavy. It comes without a length.

use axum::body::Body;
use futures_util::stream;
use http::header::{CACHE_CONTROL, CONTENT_TYPE};
use http::{Request, Response};
use hyper::body::Incoming;
use std::io;

/// The path of the drawing.
pub const DRAWING: &str = "/__drawing";

/// The drawing that a request asks for, if it asks for one.
pub(super) fn drawing(request: &Request<Incoming>) -> Option<Response<Body>> {
    let query = request.uri().query().unwrap_or_default();
    let number = |name: &str| {
        let fields = query.split('&').filter_map(|field| field.split_once('='));
        fields.filter(|(key, _)| *key == name).find_map(|(_, value)| value.parse().ok()).unwrap_or(0_usize)
    };
    (request.uri().path() == DRAWING).then(|| drawn(number("width"), number("bytes")))
}

fn drawn(width: usize, bytes: usize) -> Response<Body> {
    let picture = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"10\"><!--{}--></svg>",
        " ".repeat(bytes)
    );
    let mut answer = Response::new(Body::from_stream(stream::iter([Ok::<_, io::Error>(picture)])));
    let headers = [(CONTENT_TYPE, "image/svg+xml"), (CACHE_CONTROL, "no-cache")];
    for (name, value) in headers {
        answer.headers_mut().insert(name, http::HeaderValue::from_static(value));
    }
    answer
}
