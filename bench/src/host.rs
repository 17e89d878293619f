//! Serves a peer on a loopback port, and logs every answer.

use crate::weight::{Kind, Sent};
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, REFERER};
use axum::http::{HeaderMap, HeaderName};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use portal_e2e::Outcome;
use std::future::pending;
use std::net::Ipv4Addr;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

type Account = Arc<Mutex<Vec<Sent>>>;

/// A served site.
pub(crate) struct Host {
    origin: String,
    account: Account,
    server: JoinHandle<()>,
}

impl Host {
    /// Serves a folder with the portal's own server.
    pub(crate) async fn of(folder: &Path) -> Outcome<Self> {
        let account = Account::default();
        let app = portal_server::app(folder).layer(from_fn_with_state(Arc::clone(&account), note));
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let origin = format!("http://{}", listener.local_addr()?);
        let server = tokio::spawn(async move {
            portal_server::serve(listener, app, pending()).await;
        });
        Ok(Self { origin, account, server })
    }

    /// The URL of a path.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// The answers since the last call.
    pub(crate) fn sent(&self) -> Vec<Sent> {
        std::mem::take(&mut *self.account.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.server.abort();
    }
}

async fn note(State(account): State<Account>, request: Request, next: Next) -> Response {
    // Requests by a service worker have its script as `Referer`.
    let by_worker = text(request.headers(), REFERER).ends_with("/sw.js");
    let response = next.run(request).await;
    let kind = Kind::of(text(response.headers(), CONTENT_TYPE));
    // Files have a `Content-Length`; answers without one (304) have no body.
    let bytes = text(response.headers(), CONTENT_LENGTH).parse().unwrap_or_default();
    account.lock().unwrap_or_else(PoisonError::into_inner).push(Sent { kind, bytes, by_worker });
    response
}

fn text(headers: &HeaderMap, name: HeaderName) -> &str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}
