//! What a service manager, a balancer and Prometheus ask.

use std::fs;

use crate::client::{self, Answer};
use crate::program::{Program, READER, site};

#[test]
fn a_server_is_ready_as_long_as_its_site_is_there() {
    let folder = site();
    let program = Program::start(folder.path());
    for path in ["/healthz", "/readyz"] {
        let answer = program.ask("GET", path);
        assert_eq!((answer.status, answer.header("cache-control")), (200, "no-store"), "{path}");
    }
    fs::rename(folder.path().join("site"), folder.path().join("moved")).expect("no site");
    assert_eq!(program.ask("GET", "/readyz").status, 503);
    assert_eq!(program.ask("GET", "/healthz").status, 200, "it is alive all the same");
}

#[test]
fn metrics_are_on_a_port_of_their_own_and_hold_nothing_of_a_reader() {
    let folder = site();
    let mut program = Program::start_with(folder.path(), &["--metrics", "127.0.0.1:0"]);
    let metrics = program.address_behind("运行指标：");
    program.ask("GET", "/articles/one.json?code=SECRET-OF-A-READER");
    program.ask("POST", "/api/v1/articles/one/views");
    let ask = |address| -> Answer { client::request(address, "GET", "/metrics", &READER) };
    let answer = ask(metrics);
    assert!(answer.header("content-type").starts_with("application/openmetrics-text"));
    let text = String::from_utf8(answer.body).expect("a text");
    for line in [
        r#"portal_http_requests_total{method="POST",route="/api/v1/articles/{id}/views",status="200"} 1"#,
        "portal_http_request_seconds_bucket",
        "portal_build_info{version=",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    assert!(!text.contains("SECRET") && !text.contains("127.0.0.1"), "{text}");
    assert_eq!(ask(program.address).status, 404, "readers see none of it");
}

#[test]
fn the_log_has_each_request_on_demand_and_nothing_of_a_reader() {
    let folder = site();
    let log = folder.path().join("log");
    let program =
        Program::start_logging(folder.path(), &[("PORTAL_LOG", "info"), ("PORTAL_LOG_FORMAT", "json")], &log);
    program.ask("GET", "/api/v1/messages/20220614-0001?code=SECRET-OF-A-READER");
    program.terminate();
    let log = fs::read_to_string(log).expect("a log");
    let line = log.lines().find(|line| line.contains("/api/v1/messages/{id}")).expect("the request");
    let entry: serde_json::Value = serde_json::from_str(line).expect("JSON");
    assert_eq!((&entry["status"], &entry["method"]), (&404.into(), &"GET".into()), "{line}");
    assert!(!log.contains("SECRET") && !log.contains("127.0.0.1"), "{log}");
}
