//! Connections: accepts them, bounds the time for the head of a request, and lets them finish when the server stops.

use std::future::Future;
use std::io::{self, ErrorKind};
use std::net::SocketAddr;
use std::pin::pin;
use std::time::Duration;

use axum::Router;
use axum::extract::{ConnectInfo, Request};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{sleep, timeout};
use tower::ServiceExt;

/// How long open connections may last after a shutdown was requested: one that never closes (a live-reload stream, say) must
/// not prevent it.
const GRACE_PERIOD: Duration = Duration::from_secs(3);
/// How long the head of a request may take, as nginx's `client_header_timeout`.
const HEAD_TIMEOUT: Duration = Duration::from_secs(60);
/// How long to wait where the system has no room for another connection, as axum does.
const BACKOFF: Duration = Duration::from_secs(1);

/// Serves on `listener` until `shutdown` completes, then gives open connections three seconds to finish. Each request has the
/// other end of its connection in its extensions ([`ConnectInfo`]).
pub async fn serve(listener: TcpListener, app: Router, shutdown: impl Future<Output = ()> + Send + 'static) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEAD_TIMEOUT);
    let open = GracefulShutdown::new();
    let mut shutdown = pin!(shutdown);
    loop {
        let (stream, peer) = tokio::select! {
            accepted = accept(&listener) => accepted,
            () = &mut shutdown => break,
        };
        let service = app.clone().map_request(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(ConnectInfo(peer));
            request
        });
        let service = TowerToHyperService::new(service);
        let connection = open.watch(http.serve_connection(TokioIo::new(stream), service));
        // A reader who leaves in mid-answer is no fault of the server.
        tokio::spawn(async { _ = connection.await });
    }
    _ = timeout(GRACE_PERIOD, open.shutdown()).await;
}

/// The next connection, and its other end.
async fn accept(listener: &TcpListener) -> (TcpStream, SocketAddr) {
    loop {
        match listener.accept().await {
            Ok(accepted) => {
                // The end of an answer goes at once: held back (Nagle), it waits 40 ms for the other side's acknowledgement.
                _ = accepted.0.set_nodelay(true);
                return accepted;
            }
            Err(error) if is_of_the_other_side(&error) => {}
            Err(_) => sleep(BACKOFF).await, // out of descriptors
        }
    }
}

fn is_of_the_other_side(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::ConnectionRefused | ErrorKind::ConnectionAborted | ErrorKind::ConnectionReset
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_end_of_an_answer_is_not_held_back() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let _client = TcpStream::connect(listener.local_addr().unwrap()).await.unwrap();
        assert!(accept(&listener).await.0.nodelay().unwrap());
    }
}
