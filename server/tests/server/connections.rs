//! Connections that never end.

use std::future::pending;

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
