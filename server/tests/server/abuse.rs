//! The program under abuse: it refuses as the contract says, goes on answering others, and its memory has an end.

use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::time::Instant;

use crate::bomb::bomb;
use crate::program::{Program, site};

const POSTS: usize = 10_000;
/// What one address may send at once; one more each two seconds.
const BURST: usize = 30;
/// KiB that the program may grow by: connections, and what it knows of one more client.
const FLOOD_MEMORY: u64 = 4 * 1024;
/// KiB for two files of 10 MiB, each read once to find out what it is.
const FILE_MEMORY: u64 = 32 * 1024;
const BY_HEADER: [&str; 2] = ["--client-header", "x-real-ip"];

/// What comes back on a connection on which all this was sent; the last request of it is to close it.
fn exchange(to: SocketAddr, request: Vec<u8>) -> String {
    let mut connection = TcpStream::connect(to).expect("a listening server");
    let mut sender = connection.try_clone().expect("the same connection");
    let sending = std::thread::spawn(move || sender.write_all(&request).expect("a request sent"));
    let mut answers = Vec::new();
    connection.read_to_end(&mut answers).expect("answers");
    sending.join().expect("all sent");
    String::from_utf8(answers).expect("answers in UTF-8")
}

/// So many posts of a client, none of which waits for an answer.
fn posts(client: &str, count: usize) -> Vec<u8> {
    let post = |connection: &str| {
        format!(
            "POST /api/v1/messages HTTP/1.1\r\nHost: portal\r\nX-Real-IP: {client}\r\nConnection: {connection}\r\n\
             Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{{}}"
        )
    };
    (post("keep-alive").repeat(count - 1) + &post("close")).into_bytes()
}

fn kib(program: &Program, name: &str) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", program.id())).expect("a running program");
    let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).expect(name)
}

#[test]
fn ten_thousand_posts_of_one_address_are_refused_and_others_are_answered() {
    let folder = site();
    let program = Program::start_with(folder.path(), &BY_HEADER);
    exchange(program.address, posts("192.0.2.2", 1));
    let (memory, begin) = (kib(&program, "VmRSS"), Instant::now());
    let answers = exchange(program.address, posts("192.0.2.1", POSTS));
    let allowed = BURST + usize::try_from(begin.elapsed().as_secs() / 2 + 1).expect("a short time");
    let [refused, received] =
        ["HTTP/1.1 429 ", "HTTP/1.1 422 "].map(|status| answers.matches(status).count());
    assert_eq!(refused + received, POSTS);
    assert!((BURST..=allowed).contains(&received), "{received} of {allowed}");
    assert_eq!(answers.matches("retry-after: ").count(), refused);
    assert!(exchange(program.address, posts("192.0.2.2", 1)).starts_with("HTTP/1.1 422 "));
    assert_eq!(program.ask("GET", "/").status, 200);
    let growth = kib(&program, "VmRSS").saturating_sub(memory);
    assert!(growth <= FLOOD_MEMORY, "{growth} KiB");
    program.terminate();
}

#[test]
fn an_archive_that_would_fill_every_disk_is_stored_as_it_came() {
    let folder = site();
    let program = Program::start(folder.path());
    let (zip, size) = bomb(&["zeros"]);
    let (docx, _) = bomb(&["[Content_Types].xml", "word/document.xml"]);
    assert!(size > 200_000_000_000 && zip.len() < 10 * 1024 * 1024);
    let memory = kib(&program, "VmHWM");
    let answer = exchange(program.address, form(&[("稿件.zip", &zip), ("稿件.docx", &docx)]));
    assert!(answer.starts_with("HTTP/1.1 201 "), "{answer}");
    let growth = kib(&program, "VmHWM") - memory;
    assert!(growth <= FILE_MEMORY, "{growth} KiB");
    assert_eq!(stored(&folder.path().join("data/portal.sqlite.uploads")), (zip.len() + docx.len()) as u64);
    program.terminate();
}

/// A submission as a browser without scripts sends it.
fn form(files: &[(&str, &[u8])]) -> Vec<u8> {
    let part =
        |rest: &str| format!("--b\r\nContent-Disposition: form-data; name={rest}\r\n\r\n").into_bytes();
    let mut body = Vec::new();
    for field in ["title", "author", "contact"] {
        body.extend([part(&format!("\"{field}\"")), b"a\r\n".to_vec()].concat());
    }
    for (name, content) in files {
        body.extend([&part(&format!("\"files\"; filename=\"{name}\"")), *content, b"\r\n"].concat());
    }
    body.extend(b"--b--\r\n");
    let head = format!(
        "POST /api/v1/submissions HTTP/1.1\r\nHost: portal\r\nAccept: text/html\r\nConnection: close\r\n\
         Content-Type: multipart/form-data; boundary=b\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    [head.into_bytes(), body].concat()
}

/// Bytes of all files in a folder.
fn stored(folder: &Path) -> u64 {
    let files = fs::read_dir(folder).expect("a folder");
    files.map(|file| file.expect("a file").metadata().expect("its size").len()).sum()
}
