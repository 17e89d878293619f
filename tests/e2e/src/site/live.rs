//! A fake of the live API, switched on by its capabilities: it takes down what is posted and answers as it is told to.

use axum::body::{Body, to_bytes};
use http::header::{ACCEPT, CONTENT_TYPE, RETRY_AFTER};
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode};
use hyper::body::Incoming;
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::io;
use std::sync::{Mutex, PoisonError};

const API: &str = "/api/v1/";
/// The number that solves the challenge.
pub const SOLUTION: u64 = 12_345;
/// SHA-256 of the salt and the solution.
const CHALLENGE: &str = "3725f4dc2138807175d3169feee3f6d754ca4579f54d332353ef53d6f79ac605";
const SALT: &str = "4b0c6a2f9d3e5b7a8c1d2e3f?expires=4102444800&";
/// What every post gets.
pub const NUMBER: &str = "20220614-0001";
pub const CODE: &str = "7ZXK2-9QH4M-TR0C8-WB5NE-D1VJ6G";

/// What a post is answered.
pub enum Reply {
    /// A problem with this status.
    Problem(u16, Value),
    /// Nothing: the connection ends after it was received.
    Lost,
}

/// A post as it came.
#[derive(Clone, Debug)]
pub struct Post {
    /// Its path below the API's base.
    pub path: String,
    /// Its idempotency key.
    pub key: Option<String>,
    /// Its body.
    pub body: String,
}

#[derive(Default)]
pub(super) struct Live(Mutex<State>);

#[derive(Default)]
struct State {
    capabilities: Option<Value>,
    answers: Vec<Value>,
    replies: VecDeque<Reply>,
    posts: Vec<Post>,
}

impl Live {
    fn with<T>(&self, act: impl FnOnce(&mut State) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    pub(super) fn start(&self, capabilities: Value, answers: Vec<Value>) {
        self.with(|state| (state.capabilities, state.answers) = (Some(capabilities), answers));
    }

    pub(super) fn reply(&self, reply: Reply) {
        self.with(|state| state.replies.push_back(reply));
    }

    pub(super) fn posts(&self) -> Vec<Post> {
        self.with(|state| state.posts.clone())
    }

    /// Whether it answers this request.
    pub(super) fn has(&self, request: &Request<Incoming>) -> bool {
        let path = request.uri().path().strip_prefix(API).unwrap_or_default();
        let is_live =
            ["site.json", "challenge", "messages", "answers/"].iter().any(|it| path.starts_with(it));
        is_live && self.with(|state| state.capabilities.is_some())
    }

    /// The answer; `site` is that of a portal without it.
    pub(super) async fn answer(&self, request: Request<Incoming>, site: &[u8]) -> io::Result<Response<Body>> {
        let (head, body) = request.into_parts();
        let path = head.uri.path().trim_start_matches(API).to_owned();
        if head.method == Method::POST {
            let body = to_bytes(Body::new(body), usize::MAX).await.map_err(io::Error::other)?;
            let key = text(&head.headers, "idempotency-key");
            self.with(|state| {
                state.posts.push(Post { path, key, body: String::from_utf8_lossy(&body).into_owned() });
            });
            let is_page =
                text(&head.headers, ACCEPT.as_str()).is_some_and(|accept| accept.contains("text/html"));
            return self.received(is_page);
        }
        let query = head.uri.query().unwrap_or_default();
        Ok(match path.split_once('/').map_or(path.as_str(), |(first, _)| first) {
            "site.json" => self.site(site),
            "challenge" => answer(
                200,
                json!({
                    "algorithm": "SHA-256", "challenge": CHALLENGE, "salt": SALT, "signature": "s", "maxnumber": 50_000,
                }),
            ),
            "answers" => self.with(|state| {
                answer(
                    200,
                    json!({
                        "page": 1, "page_count": 1, "total": state.answers.len(), "items": state.answers,
                    }),
                )
            }),
            _ if path == format!("messages/{NUMBER}") && query == format!("code={CODE}") => answer(
                200,
                json!({
                    "id": NUMBER, "title": "联系信息", "received_at": "2022-06-14T09:30:00+08:00", "state": "answered",
                    "answer": "请发邮件至会员部。", "answered_at": "2022-06-14T10:30:00+08:00",
                }),
            ),
            _ => answer(404, json!({ "title": "没有找到", "status": 404, "detail": "编号与查询码不符。" })),
        })
    }

    fn received(&self, is_page: bool) -> io::Result<Response<Body>> {
        match self.with(|state| state.replies.pop_front()) {
            Some(Reply::Lost) => Err(io::Error::other("cut")),
            Some(Reply::Problem(status, problem)) => Ok(answer(status, problem)),
            None if is_page => {
                let page =
                    format!("<!DOCTYPE html><title>已收到</title><h1>已收到，谢谢</h1><p>编号：{NUMBER}</p>");
                let mut response = Response::new(Body::from(page));
                response
                    .headers_mut()
                    .insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
                Ok(response)
            }
            None => Ok(answer(201, json!({ "id": NUMBER, "code": CODE }))),
        }
    }

    fn site(&self, site: &[u8]) -> Response<Body> {
        let mut site: Value = serde_json::from_slice(site).unwrap_or_default();
        site["capabilities"] = self.with(|state| state.capabilities.clone()).unwrap_or_default();
        answer(200, site)
    }
}

fn text(headers: &HeaderMap, name: &str) -> Option<String> {
    headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned)
}

fn answer(status: u16, body: Value) -> Response<Body> {
    let retry_after = body["retry_after"].as_u64();
    let mut response = Response::new(Body::from(body.to_string()));
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    if let Some(seconds) = retry_after {
        response.headers_mut().insert(RETRY_AFTER, seconds.into());
    }
    response
}
