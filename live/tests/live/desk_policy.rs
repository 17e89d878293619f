//! What the desk lets other sites, old pages, caches and frames do: nothing.

use crate::database::{Database, on_each_database};
use crate::desk_access::PAGES;
use crate::desk_browser::{Browser, NAME, PASSWORD, office};
use crate::sender::message;

on_each_database! {
    a_form_of_another_site_is_refused,
    what_was_written_in_an_old_session_is_given_back,
    every_answer_is_closed_to_caches_frames_and_search_engines,
}

async fn a_form_of_another_site_is_refused(database: Database) {
    let portal = office(database).await;
    let (id, _) = portal.leave(&message()).await;
    let mut browser = Browser::of_staff(&portal).await;
    let own = browser.headers.clone();
    let path = format!("/desk/items/{id}");
    for foreign in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
    ] {
        browser.headers = own
            .iter()
            .copied()
            .filter(|(name, _)| foreign.0 == "sec-fetch-site" || *name == "host")
            .collect();
        browser.headers.push(foreign);
        for (path, fields) in [
            (path.as_str(), &[("task", "answer"), ("text", "答复"), ("seen", "")][..]),
            ("/desk/login", &[("name", NAME), ("password", PASSWORD)]),
            ("/desk/logout", &[("everywhere", "on")]),
            ("/desk/account", &[("password", PASSWORD)]),
        ] {
            assert!(
                browser.post(path, fields).await.page(403).contains("不接受来自其他网站的提交"),
                "{foreign:?}"
            );
        }
    }
    assert_eq!(portal.database.number("SELECT COUNT(*) FROM messages WHERE answer IS NOT NULL").await, 0);
    browser.headers = own;
    browser.get("/desk/").await.page(200);
}

async fn what_was_written_in_an_old_session_is_given_back(database: Database) {
    let portal = office(database).await;
    let (id, _) = portal.leave(&message()).await;
    let mut browser = Browser::of_staff(&portal).await;
    let path = format!("/desk/items/{id}");
    browser.token = "0".repeat(64);
    let fields = [("task", "answer"), ("text", "写了很久的答复</textarea><b>"), ("seen", "")];
    for cookie in [browser.cookie.clone(), String::new()] {
        browser.cookie = cookie;
        let answer = browser.post(&path, &fields).await;
        let page = answer.page(403);
        assert!(page.contains("写了很久的答复&#60;/textarea&#62;&#60;b&#62;"), "{page}");
    }
    assert_eq!(portal.database.number("SELECT COUNT(*) FROM messages WHERE answer IS NOT NULL").await, 0);
}

async fn every_answer_is_closed_to_caches_frames_and_search_engines(database: Database) {
    let portal = office(database).await;
    let (id, _) = portal.leave(&message()).await;
    let (mut staff, mut stranger) = (Browser::of_staff(&portal).await, Browser::new(&portal));
    let item = format!("/desk/items/{id}");
    for path in PAGES.into_iter().chain([&item, "/desk", "/desk/login", "/desk/desk.css", "/desk/nothing"]) {
        for browser in [&mut staff, &mut stranger] {
            let answer = browser.get(path).await;
            let is =
                |name: &str, part: &str| answer.headers[name].to_str().is_ok_and(|text| text.contains(part));
            assert!(is("cache-control", "no-store") && is("x-robots-tag", "noindex"), "{path}");
            assert!(is("content-security-policy", "default-src 'none'; style-src 'self';"), "{path}");
            assert!(
                is("content-security-policy", "frame-ancestors 'none'") && is("x-frame-options", "DENY"),
                "{path}"
            );
            assert!(is("x-content-type-options", "nosniff"), "{path}");
            assert!(!answer.text.contains("<script") && !answer.text.contains("style="), "{path}");
        }
    }
}
