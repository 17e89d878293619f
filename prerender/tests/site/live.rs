//! Content from a live API: what could not be asked stays as it was, what is unchanged is not asked for.

use crate::server::{Fault, Server};
use crate::{Content, Sandbox, assert_fails_saying, assert_succeeds, snapshot, stderr};
use std::net::TcpListener;
use std::process::Output;

/// Builds from the API; the pages ask the copy of it in the site.
fn build(sandbox: &Sandbox, server: &Server) -> Output {
    sandbox.run(&server.base, "/api/v1", &["--fast"])
}

/// A site of so many articles that was built from an API, and the API.
fn published(articles: usize) -> (Sandbox, Server) {
    let sandbox = Sandbox::new(&Content::of(articles));
    let server = Server::of(sandbox.path("content"));
    assert_succeeds(&build(&sandbox, &server));
    server.requests();
    (sandbox, server)
}

#[test]
fn a_live_api_is_read_and_asked_by_the_pages() {
    let sandbox = Sandbox::new(&Content::of(2));
    let base = Server::of(sandbox.path("content")).base;
    assert_succeeds(&sandbox.build_from(&base, &base));
    let page = sandbox.read("dist/articles/2/index.html");
    assert!(page.contains(&format!("<meta name=\"portal-api\" content=\"{base}\">")), "{page}");
    assert!(page.contains("第2篇的正文。"));
    assert!(!sandbox.has("dist/api"), "a live API is not copied");
}

#[test]
fn a_site_from_a_live_api_that_pages_do_not_ask_has_its_answers() {
    let (sandbox, _) = published(2);
    for name in ["site.json", "index.json", "articles/2.json", "channels/news/1.json"] {
        assert_eq!(sandbox.read(&format!("dist/api/v1/{name}")), sandbox.read(&format!("content/{name}")));
    }
}

#[test]
fn answers_with_a_byte_order_mark_are_read() {
    let sandbox = Sandbox::new(&Content::of(2).with_byte_order_marks());
    let base = Server::of(sandbox.path("content")).base;
    assert_succeeds(&sandbox.build_from(&base, &base));
    assert!(sandbox.read("dist/articles/2/index.html").contains("第2篇的正文。"));
}

#[test]
fn a_live_article_that_fails_and_was_never_there_is_reported_and_the_rest_is_published() {
    let sandbox = Sandbox::new(&Content::of(2));
    let server = Server::of(sandbox.path("content"));
    server.fail_below("articles/1", Fault::Status("503 Service Unavailable"));
    let output = build(&sandbox, &server);
    assert_fails_saying(&output, "未生成 /articles/1/：服务器返回状态码 503");
    assert_fails_saying(&output, "已发布 7 页；未生成 1 页，未更新 0 页");
    assert!(sandbox.has("dist/articles/2/index.html") && !sandbox.has("dist/articles/1"));
    server.recover();
    assert_succeeds(&build(&sandbox, &server));
    assert!(sandbox.has("dist/articles/1/index.html"));
}

#[test]
fn articles_and_channels_that_cannot_be_asked_stay_as_they_were() {
    let (sandbox, server) = published(4);
    let before = snapshot(&sandbox.path("dist"));
    for fault in [
        Fault::Status("503 Service Unavailable"),
        Fault::Status("500 Internal Server Error"),
        Fault::Status("403 Forbidden"),
        Fault::Maintenance,
        Fault::Loop,
        Fault::Truncated,
        Fault::Text("[]"),
        Fault::Text("{\"id\":\"1\"}"),
    ] {
        for beginning in ["articles/", "channels/"] {
            server.fail_below(beginning, fault);
            let output = build(&sandbox, &server);
            assert_fails_saying(&output, &format!("未更新 /{beginning}"));
            assert!(snapshot(&sandbox.path("dist")) == before, "{beginning}: {fault:?}");
        }
    }
    server.recover();
    let output = build(&sandbox, &server);
    assert_succeeds(&output);
    assert!(stderr(&output).is_empty() && snapshot(&sandbox.path("dist")) == before);
}

#[test]
fn an_api_that_never_answers_does_not_hold_the_run_for_ever() {
    let (sandbox, server) = published(1);
    let before = snapshot(&sandbox.path("dist"));
    server.fail(|name| name.contains('/').then_some(Fault::Silent));
    let output = build(&sandbox, &server);
    assert_fails_saying(&output, "未更新 /articles/1/：超时，没有答完");
    assert_fails_saying(&output, "未更新 /channels/news/：超时，没有答完");
    assert!(snapshot(&sandbox.path("dist")) == before);
}

#[test]
fn a_run_gives_up_after_20_failures_in_a_row() {
    let (sandbox, server) = published(300);
    let before = snapshot(&sandbox.path("dist"));
    server.fail_below("articles/", Fault::Status("500 Internal Server Error"));
    assert_fails_saying(&build(&sandbox, &server), "连续 20 次请求失败，最后一次：服务器");
    // Each is asked three times, and eight may be on their way when it gives up.
    assert!(server.requests().len() < 3 * (20 + 8) + 3);
    assert!(snapshot(&sandbox.path("dist")) == before);
}

#[test]
fn many_mistakes_of_the_content_are_no_failure_of_the_api() {
    let (sandbox, server) = published(60);
    server.fail(|name| {
        let is_wrong = name.starts_with("articles/1") || name.starts_with("articles/2");
        is_wrong.then_some(Fault::Text("{}"))
    });
    assert_fails_saying(&build(&sandbox, &server), "已发布 66 页；未生成 0 页，未更新 22 页");
}

#[test]
fn without_any_list_for_the_home_page_nothing_is_published() {
    let sandbox = Sandbox::new(&Content::of(2));
    let server = Server::of(sandbox.path("content"));
    server.fail_below("channels/", Fault::Status("503 Service Unavailable"));
    let output = build(&sandbox, &server);
    assert_fails_saying(&output, "首页生成不了：");
    assert_fails_saying(&output, "未生成 /channels/news/：服务器返回状态码 503");
    assert!(!sandbox.has("dist"));
}

#[test]
fn lists_that_the_home_page_shows_are_asked_for_though_the_index_has_them_not() {
    let (sandbox, server) = published(2);
    let index = sandbox.read("content/index.json").replace("[\"news\"]", "[]");
    sandbox.write("content/index.json", &index);
    assert_succeeds(&build(&sandbox, &server));
    assert!(sandbox.read("dist/index.html").contains("第2篇") && !sandbox.has("dist/channels"));
    assert!(sandbox.has("dist/api/v1/channels/news/1.json"));
}

#[test]
fn what_the_api_says_is_gone_is_gone() {
    for status in ["404 Not Found", "410 Gone"] {
        let (sandbox, server) = published(3);
        server.fail_below("articles/2", Fault::Status(status));
        assert_fails_saying(&build(&sandbox, &server), "未生成 /articles/2/：没有这份内容");
        assert!(!sandbox.has("dist/articles/2") && !sandbox.has("dist/api/v1/articles/2.json"));
        assert!(sandbox.has("dist/articles/3/index.html"));
    }
}

#[test]
fn what_the_index_no_longer_has_is_gone() {
    let (sandbox, server) = published(3);
    Content::of(2).write_to(&sandbox.path("content"));
    assert_succeeds(&build(&sandbox, &server));
    assert!(!sandbox.has("dist/articles/3") && !sandbox.has("dist/api/v1/articles/3.json"));
    assert!(!sandbox.has("dist.answers/articles/3.json") && sandbox.has("dist/articles/2/index.html"));
}

#[test]
fn an_empty_index_takes_nothing_away_unless_that_is_asked_for() {
    let (sandbox, server) = published(5);
    let before = snapshot(&sandbox.path("dist"));
    server.fail_below("index.json", Fault::Text("{\"channels\":[],\"articles\":[]}"));
    for _ in 0..2 {
        assert_fails_saying(&build(&sandbox, &server), "现有 6 页，其中 5 页会消失。确实要去掉，就加上");
        assert!(snapshot(&sandbox.path("dist")) == before);
    }
    server.recover();
    server.requests();
    assert_succeeds(&build(&sandbox, &server));
    assert!(snapshot(&sandbox.path("dist")) == before);
    let new = server.requests().iter().filter(|request| request.starts_with("200")).count();
    assert_eq!(new, 1, "the index alone is new, what was refused has lost no answers");
    server.fail_below("index.json", Fault::Text("{\"channels\":[],\"articles\":[]}"));
    assert_succeeds(&sandbox.run(&server.base, "/api/v1", &["--fast", "--allow-removals"]));
    assert!(!sandbox.has("dist/articles") && sandbox.has("dist/index.html"));
}

#[test]
fn a_server_that_is_not_there_leaves_the_old_site() {
    let sandbox = Sandbox::new(&Content::of(1));
    assert_succeeds(&sandbox.build());
    let nobody =
        TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("an address");
    let base = format!("http://{nobody}/api/v1");
    assert_fails_saying(&sandbox.build_from(&base, &base), "网站保持原样");
    assert!(sandbox.has("dist/articles/1/index.html"));
}
