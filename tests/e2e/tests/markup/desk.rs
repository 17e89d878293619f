//! Pages of the desk, which are no files: one of each kind, saved for the checker.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use portal_e2e::Outcome;
use portal_live::{AccountName, Actor, Database, NewPassword, Settings, desk, open, router};
use std::fs;
use std::path::Path;
use tower::ServiceExt;

const NAME: &str = "editor";
const FORM: &str = "application/x-www-form-urlencoded";
const LETTER: &str =
    "kind=message&publish=on&name=%3Cb%3E&title=%3Cb%3E&content=%3Cb%3E12345&quote=%3Cb%3E&article=a";

/// Saves the pages in a folder; answers how many there are.
pub(crate) async fn save(folder: &Path) -> Outcome<usize> {
    let data = tempfile::tempdir()?;
    let database = Database::Sqlite(data.path().join("portal.sqlite"));
    let live = open(database, Settings::new(data.path().join("uploads"))).await?;
    let name = AccountName::parse(NAME)?;
    let password = NewPassword::check("a lamp in the old canteen", &name)?;
    live.inbox().add_account(&Actor::command_line(), &name, &password).await?;
    let cookie = format!("desk={}", live.inbox().begin_session(NAME, None).await?);
    let letter =
        Request::post("/messages").header(header::CONTENT_TYPE, FORM).header(header::ACCEPT, "text/html");
    let received = router(live.clone()).oneshot(letter.body(Body::from(LETTER))?).await?;
    assert_eq!(received.status(), StatusCode::CREATED);
    let listed = live.inbox().list(&portal_live::Filter::default(), 1).await?;
    let item = format!("/desk/items/{}", listed.items[0].id);
    let requests = [
        ("", "/desk/login", ""),
        ("", "/desk/login", "name=editor&password=wrong"),
        (&cookie, "/desk/", ""),
        (&cookie, "/desk/?search=nothing", ""),
        (&cookie, &item, ""),
        (&cookie, &item, "text=lost"),
        (&cookie, "/desk/log", ""),
        (&cookie, "/desk/account?done=password", ""),
        (&cookie, "/desk/nothing", ""),
    ];
    for (number, (cookie, path, form)) in requests.into_iter().enumerate() {
        let page = page(desk(live.clone()), cookie, path, form).await?;
        fs::write(folder.join(format!("{number}.html")), page)?;
    }
    live.stop().await;
    Ok(requests.len())
}

async fn page(desk: Router, cookie: &str, path: &str, form: &str) -> Outcome<Vec<u8>> {
    let method = if form.is_empty() { "GET" } else { "POST" };
    let request = Request::builder().method(method).uri(path).header(header::HOST, "localhost");
    let request = request.header(header::COOKIE, cookie).header(header::CONTENT_TYPE, FORM);
    let answer = desk.oneshot(request.body(Body::from(form.to_owned()))?).await?;
    assert!(!answer.status().is_redirection(), "{path} leads elsewhere");
    Ok(to_bytes(answer.into_body(), usize::MAX).await?.to_vec())
}
