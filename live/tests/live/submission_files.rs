//! Files of submissions: known by their content, stored under random names, within their limits, nothing of a refused one.

use serde_json::json;

use crate::database::{Database, on_each_database};
use crate::portal::Portal;
use crate::sender::{submission, with};

on_each_database! {
    a_file_is_stored_as_it_came_under_a_random_name,
    path_names_lead_nowhere,
    five_files_fit_and_six_do_not,
    ten_mebibytes_fit_and_one_byte_more_does_not,
    a_misnamed_file_is_what_its_content_is,
    what_is_of_no_kind_is_refused_and_gone,
    a_text_in_place_of_a_file_is_refused,
    a_polyglot_is_refused,
    what_a_program_fills_in_is_stored_as_spam,
}

const PDF: &[u8] = b"%PDF-1.7\n";

async fn a_file_is_stored_as_it_came_under_a_random_name(database: Database) {
    let portal = Portal::open(database).await;
    portal.submit(&submission(), &[("稿件 1.txt", "石埭湾\r\n工业园".as_bytes())]).await.json(201);
    let files = portal.uploads();
    let name = files[0].file_name().and_then(|name| name.to_str()).expect("a name");
    assert!(name.len() == 32 && name.bytes().all(|byte| byte.is_ascii_alphanumeric()), "{name}");
    assert_eq!(std::fs::read(&files[0]).expect("a file"), "石埭湾\r\n工业园".as_bytes());
    let row =
        format!("SELECT COUNT(*) FROM files WHERE id = '{name}' AND name = '稿件 1.txt' AND bytes = 20");
    assert_eq!(portal.database.number(&row).await, 1);
}

async fn path_names_lead_nowhere(database: Database) {
    let portal = Portal::open(database).await;
    let names =
        ["../../escaped.pdf", "/etc/escaped.pdf", "C:\\\\escaped.pdf", "..", "con.pdf", "a\u{202E}fdp.exe"];
    for name in names {
        portal.submit(&submission(), &[(name, PDF)]).await.json(201);
    }
    assert_eq!(portal.uploads().len(), names.len());
    assert_eq!(
        std::fs::read_dir(portal.database.folder.path())
            .expect("a folder")
            .flatten()
            .filter(|entry| entry.file_name().to_string_lossy().contains("escaped"))
            .count(),
        0
    );
    assert_eq!(portal.database.number("SELECT COUNT(*) FROM files WHERE name LIKE '%escaped%'").await, 3);
}

async fn five_files_fit_and_six_do_not(database: Database) {
    let portal = Portal::open(database).await;
    let files = [("a.pdf", PDF); 6];
    let problem = portal.submit(&submission(), &files).await.problem(422);
    assert_eq!(problem["errors"][0]["field"], "files");
    assert_eq!(portal.uploads().len(), 0);
    portal.submit(&submission(), &files[..5]).await.json(201);
    assert_eq!(portal.uploads().len(), 5);
}

async fn ten_mebibytes_fit_and_one_byte_more_does_not(database: Database) {
    let portal = Portal::open(database).await;
    let mut file = PDF.to_vec();
    file.resize(10 * 1024 * 1024, b' ');
    portal.submit(&submission(), &[("a.pdf", &file)]).await.json(201);
    file.push(b' ');
    let problem = portal.submit(&submission(), &[("b.pdf", PDF), ("大文件.pdf", &file)]).await.problem(413);
    assert_eq!(problem["errors"], json!([{ "field": "files", "detail": "文件“大文件.pdf”超过 10 MiB。" }]));
    assert_eq!(portal.uploads().len(), 1);
}

async fn a_misnamed_file_is_what_its_content_is(database: Database) {
    let portal = Portal::open(database).await;
    portal.submit(&submission(), &[("photo.jpg", PDF), ("稿件", b"\x89PNG\r\n\x1A\n")]).await.json(201);
    for kind in ["pdf", "png"] {
        assert_eq!(
            portal.database.number(&format!("SELECT COUNT(*) FROM files WHERE kind = '{kind}'")).await,
            1
        );
    }
}

async fn what_is_of_no_kind_is_refused_and_gone(database: Database) {
    let portal = Portal::open(database).await;
    for (name, content) in [
        ("a.pdf", b"MZ\x90\0\x03".as_slice()),
        ("a.doc", b"<!DOCTYPE html><script>alert(1)</script>"),
        ("a.txt", b"#!/bin/sh\n"),
        ("a.jpg", b"GIF89a/*<html><script>alert(1)</script>*/"),
        ("a.zip", b"PK\x03\x04"),
        ("a.txt", b""),
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
    ] {
        let problem = portal.submit(&submission(), &[("b.pdf", PDF), (name, content)]).await.problem(415);
        assert_eq!(problem["errors"][0]["field"], "files");
    }
    assert_eq!(portal.uploads().len(), 0);
}

/// As a form has it whose field is none for files.
async fn a_text_in_place_of_a_file_is_refused(database: Database) {
    let portal = Portal::open(database).await;
    for text in ["", "null", "{}"] {
        let problem = portal.submit(&with(submission(), json!({ "files": text })), &[]).await.problem(422);
        assert_eq!(problem["errors"], json!([{ "field": "files", "detail": "请在 files 里上传文件。" }]));
    }
    assert_eq!(portal.uploads().len(), 0);
}

async fn a_polyglot_is_refused(database: Database) {
    let portal = Portal::open(database).await;
    let empty_archive = [b"PK\x05\x06".as_slice(), &[0; 18]].concat();
    let polyglot = [PDF, &empty_archive].concat();
    portal.submit(&submission(), &[("a.pdf", &polyglot)]).await.problem(415);
    portal.submit(&submission(), &[("a.zip", &empty_archive)]).await.json(201);
}

async fn what_a_program_fills_in_is_stored_as_spam(database: Database) {
    let portal = Portal::open(database).await;
    portal.submit(&with(submission(), json!({ "website": "http://spam.example" })), &[]).await.json(201);
    assert_eq!(portal.database.number("SELECT COUNT(*) FROM submissions WHERE is_spam = 1").await, 1);
}
