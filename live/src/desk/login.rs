//! Logging in and out.

use askama::Template;
use axum::extract::{RawQuery, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};

use crate::http::client::Client;
use crate::limits::Action;
use crate::model::AccountName;
use crate::open::Live;

use super::failure::Failure;
use super::form::{self, Form};
use super::layout::html;
use super::{access, cookie, failure};

/// Where someone comes to who was on the way to nothing else.
const HOME: &str = "/desk/";

#[derive(Template)]
#[template(path = "desk/login.html")]
struct LoginPage<'a> {
    next: &'a str,
    name: &'a str,
    error: Option<&'a str>,
}

/// The form.
pub(super) async fn show(RawQuery(query): RawQuery) -> Response {
    let form = Form::of_query(query.as_deref());
    html(&LoginPage { next: next(&form), name: "", error: None }).into_response()
}

/// Checks name and password.
pub(super) async fn log_in(
    State(live): State<Live>,
    client: Client,
    request: Request,
) -> Result<Response, Failure> {
    client.check(&live, Action::LogIn)?;
    let headers = request.headers().clone();
    let form = Form::read(request).await?;
    let (name, next) = (form.text("name").trim(), next(&form));
    let token = match AccountName::parse(name) {
        Ok(account) => {
            live.shared().limiter.check_account(&account)?;
            live.inbox().log_in(name, form.text("password"), cookie::token(&headers)).await?
        }
        Err(_) => None,
    };
    let Some(token) = token else {
        let page = LoginPage { next, name, error: Some("账号或密码不对。") };
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)).into_response());
    };
    let target = form::address("/desk/session", &[("next", next.to_owned())]);
    Ok(([cookie::set(&headers, &token)], Redirect::to(&target)).into_response())
}

/// Whether the browser has stored the cookie; then what was wanted.
pub(super) async fn check(
    State(live): State<Live>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let form = Form::of_query(query.as_deref());
    Ok(match access::session(&live, &headers).await? {
        Some(_) => Redirect::to(next(&form)).into_response(),
        None => failure::page(
            StatusCode::BAD_REQUEST,
            "浏览器没有保存登录",
            "请用 https:// 开头的网址打开来信管理，并允许浏览器保存本站的 Cookie，再登录一次。",
        ),
    })
}

/// Ends the session, or all of the account.
pub(super) async fn log_out(State(live): State<Live>, request: Request) -> Result<Response, Failure> {
    let headers = request.headers().clone();
    let (session, form) = access::posted(&live, request).await?;
    live.inbox().log_out(&session, form.text("everywhere") == "on").await?;
    Ok(([cookie::remove(&headers)], Redirect::to("/desk/login")).into_response())
}

/// Where to go then: within the desk alone.
fn next(form: &Form) -> &str {
    let next = form.text("next");
    let is_of_desk =
        next.starts_with(HOME) && next.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    if is_of_desk { next } else { HOME }
}
