use super::answer::Answers;
use crate::outcome::Outcome;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use std::net::Ipv4Addr;
use std::sync::Arc;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{JoinHandle, JoinSet};

/// Answers on a free port until the returned task is aborted.
pub(super) async fn listen(answers: Arc<Answers>) -> Outcome<(u16, JoinHandle<()>)> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let port = listener.local_addr()?.port();
    Ok((port, tokio::spawn(accept(listener, answers))))
}

/// The connections live in this task, so that they end with it.
async fn accept(listener: TcpListener, answers: Arc<Answers>) {
    let mut connections = JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        connections.spawn(converse(stream, Arc::clone(&answers)));
        while connections.try_join_next().is_some() {}
    }
}

async fn converse(stream: TcpStream, answers: Arc<Answers>) {
    let service = service_fn(|request| answers.answer(request));
    // A browser that goes away in mid-answer is no error of ours.
    let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
}
