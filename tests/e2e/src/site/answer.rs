use super::corrupted;
use super::drawing::drawing;
use super::edits::Edits;
use super::recorder::{ADDRESS, RECORDER};
use crate::fault::{Fault, Faults, altered, with_endless_lists, with_wrong_types};
use crate::traffic::Traffic;
use axum::Router;
use axum::body::{Body, to_bytes};
use http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG,
    LAST_MODIFIED, LOCATION, REFERER, RETRY_AFTER,
};
use http::{HeaderName, HeaderValue, Request, Response, StatusCode};
use hyper::body::Incoming;
use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use tower::ServiceExt;

/// Request handler: the server's own answer, unless a fault or an edit changes it.
pub(super) struct Answers {
    app: Mutex<Router>,
    pub(super) faults: Faults,
    pub(super) traffic: Traffic,
    pub(super) scripts_off: AtomicBool,
    pub(super) edits: Edits,
}

impl From<Router> for Answers {
    fn from(app: Router) -> Self {
        let scripts_off = AtomicBool::new(false);
        Self {
            app: Mutex::new(app),
            faults: Faults::none(),
            traffic: Traffic::default(),
            scripts_off,
            edits: Edits::default(),
        }
    }
}

impl Answers {
    /// Puts another server in the place of the one so far.
    pub(super) fn serve(&self, app: Router) {
        *self.app.lock().unwrap_or_else(PoisonError::into_inner) = app;
    }

    /// Answers a request; an error closes the connection.
    pub(super) async fn answer(&self, request: Request<Incoming>) -> io::Result<Response<Body>> {
        let path = request.uri().to_string();
        let _in_flight = self.traffic.begin(&path);
        match self.faults.meet(&path).await {
            Some(Fault::Disconnect) => Err(io::Error::other("cut")),
            Some(Fault::Unanswered) => {
                self.served(request).await;
                Err(io::Error::other("cut"))
            }
            Some(Fault::Status(status)) => Ok(bare(status)),
            Some(Fault::Problem(status, details)) => Ok(problem(status, details)),
            Some(Fault::Truncated) => self.rewritten(request, |body| body[..body.len() / 2].to_vec()).await,
            Some(Fault::Altered) => self.rewritten(request, altered).await,
            Some(Fault::WrongTypes) => self.rewritten(request, with_wrong_types).await,
            Some(Fault::EndlessLists) => self.rewritten(request, with_endless_lists).await,
            Some(Fault::RefusesReferrers) if request.headers().contains_key(REFERER) => Ok(bare(403)),
            Some(Fault::Busy(seconds)) => Ok(with_header(bare(429), RETRY_AFTER, &seconds.to_string())),
            Some(Fault::Empty) => Ok(bare(204)),
            Some(Fault::Page) => Ok(page()),
            Some(Fault::Moved) if request.uri().query().is_none() => {
                Ok(with_header(bare(302), LOCATION, &format!("{path}?moved")))
            }
            Some(Fault::DisconnectMidway) => Ok(corrupted::disconnect_midway()),
            Some(Fault::Drip) => Ok(corrupted::drip()),
            Some(Fault::Deep) => Ok(corrupted::deep()),
            Some(Fault::RefusesReferrers | Fault::Held | Fault::Moved) | None => {
                self.intact(request, &path).await
            }
        }
    }

    async fn intact(&self, request: Request<Incoming>, path: &str) -> io::Result<Response<Body>> {
        if path == ADDRESS {
            let script = Response::builder().header(CONTENT_TYPE, "text/javascript");
            return script.body(Body::from(RECORDER)).map_err(io::Error::other);
        }
        if let Some(picture) = drawing(&request) {
            return Ok(picture);
        }
        let mut response = match self.edits.any() && is_page(path) {
            true => self.rewritten(request, |page| self.edits.applied(page)).await?,
            false => self.served(request).await,
        };
        if self.scripts_off.load(Ordering::SeqCst) {
            let policy = HeaderValue::from_static("script-src 'none'");
            response.headers_mut().append(CONTENT_SECURITY_POLICY, policy);
        }
        Ok(response)
    }

    async fn served(&self, request: Request<Incoming>) -> Response<Body> {
        let app = self.app.lock().unwrap_or_else(PoisonError::into_inner).clone();
        match app.oneshot(request.map(Body::new)).await {
            Ok(response) => response,
            Err(never) => match never {},
        }
    }

    /// The server's answer with a changed body. Requested with identity encoding, so that the body is text; answered
    /// `no-store`, so that no cache outlives the fault.
    async fn rewritten(
        &self,
        mut request: Request<Incoming>,
        change: impl Fn(&[u8]) -> Vec<u8>,
    ) -> io::Result<Response<Body>> {
        request.headers_mut().remove(ACCEPT_ENCODING);
        let (mut head, body) = self.served(request).await.into_parts();
        let body = to_bytes(body, usize::MAX).await.map_err(io::Error::other)?;
        for header in [CONTENT_LENGTH, ETAG, LAST_MODIFIED] {
            head.headers.remove(header);
        }
        head.headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        Ok(Response::from_parts(head, Body::from(change(&body))))
    }
}

fn is_page(path: &str) -> bool {
    path.split('?').next().is_some_and(|path| path.ends_with('/') || path.ends_with(".html"))
}

fn problem(status: u16, details: &'static str) -> Response<Body> {
    let mut response = with_header(bare(status), CONTENT_TYPE, "application/problem+json");
    *response.body_mut() = Body::from(details);
    response
}

fn page() -> Response<Body> {
    let login = "<!DOCTYPE html><title>login</title><p>Wi-Fi login</p>";
    with_header(Response::new(Body::from(login)), CONTENT_TYPE, "text/html; charset=utf-8")
}

fn with_header(mut response: Response<Body>, name: HeaderName, value: &str) -> Response<Body> {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
    response
}

fn bare(status: u16) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    response
}
