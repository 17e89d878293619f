//! The program itself with a database: the live API before the files, and what outlasts its end.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::Command;

use crate::client;
use crate::program::{Program, READER, server, site};

#[test]
fn counts_outlast_the_server() {
    let folder = site();
    let program = Program::start(folder.path());
    assert_eq!(program.ask("POST", "/api/v1/articles/one/views").text(), r#"{"views":41}"#);
    program.terminate();
    let program = Program::start(folder.path());
    assert_eq!(program.ask("GET", "/api/v1/views?ids=one").text(), r#"{"one":41}"#);
    assert_eq!(
        program.ask("POST", "/api/v1/articles/one/views").text(),
        r#"{"views":41}"#,
        "the same reader"
    );
    program.terminate();
    let database = folder.path().join("data/portal.sqlite");
    assert!(database.is_file() && !database.with_extension("sqlite-wal").exists(), "the database was closed");
}

#[test]
fn what_is_no_live_request_is_a_file_of_the_site() {
    let folder = site();
    let program = Program::start(folder.path());
    for (path, status, text) in [
        ("/", 200, "首页"),
        ("/api/v1/site.json", 200, "origin"),
        ("/api/v1/articles/one.json", 200, "40"),
        ("/api/v1/old.json", 301, ""),
        ("/api/v1/later.json", 404, "no such file"),
        ("/later/", 404, "没有这一页"),
        ("/api/v1/views?ids=one", 200, r#"{"one":40}"#),
        ("/api/v1/challenge", 200, "signature"),
        ("/desk/", 303, ""),
        ("/desk/login", 200, "登录来信管理"),
        ("/desk/desk.css", 200, "--paper"),
    ] {
        let answer = program.ask("GET", path);
        assert_eq!(answer.status, status, "{path}");
        assert!(answer.text().contains(text), "{path}: {}", answer.text());
    }
    assert_eq!(program.ask("POST", "/api/v1/articles/two/views").status, 404, "no article of the site");
}

#[test]
fn the_portal_on_another_origin_may_ask_and_no_other() {
    let folder = site();
    let program = Program::start(folder.path());
    for (origin, allowed) in [("https://news.example", "https://news.example"), ("https://evil.example", "")]
    {
        let answer = client::request(program.address, "GET", "/api/v1/views?ids=one", &[("Origin", origin)]);
        assert_eq!(answer.header("access-control-allow-origin"), allowed);
    }
}

#[test]
fn readers_behind_a_proxy_are_told_apart_by_the_header_that_is_named() {
    let folder = site();
    for (arguments, expected) in [(&[][..], 41), (&["--client-header", "x-real-ip"], 43)] {
        let program = Program::start_with(folder.path(), arguments);
        let mut count = String::new();
        for address in ["192.0.2.1", "192.0.2.2"] {
            let headers = [READER[0], ("X-Real-IP", address)];
            let answer = client::request(program.address, "POST", "/api/v1/articles/one/views", &headers);
            count = answer.text().to_owned();
        }
        assert_eq!(count, format!(r#"{{"views":{expected}}}"#));
    }
}

#[test]
fn what_keeps_it_from_starting_is_said_with_the_hint() {
    let folder = site();
    fs::write(folder.path().join("file"), "").expect("a file");
    fs::create_dir(folder.path().join("data")).expect("a folder");
    let path = |path: &str| folder.path().join(path).display().to_string();
    let sqlite = |file: &str| format!("--database=sqlite:{}", path(file));
    let uploads = |folder: &str| format!("--uploads={}", path(folder));
    for (arguments, message) in [
        (vec!["--database=postgres://user:secret@localhost:1/portal".to_owned()], "--uploads"),
        (vec!["--database=mysql://user:secret@localhost/portal".to_owned()], "数据库地址"),
        (vec![sqlite("site/portal.sqlite"), uploads("uploads")], "任何人都能下载"),
        (vec![sqlite("portal.sqlite"), uploads("site/uploads")], "任何人都能下载"),
        (vec![sqlite("file/portal.sqlite")], "无法建立文件夹"),
        (vec![sqlite("data")], "无法打开数据库"),
    ] {
        let mut server = server(folder.path());
        let text = refusal(server.args(arguments));
        assert!(text.starts_with("error: ") && text.contains(message) && !text.contains("secret"), "{text}");
    }
    assert!(!folder.path().join("site/uploads").exists());
}

#[test]
fn a_mistaken_setting_is_named_without_its_secrets() {
    let folder = site();
    for (variable, value, hint) in [
        ("PORTAL_SMTP", "smtps://news:secret@mail.example", "PORTAL_MAIL_FROM"),
        ("PORTAL_WECOM_WEBHOOK", "secret", "https://qyapi.weixin.qq.com/"),
        ("PORTAL_DINGTALK_SECRET", "secret", "PORTAL_DINGTALK_WEBHOOK"),
    ] {
        let mut server = server(folder.path());
        let database = format!("--database=sqlite:{}", folder.path().join("portal.sqlite").display());
        let text = refusal(server.arg(database).env(variable, value));
        assert!(text.starts_with("error: ") && text.contains(hint) && !text.contains("secret"), "{text}");
    }
}

/// What the program says when it does not start; ends it if it does.
fn refusal(server: &mut Command) -> String {
    let mut child = server.spawn().expect("the server starts");
    let mut line = String::new();
    BufReader::new(child.stdout.as_mut().expect("its output")).read_line(&mut line).expect("its output ends");
    _ = child.kill();
    let output = child.wait_with_output().expect("its messages");
    assert!(line.is_empty(), "{server:?}: {line}");
    assert_eq!(output.status.code(), Some(1));
    String::from_utf8(output.stderr).expect("messages in UTF-8")
}
