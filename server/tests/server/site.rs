//! A small site on disk and a server before it, on a port of its own.

use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use axum::Router;
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use crate::client::{self, Answer};

/// Every file of the site; the compressed siblings need not be what they claim.
const FILES: [(&str, &str); 19] = [
    ("index.html", "<h1>首页</h1>"),
    ("index.html.br", "brotli of the home page"),
    ("index.html.gz", "gzip of the home page!"),
    ("404.html", "<h1>没有这一页</h1>"),
    ("404.html.br", "brotli of the 404 page"),
    ("articles/one/index.html", "<h1>一</h1>"),
    ("assets/portal-0123456789abcdef.js", "export {};"),
    ("assets/portal-0123456789abcdef.wasm", "\0asm"),
    ("api/v1/site.json", "{}"),
    ("feed.xml", "<rss/>"),
    ("manifest.webmanifest", "{}"),
    ("media/map.svg", "<svg/>"),
    ("media/photo.webp", "RIFF"),
    ("media/report.pdf", "0123456789"),
    (
        "_headers",
        "/*\n  X-Content-Type-Options: nosniff\n/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n",
    ),
    ("_hosting/headers.caddy", "header"),
    ("edgeone.json", "{}"),
    (
        "_redirects",
        "/show.asp m=news id=7 /articles/7/ 301!\n/show.asp id=7 /articles/8/ 301!\n/news.html /channels/news/ 301\n\
         /%E6%96%B0%E9%97%BB/1.html /articles/9/ 301\n/show?id=7 /articles/7/ 301\n",
    ),
    ("专题/index.html", "<h1>专题</h1>"),
];

/// A running server; it stops when this is dropped.
pub(crate) struct Served {
    pub(crate) folder: TempDir,
    pub(crate) address: SocketAddr,
    stop: oneshot::Sender<()>,
    /// Disconnected when the server has stopped.
    running: Receiver<()>,
    thread: JoinHandle<()>,
}

impl Served {
    /// The site as readers get it.
    pub(crate) fn start() -> Self {
        Self::with(portal_server::app)
    }

    /// The site behind one of the library's two applications.
    pub(crate) fn with(app: fn(&Path) -> Router) -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        write_files(&folder.path().join("site"));
        fs::write(folder.path().join("secret.txt"), "not yours").expect("a file");
        let app = app(&folder.path().join("site"));
        let (stop, stopped) = oneshot::channel::<()>();
        let (address, running, thread) = listen(app, stopped);
        Self { folder, address, stop, running, thread }
    }

    /// Tells the server to stop and waits until it did; fails if it does not.
    pub(crate) fn stop(self) {
        drop(self.stop);
        let end = self.running.recv_timeout(Duration::from_secs(30));
        assert_eq!(end, Err(RecvTimeoutError::Disconnected), "the server is still running");
        self.thread.join().expect("a clean stop");
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[])
    }

    pub(crate) fn get_with(&self, path: &str, name: &str, value: &str) -> Answer {
        self.ask("GET", path, &[(name, value)])
    }

    pub(crate) fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        client::request(self.address, method, path, headers)
    }
}

fn write_files(site: &Path) {
    for (name, text) in FILES {
        let file = site.join(name);
        fs::create_dir_all(file.parent().expect("a parent")).expect("a folder");
        fs::write(file, text).expect("a file");
    }
}

fn listen(app: Router, stopped: oneshot::Receiver<()>) -> (SocketAddr, Receiver<()>, JoinHandle<()>) {
    let (ready, address) = channel();
    let (alive, running) = channel();
    let thread = std::thread::spawn(move || {
        let _alive = alive;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        runtime.expect("a runtime").block_on(async {
            let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
            ready.send(listener.local_addr().expect("an address")).expect("a waiting test");
            let stop = async move { _ = stopped.await };
            portal_server::serve(listener, app, stop).await;
        });
    });
    (address.recv().expect("a started server"), running, thread)
}
