//! A browser at the desk: it stores the cookie, sends forms of the pages it was shown, and says whose they are.

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, Request, header};
use portal_live::{AccountName, Actor, NewPassword};

use crate::database::Database;
use crate::portal::{Answer, Portal};

/// An account at the desk, and its password.
pub(crate) const NAME: &str = "王编辑";
pub(crate) const PASSWORD: &str = "石埭湾的灯亮了三年整";

/// A portal with one account.
pub(crate) async fn office(database: Database) -> Portal {
    let portal = Portal::open(database).await;
    add_account(&portal, NAME).await;
    portal
}

/// One more account, with the same password.
pub(crate) async fn add_account(portal: &Portal, name: &str) {
    let name = AccountName::parse(name).expect("a name");
    let password = NewPassword::check(PASSWORD, &name).expect("a password");
    let inbox = portal.live.inbox();
    inbox.add_account(&Actor::command_line(), &name, &password).await.expect("an account");
}

/// A browser.
pub(crate) struct Browser<'a> {
    pub(crate) portal: &'a Portal,
    /// Its address.
    pub(crate) client: String,
    /// The cookie it sends.
    pub(crate) cookie: String,
    /// The token of the forms that it was shown.
    pub(crate) token: String,
    /// What else it sends.
    pub(crate) headers: Vec<(&'static str, &'static str)>,
}

impl<'a> Browser<'a> {
    /// One that was never here.
    pub(crate) fn new(portal: &'a Portal) -> Self {
        let headers = vec![("sec-fetch-site", "same-origin"), ("host", "news.example")];
        Self { portal, client: "192.0.2.9".to_owned(), cookie: String::new(), token: String::new(), headers }
    }

    /// One in which someone is logged in.
    pub(crate) async fn of_staff(portal: &'a Portal) -> Self {
        let mut browser = Self::new(portal);
        let answer = browser.log_in(NAME, PASSWORD).await;
        assert_eq!(answer.status.as_u16(), 303, "{}", answer.text);
        browser.get("/desk/").await;
        browser
    }

    /// Sends the form of the log-in.
    pub(crate) async fn log_in(&mut self, name: &str, password: &str) -> Answer {
        self.post("/desk/login", &[("name", name), ("password", password)]).await
    }

    /// Opens an address.
    pub(crate) async fn get(&mut self, path: &str) -> Answer {
        self.send("GET", path, Body::empty()).await
    }

    /// Sends a form with its token.
    pub(crate) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let token = [("token", self.token.clone())];
        let token = token.iter().map(|(name, text)| (*name, text.as_str()));
        let mut form = form_urlencoded::Serializer::new(String::new());
        let body = form.extend_pairs(fields.iter().copied().chain(token)).finish();
        self.send("POST", path, Body::from(body)).await
    }

    async fn send(&mut self, method: &str, path: &str, body: Body) -> Answer {
        let mut request = Request::builder().method(method).uri(path).body(body).expect("a request");
        let headers = request.headers_mut();
        for (name, value) in &self.headers {
            headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
        }
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"));
        headers.insert(header::COOKIE, self.cookie.parse().expect("a cookie"));
        let answer = self.portal.send(&self.client, request).await;
        if let Some(cookie) = answer.headers.get(header::SET_COOKIE) {
            let cookie = cookie.to_str().expect("a text");
            self.cookie = cookie.split(';').next().unwrap_or_default().to_owned();
        }
        if let Some((_, rest)) = answer.text.split_once("name=\"token\" value=\"") {
            self.token = rest.split('"').next().unwrap_or_default().to_owned();
        }
        answer
    }
}

impl Answer {
    /// Where a redirect leads.
    #[track_caller]
    pub(crate) fn target(&self) -> &str {
        assert_eq!(self.status.as_u16(), 303, "{}", self.text);
        self.headers[header::LOCATION].to_str().expect("an address")
    }

    /// The page, with this status.
    #[track_caller]
    pub(crate) fn page(&self, status: u16) -> &str {
        assert_eq!(self.status.as_u16(), status, "{}", self.text);
        assert_eq!(self.headers[header::CONTENT_TYPE], "text/html; charset=utf-8");
        &self.text
    }
}
