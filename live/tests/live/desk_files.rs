//! Downloads at the desk: files of readers, and the table.

use std::fs;

use axum::http::header;

use crate::database::{Database, on_each_database};
use crate::desk_browser::{Browser, NAME, office};
use crate::portal::Portal;
use crate::sender::{message, submission};

on_each_database! {
    a_file_is_downloaded_and_never_shown,
    what_is_a_page_as_well_is_downloaded_all_the_same,
    a_file_that_is_gone_or_never_was_is_said,
    the_table_has_what_the_list_has,
}

const PDF: &[u8] = b"%PDF-1.7\n<script>alert(1)</script>";

async fn sent(portal: &Portal) -> String {
    let files: [(&str, &[u8]); 2] = [("../../a.exe", PDF), ("稿件.pdf", b"%PDF-1.7\n")];
    let receipt = portal.submit(&submission(), &files).await.json(201);
    receipt["id"].as_str().expect("a number").to_owned()
}

async fn a_file_is_downloaded_and_never_shown(database: Database) {
    let portal = office(database).await;
    let id = sent(&portal).await;
    let mut browser = Browser::of_staff(&portal).await;
    let page = browser.get(&format!("/desk/items/{id}")).await;
    assert!(page.page(200).contains(&format!("href=\"/desk/items/{id}/files/2\"")), "{}", page.text);
    let answer = browser.get(&format!("/desk/items/{id}/files/1")).await;
    assert_eq!((answer.status.as_u16(), answer.text.as_bytes()), (200, PDF));
    let text = |name: header::HeaderName| answer.headers[name].to_str().expect("a text").to_owned();
    assert_eq!(text(header::CONTENT_TYPE), "application/octet-stream");
    assert_eq!(text(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
    let name = format!("attachment; filename=\"{id}-1.pdf\"; filename*=UTF-8''{id}-1%20a.exe.pdf");
    assert_eq!(text(header::CONTENT_DISPOSITION), name);
    let history = portal.live.inbox().history(&id).await.expect("a history");
    assert_eq!(
        history.iter().map(|it| (it.actor.as_str(), it.label())).collect::<Vec<_>>(),
        [(NAME, "下载文件")]
    );
}

/// Files that a browser would show as a page, if it were let guess: kinds that are taken, with a page in them.
async fn what_is_a_page_as_well_is_downloaded_all_the_same(database: Database) {
    let portal = office(database).await;
    let mut browser = Browser::of_staff(&portal).await;
    let page = b"<html><body onload=alert(1)><script>alert(1)</script></body></html>";
    for (beginning, name, kind) in [
        (b"%PDF-1.7\n".as_slice(), "a.html", "pdf"),
        (b"\xFF\xD8\xFF\xFE\0\x50", "a.html", "jpg"),
        (b"\x89PNG\r\n\x1A\n\0\0\0\x50tEXt", "a.svg", "png"),
        ("一篇稿件\n".as_bytes(), "a.htm", "txt"),
    ] {
        let polyglot = [beginning, page].concat();
        let receipt = portal.submit(&submission(), &[(name, &polyglot)]).await.json(201);
        let id = receipt["id"].as_str().expect("a number");
        let answer = browser.get(&format!("/desk/items/{id}/files/1")).await;
        assert_eq!(answer.bytes, polyglot);
        let text = |name: header::HeaderName| answer.headers[name].to_str().expect("a text").to_owned();
        assert_eq!(text(header::CONTENT_TYPE), "application/octet-stream");
        assert_eq!(text(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
        let disposition = text(header::CONTENT_DISPOSITION);
        let saved = format!("attachment; filename=\"{id}-1.{kind}\";");
        assert!(
            disposition.starts_with(&saved) && disposition.ends_with(&format!(".{kind}")),
            "{disposition}"
        );
    }
}

async fn a_file_that_is_gone_or_never_was_is_said(database: Database) {
    let portal = office(database).await;
    let id = sent(&portal).await;
    let mut browser = Browser::of_staff(&portal).await;
    for position in ["0", "3", "-1", "x", "18446744073709551616", "..%2F1"] {
        let answer = browser.get(&format!("/desk/items/{id}/files/{position}")).await;
        assert!(answer.page(404).contains("没有这个文件"), "{position}");
    }
    for path in portal.uploads() {
        fs::remove_file(path).expect("a file");
    }
    browser.get(&format!("/desk/items/{id}/files/1")).await.page(404);
    assert!(portal.live.inbox().history(&id).await.expect("a history").is_empty());
}

async fn the_table_has_what_the_list_has(database: Database) {
    let portal = office(database).await;
    let (id, _) = portal.leave(&message()).await;
    portal.submit(&submission(), &[]).await.json(201);
    let mut browser = Browser::of_staff(&portal).await;
    let answer = browser.get("/desk/table.csv?kind=message").await;
    assert_eq!(answer.headers[header::CONTENT_TYPE], "text/csv; charset=utf-8");
    let disposition = answer.headers[header::CONTENT_DISPOSITION].to_str().expect("a text");
    assert!(disposition.starts_with("attachment; filename=\"inbox-20220614.csv\";"), "{disposition}");
    assert!(answer.text.starts_with("\u{FEFF}\"编号\","), "{}", answer.text);
    assert_eq!(answer.text.lines().count(), 2);
    assert!(answer.text.contains(&format!("\"{id}")), "{}", answer.text);
    let log = portal.live.inbox().audit(1).await.expect("a log");
    assert_eq!((log.items[0].actor.as_str(), log.items[0].label()), (NAME, "导出表格"));
}
