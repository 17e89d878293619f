//! A server on loopback that answers as a live API does, and fails as they do.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard};

/// How an answer fails.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Fault {
    /// An error status, like `503 Service Unavailable`.
    Status(&'static str),
    /// A page that says so, with status 200.
    Maintenance,
    /// A redirect to itself.
    Loop,
    /// The connection ends in the middle of the text.
    Truncated,
    /// The request is read, and that is all.
    Silent,
    /// Another text, with status 200.
    Text(&'static str),
}

/// Serves the files of a folder below `/api/v1/` until the test ends.
pub(crate) struct Server {
    /// The URL of the API.
    pub(crate) base: String,
    state: Arc<Mutex<State>>,
}

/// How the document of a name fails, if it does.
type Faults = dyn Fn(&str) -> Option<Fault> + Send;

struct State {
    folder: PathBuf,
    has_etags: bool,
    allowed_origin: Option<&'static str>,
    faults: Box<Faults>,
    requests: Vec<String>,
    unanswered: Vec<TcpStream>,
}

struct Answer {
    status: &'static str,
    headers: String,
    body: Vec<u8>,
}

impl Server {
    /// The files of `folder`, with entity tags.
    pub(crate) fn of(folder: PathBuf) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let base = format!("http://{}/api/v1", listener.local_addr().expect("an address"));
        let (requests, unanswered) = (Vec::new(), Vec::new());
        let faults = Box::new(|_: &str| None);
        let state = State { folder, has_etags: true, allowed_origin: None, faults, requests, unanswered };
        let state = Arc::new(Mutex::new(state));
        let shared = Arc::clone(&state);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let state = Arc::clone(&shared);
                std::thread::spawn(move || answer(stream, &state));
            }
        });
        Self { base, state }
    }

    /// The same without entity tags.
    pub(crate) fn without_etags(self) -> Self {
        self.state().has_etags = false;
        self
    }

    /// From now on pages of this origin may read the answers.
    pub(crate) fn allow(&self, origin: &'static str) {
        self.state().allowed_origin = Some(origin);
    }

    /// From now on documents fail as `faults` says of their names.
    pub(crate) fn fail(&self, faults: impl Fn(&str) -> Option<Fault> + Send + 'static) {
        self.state().faults = Box::new(faults);
    }

    /// From now on all documents whose names begin so fail.
    pub(crate) fn fail_below(&self, beginning: &'static str, fault: Fault) {
        self.fail(move |name| name.starts_with(beginning).then_some(fault));
    }

    /// From now on nothing fails.
    pub(crate) fn recover(&self) {
        self.fail(|_| None);
    }

    /// The requests since the last time this was asked, as `304 articles/1.json`, sorted.
    pub(crate) fn requests(&self) -> Vec<String> {
        let mut requests = std::mem::take(&mut self.state().requests);
        requests.sort();
        requests
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("no panic")
    }
}

/// Answers all requests of a connection.
fn answer(mut stream: TcpStream, state: &Mutex<State>) {
    let mut lines = BufReader::new(stream.try_clone().expect("the connection")).lines().map_while(Result::ok);
    while let Some(request) = lines.next() {
        let head: Vec<String> = lines.by_ref().take_while(|line| !line.is_empty()).collect();
        let path = request.split(' ').nth(1).unwrap_or_default();
        let name = path.trim_start_matches("/api/v1/");
        let mut state = state.lock().expect("no panic");
        let fault = (state.faults)(name);
        let answer = state.answer(path, name, &head, fault);
        state.requests.push(format!("{} {name}", &answer.status[..3]));
        if fault == Some(Fault::Silent) {
            state.unanswered.push(stream);
            return;
        }
        drop(state);
        let Answer { status, headers, body } = answer;
        let head = format!("HTTP/1.1 {status}\r\n{headers}content-length: {}\r\n\r\n", body.len());
        let end = if fault == Some(Fault::Truncated) { body.len() / 2 } else { body.len() };
        let sent = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body[..end]));
        if sent.is_err() || fault == Some(Fault::Truncated) {
            return;
        }
    }
}

impl State {
    fn answer(&self, path: &str, name: &str, head: &[String], fault: Option<Fault>) -> Answer {
        let answer = |status, headers: String, body: &[u8]| Answer { status, headers, body: body.to_owned() };
        match fault {
            Some(Fault::Status(status)) => answer(status, String::new(), b""),
            Some(Fault::Maintenance) => {
                answer("200 OK", "content-type: text/html\r\n".to_owned(), "<h1>维护中</h1>".as_bytes())
            }
            Some(Fault::Loop) => answer("302 Found", format!("location: {path}\r\n"), b""),
            Some(Fault::Text(text)) => answer("200 OK", String::new(), text.as_bytes()),
            Some(Fault::Truncated | Fault::Silent) | None => {
                let Ok(body) = std::fs::read(self.folder.join(name)) else {
                    return answer("404 Not Found", String::new(), b"");
                };
                let etag = etag(&body);
                let tells = |line: &String| line.eq_ignore_ascii_case(&format!("if-none-match: {etag}"));
                let mut header = if self.has_etags { format!("etag: {etag}\r\n") } else { String::new() };
                let origin =
                    self.allowed_origin.map(|origin| format!("access-control-allow-origin: {origin}\r\n"));
                header.extend(origin);
                match self.has_etags && fault.is_none() && head.iter().any(tells) {
                    true => answer("304 Not Modified", header, b""),
                    false => answer("200 OK", header, &body),
                }
            }
        }
    }
}

fn etag(body: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    body.hash(&mut hasher);
    format!("\"{:x}\"", hasher.finish())
}
