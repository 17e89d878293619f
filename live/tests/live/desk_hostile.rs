//! Hostile texts in every field: whatever readers write, a browser makes the same tree of the desk's pages.

use serde_json::json;

use crate::database::{Database, on_each_database};
use crate::desk_browser::{Browser, office};
use crate::desk_tree::tree;
use crate::portal::Portal;
use crate::sender::{message, submission, with};

on_each_database! {
    no_text_of_a_reader_is_markup,
    no_text_of_staff_is_markup,
    no_text_turns_the_line_around,
}

/// None longer than the shortest field may be.
const HOSTILE: [&str; 8] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "'><svg onload=alert(1)>",
    "</textarea></title><iframe src=//e.ex>",
    "<!--",
    "]]><a href=javascript:alert(1)>x</a>",
    "{{ 7*7 }}${7*7}<%= 7 %>",
    "&lt;b&gt;&#60;b&#62;",
];

/// A message and a submission with this text wherever a text may be; the trees of their pages and of the list.
async fn trees(portal: &Portal, browser: &mut Browser<'_>, text: &str) -> Vec<Vec<String>> {
    let fields = json!({ "name": text, "contact": text, "title": text, "content": format!("{text}五个字正文"), "quote": text });
    let (id, _) = portal.leave(&with(message(), fields)).await;
    let fields = json!({ "author": text, "organization": text, "contact": text, "title": text, "content": format!("{text}五个字正文") });
    let name = text.replace('"', "%22");
    let receipt = portal.submit(&with(submission(), fields), &[(&name, b"%PDF-1.7\n")]).await.json(201);
    let sent = receipt["id"].as_str().expect("a number").to_owned();
    let search = form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
    let mut trees = Vec::new();
    for path in [
        format!("/desk/items/{id}"),
        format!("/desk/items/{sent}"),
        format!("/desk/?search={search}"),
        format!("/desk/login?next={search}"),
    ] {
        trees.push(tree(browser.get(&path).await.page(200)));
    }
    trees
}

async fn no_text_of_a_reader_is_markup(database: Database) {
    let portal = office(database).await;
    let mut browser = Browser::of_staff(&portal).await;
    let plain = trees(&portal, &mut browser, "平常的文字").await;
    for text in HOSTILE {
        let hostile = trees(&portal, &mut browser, text).await;
        for (plain, hostile) in plain.iter().zip(hostile) {
            assert_eq!(*plain, hostile, "{text}");
        }
    }
}

async fn no_text_of_staff_is_markup(database: Database) {
    let portal = office(database).await;
    let mut browser = Browser::of_staff(&portal).await;
    let mut pages = Vec::new();
    for text in ["平常的文字"].into_iter().chain(HOSTILE) {
        let (id, _) = portal.leave(&message()).await;
        let path = format!("/desk/items/{id}");
        let refused = browser.post(&path, &[("task", "answer"), ("text", text), ("seen", "1")]).await;
        browser.post(&path, &[("task", "answer"), ("text", text), ("seen", "")]).await.target();
        let login = Browser::new(&portal).log_in(text, "不对的密码不对的密码").await;
        let shown = browser.get(&path).await;
        pages.push([tree(refused.page(422)), tree(shown.page(200)), tree(login.page(422))]);
    }
    assert!(pages.iter().all(|trees| *trees == pages[0]), "{pages:?}");
}

async fn no_text_turns_the_line_around(database: Database) {
    let portal = office(database).await;
    let text = "照片\u{202E}gpj.exe\u{2066}\u{7}";
    let (id, _) = portal
        .leave(&with(message(), json!({ "title": text, "name": text, "content": text, "quote": text })))
        .await;
    let mut browser = Browser::of_staff(&portal).await;
    for path in [format!("/desk/items/{id}"), "/desk/".to_owned()] {
        let answer = browser.get(&path).await;
        assert!(answer.page(200).contains("照片[U+202E]gpj.exe[U+2066][U+0007]"), "{}", answer.text);
        assert!(!answer.text.contains(['\u{202E}', '\u{2066}', '\u{7}']), "{path}");
    }
}
