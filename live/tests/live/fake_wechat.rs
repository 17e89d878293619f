//! WeChat's server as its documentation has it (developers.weixin.qq.com, "Get Stable Access Token", "JS-SDK"), on loopback.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::extract::{Query, State};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};
use tokio::net::TcpListener;

pub(crate) const APP_ID: &str = "wx0123456789abcdef";
pub(crate) const SECRET: &str = "00112233445566778899aabbccddeeff";
const LIFETIME: u64 = 7_200;

/// The server; a clone is the same one.
#[derive(Clone)]
pub(crate) struct FakeWechat {
    pub(crate) host: String,
    state: Arc<Mutex<Account>>,
}

#[derive(Default)]
struct Account {
    tokens: u32,
    token: String,
    tickets: u32,
    refused: Option<Value>,
    /// Whether the last question for a token was to end the one before.
    was_forced: bool,
}

impl FakeWechat {
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let host = format!("http://{}", listener.local_addr().expect("its address"));
        let state = Arc::default();
        let app = Router::new()
            .route("/cgi-bin/stable_token", post(issue_token))
            .route("/cgi-bin/ticket/getticket", get(issue_ticket))
            .with_state(Arc::clone(&state));
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self { host, state }
    }

    /// How many tokens and tickets it was asked for and has issued.
    pub(crate) fn issued(&self) -> (u32, u32) {
        let account = lock(&self.state);
        (account.tokens, account.tickets)
    }

    /// The ticket that is valid now.
    pub(crate) fn ticket(&self) -> String {
        format!("ticket-{}", lock(&self.state).tickets)
    }

    pub(crate) fn was_forced(&self) -> bool {
        lock(&self.state).was_forced
    }

    /// Refuses everything with this error, until it is `None`.
    pub(crate) fn refuse(&self, code: Option<(i64, &str)>) {
        lock(&self.state).refused = code.map(|(code, message)| json!({ "errcode": code, "errmsg": message }));
    }

    /// Another program of the account asks for a token: the one before is no longer valid.
    pub(crate) fn end_token(&self) {
        "of another program".clone_into(&mut lock(&self.state).token);
    }
}

fn lock(state: &Mutex<Account>) -> MutexGuard<'_, Account> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn issue_token(State(state): State<Arc<Mutex<Account>>>, Json(question): Json<Value>) -> Json<Value> {
    let mut account = lock(&state);
    if let Some(error) = &account.refused {
        return Json(error.clone());
    }
    if question["secret"] != SECRET || question["appid"] != APP_ID {
        return Json(json!({ "errcode": 40_125, "errmsg": "invalid appsecret" }));
    }
    assert_eq!(question["grant_type"], "client_credential");
    account.was_forced = question["force_refresh"] == true;
    account.tokens += 1;
    account.token = format!("token-{}", account.tokens);
    Json(json!({ "access_token": account.token, "expires_in": LIFETIME }))
}

async fn issue_ticket(
    State(state): State<Arc<Mutex<Account>>>,
    Query(question): Query<HashMap<String, String>>,
) -> Json<Value> {
    let mut account = lock(&state);
    if let Some(error) = &account.refused {
        return Json(error.clone());
    }
    if question["access_token"] != account.token || question["type"] != "jsapi" {
        return Json(json!({ "errcode": 42_001, "errmsg": "access_token expired" }));
    }
    account.tickets += 1;
    Json(json!({
        "errcode": 0, "errmsg": "ok", "ticket": format!("ticket-{}", account.tickets), "expires_in": LIFETIME,
    }))
}
