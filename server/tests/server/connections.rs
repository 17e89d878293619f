//! Connections that never end, and their other ends.

use std::future::pending;
use std::net::SocketAddr;

use axum::Router;
use axum::extract::ConnectInfo;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Builder;

/// Its clock is moved on whenever all wait for it.
#[test]
fn a_request_whose_head_never_ends_is_cut() {
    let runtime = Builder::new_current_thread().enable_all().start_paused(true).build().expect("a runtime");
    runtime.block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        tokio::spawn(portal_server::serve(listener, portal_server::app("nowhere".as_ref()), pending()));
        let mut reader = TcpStream::connect(address).await.expect("a connection");
        reader.write_all(b"GET / HTTP/1.1\r\nHost: a\r\n").await.expect("half a request");
        assert_eq!(reader.read_to_end(&mut Vec::new()).await.expect("the end"), 0);
    });
}

#[tokio::test]
async fn a_request_knows_the_other_end_of_its_connection() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let app =
        Router::new().fallback(|ConnectInfo(peer): ConnectInfo<SocketAddr>| async move { peer.to_string() });
    tokio::spawn(portal_server::serve(listener, app, pending()));
    let mut reader = TcpStream::connect(address).await.expect("a connection");
    reader.write_all(b"GET / HTTP/1.0\r\n\r\n").await.expect("a request");
    let mut answer = String::new();
    reader.read_to_string(&mut answer).await.expect("an answer");
    let own = reader.local_addr().expect("an address").to_string();
    assert_eq!(answer.rsplit("\r\n").next(), Some(own.as_str()));
}
