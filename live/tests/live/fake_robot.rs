//! A robot of a group chat, on loopback: it takes JSON and answers 200 with an `errcode`, as those of 企业微信 and 钉钉 do.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::Router;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use serde_json::{Value, json};
use tokio::net::TcpListener;

/// A message that was taken, or not.
#[derive(Debug, Clone)]
pub(crate) struct Call {
    pub(crate) query: HashMap<String, String>,
    pub(crate) message: Value,
}

/// The robot; a clone is the same one.
#[derive(Clone)]
pub(crate) struct FakeRobot {
    pub(crate) address: String,
    state: Arc<Mutex<Chat>>,
}

struct Chat {
    calls: Vec<Call>,
    status: StatusCode,
    answer: String,
}

impl FakeRobot {
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = format!("http://{}/send?key=s3cret", listener.local_addr().expect("its address"));
        let chat = Chat { calls: Vec::new(), status: StatusCode::OK, answer: String::new() };
        let robot = Self { address, state: Arc::new(Mutex::new(chat)) };
        robot.answer_with(0, "ok");
        let app = Router::new().route("/send", post(take)).with_state(Arc::clone(&robot.state));
        tokio::spawn(async move { axum::serve(listener, app).await });
        robot
    }

    /// Answers everything with this error from now on; 0 is none.
    pub(crate) fn answer_with(&self, code: i64, message: &str) {
        self.answer_as(StatusCode::OK, &json!({ "errcode": code, "errmsg": message }).to_string());
    }

    /// Answers everything with this from now on.
    pub(crate) fn answer_as(&self, status: StatusCode, text: &str) {
        let mut chat = lock(&self.state);
        (chat.status, chat.answer) = (status, text.to_owned());
    }

    /// All messages that came.
    pub(crate) fn calls(&self) -> Vec<Call> {
        lock(&self.state).calls.clone()
    }
}

impl Call {
    /// Its text.
    pub(crate) fn text(&self) -> &str {
        assert_eq!(self.message["msgtype"], "text");
        self.message["text"]["content"].as_str().expect("a text")
    }
}

async fn take(
    State(state): State<Arc<Mutex<Chat>>>,
    Query(query): Query<HashMap<String, String>>,
    body: String,
) -> Response {
    let mut chat = lock(&state);
    chat.calls.push(Call { query, message: serde_json::from_str(&body).expect("JSON") });
    (chat.status, chat.answer.clone()).into_response()
}

fn lock<T>(value: &Mutex<T>) -> MutexGuard<'_, T> {
    value.lock().unwrap_or_else(PoisonError::into_inner)
}
