//! Who may enter the desk: log-in, sessions, limits of rates.

use std::time::Duration;

use axum::http::header;

use crate::database::{Database, on_each_database};
use crate::desk_browser::{Browser, NAME, PASSWORD, add_account, office};
use crate::sender::message;

on_each_database! {
    without_a_session_every_page_leads_to_the_log_in,
    a_log_in_leads_to_what_was_wanted_within_the_desk,
    a_wrong_password_and_an_unknown_name_look_alike,
    a_cookie_is_for_this_host_and_no_script,
    a_browser_that_stores_no_cookie_is_told,
    passwords_cannot_be_tried_at_will,
    an_account_cannot_be_tried_from_everywhere,
    logging_out_ends_this_session_or_all,
}

/// Pages that only staff see.
pub(crate) const PAGES: [&str; 7] = [
    "/desk/",
    "/desk/?state=unanswered&page=2",
    "/desk/items/20220614-0001",
    "/desk/items/20220614-0001/files/1",
    "/desk/table.csv?kind=message",
    "/desk/log",
    "/desk/account",
];

async fn without_a_session_every_page_leads_to_the_log_in(database: Database) {
    let portal = office(database).await;
    portal.leave(&message()).await;
    for cookie in ["", "__Host-desk=", "__Host-desk=00", "desk=00"] {
        for path in PAGES {
            let mut browser = Browser { cookie: cookie.to_owned(), ..Browser::new(&portal) };
            let answer = browser.get(path).await;
            let (login, next) = answer.target().split_once("?next=").expect("an address");
            let next: String = form_urlencoded::parse(format!("n={next}").as_bytes())
                .map(|(_, it)| it.into_owned())
                .collect();
            assert_eq!((login, next.as_str()), ("/desk/login", path));
            assert!(answer.text.is_empty());
        }
    }
}

async fn a_log_in_leads_to_what_was_wanted_within_the_desk(database: Database) {
    let portal = office(database).await;
    for (next, target) in [
        ("/desk/log?page=2", "/desk/log?page=2"),
        ("", "/desk/"),
        ("https://evil.example/desk/", "/desk/"),
        ("//evil.example/desk/", "/desk/"),
        ("/desk/\r\nSet-Cookie: a=b", "/desk/"),
        ("/articles/", "/desk/"),
    ] {
        let mut browser = Browser::new(&portal);
        browser.client = format!("198.51.100.{}", next.len());
        let fields = [("name", NAME), ("password", PASSWORD), ("next", next)];
        let session = browser.post("/desk/login", &fields).await.target().to_owned();
        assert_eq!(browser.get(&session).await.target(), target, "{next:?}");
        assert!(browser.get("/desk/").await.page(200).contains(NAME));
    }
}

async fn a_wrong_password_and_an_unknown_name_look_alike(database: Database) {
    let portal = office(database).await;
    let mut texts = Vec::new();
    for (name, password) in [(NAME, "石埭湾的灯亮了三年"), ("李编辑", PASSWORD), ("李 编辑", ""), ("", "")]
    {
        let mut browser = Browser::new(&portal);
        let answer = browser.log_in(name, password).await;
        assert!(browser.cookie.is_empty() && !answer.text.contains(PASSWORD));
        texts.push(answer.page(422).replace(&format!("value=\"{name}\""), "value=\"\""));
    }
    assert!(texts[0].contains("账号或密码不对。"));
    assert!(texts.iter().all(|text| *text == texts[0]), "{texts:?}");
    let failures = "SELECT COUNT(*) FROM audit_log WHERE action = 'fail_log_in'";
    assert_eq!(portal.database.number(failures).await, 1, "of the account that there is");
}

async fn a_cookie_is_for_this_host_and_no_script(database: Database) {
    let portal = office(database).await;
    for (host, name, end) in
        [("news.example", "__Host-desk=", "; Secure"), ("127.0.0.1:8080", "desk=", "Strict")]
    {
        let mut browser = Browser::new(&portal);
        browser.headers.push(("host", host));
        let answer = browser.log_in(NAME, PASSWORD).await;
        let cookie = answer.headers[header::SET_COOKIE].to_str().expect("a text");
        assert!(cookie.starts_with(name) && cookie.ends_with(end), "{cookie}");
        assert!(cookie.contains("; Path=/; HttpOnly; SameSite=Strict"), "{cookie}");
    }
}

async fn a_browser_that_stores_no_cookie_is_told(database: Database) {
    let portal = office(database).await;
    let mut browser = Browser::new(&portal);
    let target = browser.log_in(NAME, PASSWORD).await.target().to_owned();
    browser.cookie.clear();
    assert!(browser.get(&target).await.page(400).contains("请用 https:// 开头的网址"));
}

async fn passwords_cannot_be_tried_at_will(database: Database) {
    let portal = office(database).await;
    let mut browser = Browser::new(&portal);
    for number in 0..10 {
        browser.log_in(&format!("某人{number}"), "不对的密码不对的密码").await.page(422);
    }
    let refused = browser.log_in(NAME, PASSWORD).await;
    assert!(refused.page(429).contains("请稍候再试。"));
    assert_eq!(refused.retry_after(), Some(30));
    assert!(browser.cookie.is_empty());
    portal.pass(Duration::from_secs(30));
    browser.log_in(NAME, PASSWORD).await.target();
}

async fn an_account_cannot_be_tried_from_everywhere(database: Database) {
    let portal = office(database).await;
    add_account(&portal, "李编辑").await;
    let mut browser = Browser::new(&portal);
    for number in 0..10 {
        browser.client = format!("198.51.100.{number}");
        browser.log_in(NAME, "不对的密码不对的密码").await.page(422);
    }
    browser.client = "203.0.113.1".to_owned();
    let refused = browser.log_in(&format!(" {NAME}"), PASSWORD).await;
    refused.page(429);
    assert_eq!(refused.retry_after(), Some(60));
    browser.log_in("李编辑", PASSWORD).await.target();
}

async fn logging_out_ends_this_session_or_all(database: Database) {
    let portal = office(database).await;
    let (mut here, mut there) = (Browser::of_staff(&portal).await, Browser::of_staff(&portal).await);
    let cookie = here.cookie.clone();
    let answer = here.post("/desk/logout", &[]).await;
    assert_eq!(answer.target(), "/desk/login");
    assert!(answer.headers[header::SET_COOKIE].to_str().expect("a text").ends_with("; Max-Age=0"));
    let mut thief = Browser { cookie, ..Browser::new(&portal) };
    thief.get("/desk/").await.target();
    there.get("/desk/").await.page(200);
    let mut here = Browser::of_staff(&portal).await;
    here.post("/desk/logout", &[("everywhere", "on")]).await.target();
    there.get("/desk/").await.target();
}
