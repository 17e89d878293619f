//! One's own account: another password, and logging out everywhere.

use askama::Template;
use axum::extract::{RawQuery, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use crate::http::client::Client;
use crate::inbox::{InboxError, Session};
use crate::limits::Action;
use crate::model::{AccountName, NewPassword};
use crate::open::Live;

use super::access::{self, Staff};
use super::cookie;
use super::failure::Failure;
use super::form::{Form, address};
use super::layout::{Frame, Section, html};
use super::notice::{Done, notice};

#[derive(Template)]
#[template(path = "desk/account.html")]
struct AccountPage {
    frame: Frame,
    notice: Option<&'static str>,
    error: Option<String>,
}

/// The page.
pub(super) async fn show(Staff(session): Staff, RawQuery(query): RawQuery) -> Response {
    let notice = notice(Form::of_query(query.as_deref()).text("done"));
    html(&AccountPage { frame: Frame::new(&session, Section::Account), notice, error: None }).into_response()
}

/// Changes the password. All sessions of the account end, and this browser gets a new one.
pub(super) async fn change(
    State(live): State<Live>,
    client: Client,
    request: Request,
) -> Result<Response, Failure> {
    let headers = request.headers().clone();
    let (session, form) = access::posted(&live, request).await?;
    client.check(&live, Action::LogIn)?;
    match change_password(&live, &session, &form).await? {
        Ok(token) => {
            let target = address("/desk/account", &[("done", Done::PasswordChanged.as_str().to_owned())]);
            Ok(([cookie::set(&headers, &token)], Redirect::to(&target)).into_response())
        }
        Err(error) => {
            let frame = Frame::new(&session, Section::Account);
            let page = AccountPage { frame, notice: None, error: Some(error) };
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)).into_response())
        }
    }
}

/// The new session's token, or what is wrong with what was typed.
async fn change_password(
    live: &Live,
    session: &Session,
    form: &Form,
) -> Result<Result<String, String>, Failure> {
    let name = AccountName::parse(session.staff()).map_err(InboxError::from)?;
    live.shared().limiter.check_account(&name)?;
    if form.text("new") != form.text("again") {
        return Ok(Err("两次输入的新密码不一样。".to_owned()));
    }
    let new = match NewPassword::check(form.text("new"), &name) {
        Ok(new) => new,
        Err(error) => return Ok(Err(error.to_string())),
    };
    if !live.inbox().check_password(name.as_str(), form.text("password")).await? {
        return Ok(Err("现在的密码不对。".to_owned()));
    }
    live.inbox().set_password(&session.actor(), &name, &new).await?;
    Ok(Ok(live.inbox().begin_session(name.as_str(), None).await?))
}
