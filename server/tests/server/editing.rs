//! Live reload, and graceful shutdown.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, SystemTime};

use crate::site::Served;

#[test]
fn while_editing_nothing_is_kept_and_pages_listen_for_changes() {
    let served = Served::with(portal_server::dev_app);
    let headers = [("Accept-Encoding", "br"), ("If-None-Match", "*")];
    let page = served.ask("GET", "/", &headers);
    assert_eq!((page.status, page.header("cache-control")), (200, "no-store"));
    assert_eq!((page.header("etag"), page.header("content-encoding")), ("", ""));
    assert!(page.text().starts_with("<h1>首页</h1>"));
    assert!(page.text().contains("/__reload.js"));
    assert!(served.get("/__reload.js").text().contains("location.reload()"));
    let script = served.get("/assets/portal-0123456789abcdef.js");
    assert_eq!((script.header("cache-control"), script.text()), ("no-store", "export {};"));
}

#[test]
fn a_new_build_makes_open_pages_reload() {
    let served = Served::with(portal_server::dev_app);
    let mut stream = listen_for_changes(&served);
    let page = served.folder.path().join("site/index.html");
    fs::write(&page, "<h1>新</h1>").expect("a new build");
    // A build takes longer than a tick of the file system's clock; this write may not.
    let later = SystemTime::now() + Duration::from_secs(60);
    fs::File::options().write(true).open(&page).and_then(|page| page.set_modified(later)).expect("its time");
    read_until(&mut stream, "data: reload");
}

#[test]
fn a_page_that_listens_does_not_keep_the_server_from_stopping() {
    let served = Served::with(portal_server::dev_app);
    let _listening = listen_for_changes(&served);
    served.stop();
}

/// A stream of events whose beginning has come.
fn listen_for_changes(served: &Served) -> TcpStream {
    let mut stream = TcpStream::connect(served.address).expect("a listening server");
    stream.set_read_timeout(Some(Duration::from_secs(10))).expect("a time limit");
    stream.write_all(b"GET /__reload HTTP/1.1\r\nHost: portal\r\n\r\n").expect("a request sent");
    read_until(&mut stream, "\r\n\r\n");
    stream
}

fn read_until(stream: &mut TcpStream, end: &str) {
    let mut text = String::new();
    while !text.contains(end) {
        let mut bytes = [0; 512];
        let count = stream.read(&mut bytes).expect("an answer within seconds");
        assert!(count > 0, "the server closed the connection after {text:?}");
        text.push_str(&String::from_utf8_lossy(&bytes[..count]));
    }
}
