//! Minimal HTTP client that shows an answer as it was sent: nothing decoded, no redirect followed.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};

/// An answer, byte for byte.
pub(crate) struct Answer {
    pub(crate) status: u16,
    headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// The header's value, or nothing where the answer has none.
    pub(crate) fn header(&self, name: &str) -> &str {
        let header = self.headers.iter().find(|(key, _)| key == name);
        header.map_or("", |(_, value)| value)
    }

    /// The body as text.
    pub(crate) fn text(&self) -> &str {
        str::from_utf8(&self.body).expect("a body in UTF-8")
    }
}

/// Sends one request on a connection of its own and reads until the server closes it.
pub(crate) fn request(to: SocketAddr, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
    let mut stream = TcpStream::connect(to).expect("a listening server");
    let mut head = format!("{method} {path} HTTP/1.0\r\nHost: portal\r\n");
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("\r\n");
    stream.write_all(head.as_bytes()).expect("a request sent");
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).expect("an answer");
    parse(&bytes)
}

fn parse(bytes: &[u8]) -> Answer {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n");
    let end = end.expect("the end of the headers");
    let head = str::from_utf8(&bytes[..end]).expect("headers in ASCII");
    let mut lines = head.split("\r\n");
    let status = lines.next().and_then(|line| line.split(' ').nth(1));
    Answer {
        status: status.and_then(|code| code.parse().ok()).expect("a status"),
        headers: lines.filter_map(|line| line.split_once(": ")).map(lowercase).collect(),
        body: bytes[end + 4..].to_vec(),
    }
}

fn lowercase((name, value): (&str, &str)) -> (String, String) {
    (name.to_lowercase(), value.to_owned())
}
