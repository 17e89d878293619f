//! A portal with the live API, a clock that stands still, and clients who ask it.

use std::fs;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Request, StatusCode, header};
use http_body_util::BodyExt;
use portal_live::{Actor, Clock, Live, Moment, PasswordCost, Settings, desk, open, router};
use serde_json::Value;
use tower::ServiceExt;

use crate::contract;
use crate::database::Database;

/// 14 June 2022, 09:30 in Asia/Shanghai.
pub(crate) const BEGIN: i64 = 1_655_170_200_000;
/// Bits of work in a test: no more than to be a number at all.
const DIFFICULTY: u64 = 100;

/// A portal under test.
pub(crate) struct Portal {
    pub(crate) database: Database,
    pub(crate) live: Live,
    app: Router,
    time: Arc<AtomicI64>,
}

/// An answer, read to its end.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    /// What a download has in place of a text is in `bytes`.
    pub(crate) text: String,
    pub(crate) bytes: Bytes,
}

impl Portal {
    /// With the usual settings.
    pub(crate) async fn open(database: Database) -> Self {
        Self::open_with(database, |_| {}).await
    }

    /// With settings of the case.
    pub(crate) async fn open_with(database: Database, change: impl FnOnce(&mut Settings)) -> Self {
        let time = Arc::new(AtomicI64::new(BEGIN));
        let mut settings = Settings::new(database.folder.path().join("uploads"));
        settings.difficulty = DIFFICULTY;
        settings.password_cost = PasswordCost { memory_kib: 8, passes: 1 };
        let clock = time.clone();
        settings.clock = Clock::new(move || Moment::from_millis(clock.load(Ordering::Relaxed)));
        change(&mut settings);
        let address = portal_live::Database::parse(&database.address).expect("an address");
        let live = open(address, settings).await.unwrap_or_else(|error| panic!("{error}"));
        let app = Router::new().nest("/api/v1", router(live.clone())).merge(desk(live.clone()));
        Self { database, live, app, time }
    }

    /// The clean stop of one server, and the start of the next.
    pub(crate) async fn restart(self) -> Self {
        self.live.stop().await;
        let passed = self.time.load(Ordering::Relaxed) - BEGIN;
        let next = Self::open(self.database).await;
        next.time.fetch_add(passed, Ordering::Relaxed);
        next
    }

    /// Time passes.
    pub(crate) fn pass(&self, time: Duration) {
        let millis = i64::try_from(time.as_millis()).expect("a time within reason");
        self.time.fetch_add(millis, Ordering::Relaxed);
    }

    /// Staff answer an item.
    pub(crate) async fn answer(&self, id: &str, text: &str, publish: bool) {
        let inbox = self.live.inbox();
        inbox.answer(&Actor::command_line(), id, text, publish).await.expect("an answer");
    }

    /// Answers a request to `/api/v1…` from this client, unless the request says otherwise.
    pub(crate) async fn send(&self, client: &str, request: Request<Body>) -> Answer {
        send(self.app.clone(), client, request).await
    }

    /// A router for tasks that ask at the same time.
    pub(crate) fn app(&self) -> Router {
        self.app.clone()
    }

    /// GET of an address below the API's base.
    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send("192.0.2.1", request("GET", path).body(Body::empty()).expect("a request")).await
    }
}

/// Sends a request as if it came over a connection from this address.
pub(crate) async fn send(app: Router, client: &str, mut request: Request<Body>) -> Answer {
    let peer = SocketAddr::new(client.parse().expect("an address"), 40_000);
    request.extensions_mut().insert(ConnectInfo(peer));
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let response = app.oneshot(request).await.expect("an answer");
    let (head, body) = response.into_parts();
    let bytes = body.collect().await.expect("a body").to_bytes();
    let is_file =
        head.headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind == "application/octet-stream");
    let text = String::from_utf8(bytes.to_vec());
    let text = if is_file { text.unwrap_or_default() } else { text.expect("a text") };
    let answer = Answer { status: head.status, headers: head.headers, text, bytes };
    contract::check(&method, &path, &answer);
    answer
}

/// The beginning of a request.
pub(crate) fn request(method: &str, path: &str) -> axum::http::request::Builder {
    Request::builder().method(method).uri(format!("/api/v1{path}"))
}

impl Answer {
    /// The body as JSON; the status has to be this one.
    #[track_caller]
    pub(crate) fn json(&self, status: u16) -> Value {
        assert_eq!(self.status.as_u16(), status, "{}", self.text);
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {}", self.text))
    }

    /// The body as problem details of this status, in the form of RFC 9457.
    #[track_caller]
    pub(crate) fn problem(&self, status: u16) -> Value {
        let problem = self.json(status);
        assert_eq!(self.headers[header::CONTENT_TYPE], "application/problem+json");
        assert_eq!(problem["status"], status);
        let is_chinese = |text: &Value| text.as_str().is_some_and(|text| text.contains(|it| it > '\u{2E7F}'));
        assert!(is_chinese(&problem["title"]) && is_chinese(&problem["detail"]), "{problem}");
        problem
    }

    /// In how many seconds to ask again.
    pub(crate) fn retry_after(&self) -> Option<u64> {
        self.headers.get(header::RETRY_AFTER)?.to_str().ok()?.parse().ok()
    }
}

/// Writes an article into a folder of content.
pub(crate) fn write_article(folder: &std::path::Path, id: &str, text: &str) {
    let folder = folder.join("articles");
    fs::create_dir_all(&folder).expect("a folder of articles");
    fs::write(folder.join(format!("{id}.json")), text).expect("an article");
}
