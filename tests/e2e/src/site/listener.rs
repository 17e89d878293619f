use super::answer::Answers;
use crate::outcome::Outcome;
use axum::extract::ConnectInfo;
use http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use std::collections::BTreeSet;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{JoinHandle, JoinSet};

/// The ports used in this run. Linux picks free ports from some 7,000, so that among 350 cases a port would repeat, and a
/// browser would find another case's storage at the same origin.
static USED: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());

/// Serves on a port that was not used before, until the returned task is aborted.
pub(super) async fn listen(answers: Arc<Answers>) -> Outcome<(u16, JoinHandle<()>)> {
    loop {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let port = listener.local_addr()?.port();
        if USED.lock().unwrap_or_else(PoisonError::into_inner).insert(port) {
            return Ok((port, tokio::spawn(accept(listener, answers))));
        }
    }
}

/// The connections belong to this task, so that aborting it closes them.
async fn accept(listener: TcpListener, answers: Arc<Answers>) {
    let mut connections = JoinSet::new();
    while let Ok((stream, peer)) = listener.accept().await {
        connections.spawn(converse(stream, peer, Arc::clone(&answers)));
        while connections.try_join_next().is_some() {}
    }
}

async fn converse(stream: TcpStream, peer: SocketAddr, answers: Arc<Answers>) {
    let service = service_fn(|mut request: Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(peer));
        answers.answer(request)
    });
    // A connection closed by the browser is not an error.
    let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
}
