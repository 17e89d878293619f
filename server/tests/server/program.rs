//! The server as a program: started with a database on a site of one article.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use tempfile::TempDir;

use crate::client::{self, Answer};

/// A reader's browser, as crawlers are not counted.
pub(crate) const READER: [(&str, &str); 1] =
    [("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0")];

/// The program, serving a site of one article.
pub(crate) struct Program {
    child: Child,
    output: BufReader<ChildStdout>,
    pub(crate) address: SocketAddr,
}

impl Program {
    pub(crate) fn start(folder: &Path) -> Self {
        Self::start_with(folder, &[])
    }

    pub(crate) fn start_with(folder: &Path, arguments: &[&str]) -> Self {
        Self::spawned(server(folder).args(arguments), folder)
    }

    /// With these variables in its environment, and its log in a file.
    pub(crate) fn start_logging(folder: &Path, variables: &[(&str, &str)], log: &Path) -> Self {
        let log = File::create(log).expect("a log");
        Self::spawned(server(folder).envs(variables.iter().copied()).stderr(log), folder)
    }

    fn spawned(server: &mut Command, folder: &Path) -> Self {
        let database = format!("sqlite:{}", folder.join("data/portal.sqlite").display());
        let mut child = server.args(["--database", &database]).spawn().expect("the server starts");
        let output = BufReader::new(child.stdout.take().expect("its output"));
        let address = SocketAddr::from(([127, 0, 0, 1], 0));
        let mut program = Self { child, output, address };
        program.address = program.address_behind("网站 ");
        program
    }

    /// The address in the next line that begins so.
    pub(crate) fn address_behind(&mut self, beginning: &str) -> SocketAddr {
        let mut line = String::new();
        while !line.starts_with(beginning) {
            line.clear();
            let read = self.output.read_line(&mut line).expect("its output");
            assert_ne!(read, 0, "it ended without a line that begins with {beginning:?}");
        }
        let address = line.split("http://").nth(1).and_then(|rest| rest.split('/').next());
        let address = address.and_then(|address| address.trim_end().parse().ok());
        address.unwrap_or_else(|| panic!("no address: {line:?}"))
    }

    /// As the system names it.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    pub(crate) fn ask(&self, method: &str, path: &str) -> Answer {
        client::request(self.address, method, path, &READER)
    }

    /// Ends it as a service manager does.
    pub(crate) fn terminate(mut self) {
        let id = self.child.id().to_string();
        let sent = Command::new("kill").args(["-TERM", &id]).status().expect("`kill` runs");
        assert!(sent.success());
        let end = self.child.wait().expect("the server ends");
        assert!(end.success(), "{end}");
    }
}

/// A failed test leaves no server behind.
impl Drop for Program {
    fn drop(&mut self) {
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

pub(crate) fn server(folder: &Path) -> Command {
    let mut server = Command::new(env!("CARGO_BIN_EXE_server"));
    server.args(["--port", "0", "--site"]).arg(folder.join("site"));
    server.stdout(Stdio::piped()).stderr(Stdio::piped());
    server
}

pub(crate) fn site() -> TempDir {
    let folder = TempDir::new().expect("a temporary folder");
    let site = folder.path().join("site");
    fs::create_dir_all(site.join("api/v1/articles")).expect("folders");
    for (name, text) in [
        ("index.html", "<h1>首页</h1>"),
        ("404.html", "<h1>没有这一页</h1>"),
        ("_redirects", "/api/v1/old.json /api/v1/site.json 301\n/api/v1/views /gone/ 301\n"),
        ("api/v1/site.json", r#"{ "origin": "https://news.example" }"#),
        ("api/v1/articles/one.json", r#"{ "views": 40 }"#),
    ] {
        fs::write(site.join(name), text).expect("a file");
    }
    folder
}
