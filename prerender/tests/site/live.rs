//! Content from a live API, on a server on loopback.

use crate::{Content, Sandbox, assert_fails_saying, assert_succeeds};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};

/// Serves the files of `folder` below `/api/v1/` until the test ends; returns the base URL.
fn serve(folder: PathBuf) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let base = format!("http://{}/api/v1", listener.local_addr().expect("an address"));
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            answer(&stream, &folder);
        }
    });
    base
}

fn answer(mut stream: &TcpStream, folder: &Path) {
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let request = lines.next().unwrap_or_default();
    lines.by_ref().take_while(|line| !line.is_empty()).for_each(drop);
    let path = request.split(' ').nth(1).unwrap_or_default().trim_start_matches("/api/v1/").to_owned();
    let (status, body) = match std::fs::read(folder.join(path)) {
        Ok(body) if body == b"503" => ("503 Service Unavailable", Vec::new()),
        Ok(body) => ("200 OK", body),
        Err(_) => ("404 Not Found", Vec::new()),
    };
    let head = format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", body.len());
    _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body));
}

#[test]
fn a_live_api_is_read_and_asked_by_the_pages() {
    let sandbox = Sandbox::new(&Content::of(2));
    let base = serve(sandbox.path("content"));
    assert_succeeds(&sandbox.build_from(&base, &base));
    let page = sandbox.read("dist/articles/2/index.html");
    assert!(page.contains(&format!("<meta name=\"portal-api\" content=\"{base}\">")), "{page}");
    assert!(page.contains("第2篇的正文。"));
    assert!(!sandbox.has("dist/api"), "a live API is not copied");
}

#[test]
fn answers_with_a_byte_order_mark_are_read() {
    let sandbox = Sandbox::new(&Content::of(2).with_byte_order_marks());
    let base = serve(sandbox.path("content"));
    assert_succeeds(&sandbox.build_from(&base, &base));
    assert!(sandbox.read("dist/articles/2/index.html").contains("第2篇的正文。"));
}

#[test]
fn a_live_article_that_fails_is_reported_and_the_rest_is_published() {
    let sandbox = Sandbox::new(&Content::of(2).with("articles/1.json", "503"));
    let base = serve(sandbox.path("content"));
    assert_fails_saying(
        &sandbox.build_from(&base, &base),
        "/articles/1/: the server answered with status 503",
    );
    assert!(sandbox.has("dist/articles/2/index.html"));
}

#[test]
fn a_server_that_is_not_there_leaves_the_old_site() {
    let sandbox = Sandbox::new(&Content::of(1));
    assert_succeeds(&sandbox.build());
    let nobody =
        TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("an address");
    let base = format!("http://{nobody}/api/v1");
    assert_fails_saying(&sandbox.build_from(&base, &base), "the site is left as it was");
    assert!(sandbox.has("dist/articles/1/index.html"));
}
