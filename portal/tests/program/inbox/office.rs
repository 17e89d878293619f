//! A portal that receives forms, and the program beside it.

use std::ffi::OsStr;
use std::io::Write;
use std::process::{Command, Output, Stdio};

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use portal_live::{Database, Live, Settings, router};
use tempfile::TempDir;
use tower::ServiceExt;

/// A message whose reader allows that it is published.
pub(crate) const MESSAGE: &str =
    "kind=message&publish=on&name=王小明&title=会员单位联系信息&content=请问如何更新？";

/// The portal, open on a database of its own.
pub(crate) struct Office {
    pub(crate) folder: TempDir,
    live: Live,
}

impl Office {
    pub(crate) async fn open() -> Self {
        let folder = TempDir::new().expect("a folder");
        let settings = Settings::new(folder.path().join("uploads"));
        let database = Database::Sqlite(folder.path().join("portal.sqlite"));
        let live = portal_live::open(database, settings).await.expect("a live API");
        Self { folder, live }
    }

    /// A reader sends a form.
    pub(crate) async fn receive(&self, form: &str) {
        let request = Request::post("/messages")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::ACCEPT, "text/html")
            .body(Body::from(form.to_owned()))
            .expect("a request");
        let answer = router(self.live.clone()).oneshot(request).await.expect("an answer");
        assert_eq!(answer.status(), StatusCode::CREATED);
    }

    /// The address of the database.
    pub(crate) fn database(&self) -> String {
        format!("sqlite:{}", self.folder.path().join("portal.sqlite").display())
    }

    /// The program with these arguments.
    pub(crate) fn command<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_portal"));
        command.arg("inbox").args(arguments).env("PORTAL_DATABASE", self.database());
        command.stdin(Stdio::null());
        command
    }

    /// What it says, if it succeeds.
    #[track_caller]
    pub(crate) fn run(&self, arguments: &[&str]) -> String {
        let output = self.command(arguments).output().expect("the program runs");
        assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
        text(&output.stdout)
    }

    /// What it says, if it fails with this code.
    #[track_caller]
    pub(crate) fn fail(&self, arguments: &[&str], code: i32) -> String {
        let output = self.command(arguments).output().expect("the program runs");
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}", text(&output.stdout));
        assert!(output.stdout.is_empty(), "{}", text(&output.stdout));
        text(&output.stderr)
    }

    /// Gives it a text on its standard input.
    pub(crate) fn run_with_input(&self, arguments: &[&str], input: &str) -> Output {
        let mut command = self.command(arguments);
        let command = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program runs");
        // A program that reads nothing is gone before all is written.
        _ = child.stdin.take().expect("its input").write_all(input.as_bytes());
        child.wait_with_output().expect("its output")
    }
}

pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}
