//! `portal serve`: the site and its live API, until a signal.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command};

use serde_json::Value;

use crate::package::{Package, stderr};

/// A running server, whose output nobody reads any more.
struct Server {
    child: Child,
    origin: String,
}

impl Server {
    fn start(mut command: Command) -> Self {
        let mut child = command.spawn().expect("the program starts");
        let lines = BufReader::new(child.stdout.take().expect("its output")).lines();
        let origin = lines
            .map_while(Result::ok)
            .find_map(|line| Some(line.get(line.find("http://")?..)?.trim_end_matches('/').to_owned()));
        Self { child, origin: origin.expect("it says where it serves") }
    }

    fn get(&self, path: &str) -> (u16, String) {
        let agent =
            ureq::Agent::new_with_config(ureq::Agent::config_builder().http_status_as_error(false).build());
        let mut answer = agent.get(format!("{}{path}", self.origin)).call().expect("an answer");
        (answer.status().as_u16(), answer.body_mut().read_to_string().expect("a text"))
    }

    fn post_form(&self, path: &str, fields: &[(&str, &str)]) -> (u16, String) {
        let question = ureq::post(format!("{}{path}", self.origin)).header("Accept", "text/html");
        let mut answer = question.send_form(fields.iter().copied()).expect("an answer");
        (answer.status().as_u16(), answer.body_mut().read_to_string().expect("a text"))
    }

    /// As a service manager ends it.
    fn terminate(mut self) {
        let sent = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
        assert!(sent.expect("`kill` runs").success());
        let end = self.child.wait().expect("the program ends");
        assert!(end.success(), "{end}");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

#[test]
fn without_options_the_portal_is_tried_out_with_forms() {
    let package = Package::unpacked();
    let server = Server::start(package.program(&["serve", "--listen", "127.0.0.1:0"]));
    let (status, home) = server.get("/");
    assert!(status == 200 && home.contains("中国开发区协会"), "{home}");
    let site: Value = serde_json::from_str(&server.get("/api/v1/site.json").1).expect("settings");
    assert_eq!(site["capabilities"]["messages"], true);
    let message = [
        ("kind", "message"),
        ("name", "王小明"),
        ("title", "联系信息"),
        ("content", "请问如何更新联系信息？"),
        ("website", ""),
    ];
    let (status, page) = server.post_form("/api/v1/messages", &message);
    assert!(status == 201 && page.contains("已收到"), "{status}: {page}");
    server.terminate();
    assert!(package.path("work/data/portal.sqlite").is_file());
    // The same again is what was there.
    let published =
        fs::metadata(package.path("work/site/index.html")).expect("a page").modified().expect("a time");
    let server = Server::start(package.program(&["serve", "--listen", "127.0.0.1:0"]));
    assert_eq!(server.get("/").0, 200);
    server.terminate();
    let page = fs::metadata(package.path("work/site/index.html")).expect("a page");
    assert_eq!(page.modified().expect("a time"), published);
}

#[test]
fn a_site_without_a_database_is_files_alone() {
    let package = Package::unpacked();
    assert!(package.run(&["publish", "--out", "site"]).status.success());
    let server = Server::start(package.program(&["serve", "--dir", "site", "--listen", "127.0.0.1:0"]));
    let site: Value = serde_json::from_str(&server.get("/api/v1/site.json").1).expect("settings");
    assert_eq!(site["capabilities"]["messages"], false);
    assert_eq!(server.get("/api/v1/challenge").0, 404);
    assert_eq!(server.get("/nothing/").0, 404);
    server.terminate();
}

#[test]
fn what_cannot_be_served_is_told_with_the_way_out() {
    let package = Package::unpacked();
    for (arguments, message) in [
        (&["serve", "--dir", "nowhere"][..], "portal publish"),
        (&["serve", "--listen", "8080"], "用法"),
        (&["serve", "--dir", "package", "--uploads", "files"], "--database"),
    ] {
        let output = package.run(arguments);
        assert!(!output.status.success() && stderr(&output).contains(message), "{}", stderr(&output));
    }
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("its address").to_string();
    let output = package.run(&["serve", "--listen", &address]);
    assert!(stderr(&output).contains("已被占用"), "{}", stderr(&output));
}
