//! Findings: what is left out of the content or mended in it is told once, written to a file, and an error where that is wanted.

use crate::content::{article, index_of};
use crate::{Content, Sandbox, assert_fails_saying, assert_succeeds, snapshot, stderr};
use serde_json::{Value, json};
use std::process::Output;

/// A body with losses, and an empty name beside it.
fn lossy(id: &str) -> String {
    let mut document = article(id);
    document["body"]["html"] = json!("<p>正文<svg>图</svg><svg>图</svg><iframe></iframe></p>");
    document["attachments"] = json!([{ "label": "", "href": "/a.pdf" }]);
    document["views"] = json!([]);
    document.to_string()
}

fn build(sandbox: &Sandbox, more: &[&str]) -> Output {
    sandbox.run(&sandbox.path("content").to_string_lossy(), "/api/v1", &[&["--fast"], more].concat())
}

fn report(sandbox: &Sandbox, output: &str) -> Value {
    let file = format!("--report={}", sandbox.path(output).display());
    assert_succeeds(&build(sandbox, &[&file]));
    serde_json::from_str(&sandbox.read(output)).expect("JSON")
}

const LINE: &str =
    "文章 2：略去 2 处 svg、1 处没有地址的框架；修正 1 处空文本；格式不对：views 应为非负整数，却是列表\n";
const SUMMARY: &str =
    "共略去 3 处（2 处 svg、1 处没有地址的框架），修正 1 处（1 处空文本），有 1 处格式不对，涉及 1 个文件\n";

#[test]
fn each_document_is_told_once_however_often_it_is_read() {
    let sandbox = Sandbox::new(&Content::of(3).with("articles/2.json", &lossy("2")));
    let output = build(&sandbox, &[]);
    assert_succeeds(&output);
    assert_eq!(stderr(&output), format!("{LINE}{SUMMARY}"));
}

#[test]
fn content_without_losses_says_nothing() {
    let sandbox = Sandbox::new(&Content::of(3));
    let output = build(&sandbox, &["--strict"]);
    assert_succeeds(&output);
    assert_eq!(stderr(&output), "");
    assert_eq!(report(&sandbox, "found.json"), json!([]));
}

#[test]
fn the_report_lists_documents_with_their_findings() {
    let sandbox = Sandbox::new(&Content::of(3).with("articles/2.json", &lossy("2")));
    let of_body = |subject: &str, detail: &str, count: usize| json!({ "field": "body.html", "kind": "left_out", "subject": subject, "detail": detail, "count": count });
    let found = report(&sandbox, "found.json");
    assert_eq!(found.as_array().map(Vec::len), Some(1), "{found:#}");
    assert_eq!(
        (&found[0]["document"], &found[0]["title"]),
        (&json!("articles/2.json"), &json!("第2篇 <乙>&\"标题\""))
    );
    let findings = found[0]["findings"].as_array().expect("a list");
    for expected in [
        of_body("svg", "图", 2),
        of_body("没有地址的框架", "", 1),
        json!({ "field": "attachments[0].label", "kind": "mended", "subject": "空文本", "detail": "a.pdf", "count": 1 }),
        json!({ "field": "views", "kind": "invalid", "subject": "应为非负整数，却是列表", "detail": "", "count": 1 }),
    ] {
        assert!(findings.contains(&expected), "{expected} is not in\n{found:#}");
    }
}

#[test]
fn a_run_that_makes_only_what_has_changed_reports_all_and_tells_what_is_new() {
    let sandbox = Sandbox::new(&Content::of(3).with("articles/2.json", &lossy("2")));
    let first = report(&sandbox, "first.json");
    let again = build(&sandbox, &[]);
    assert_eq!(stderr(&again), SUMMARY, "told a second time");
    assert_eq!(report(&sandbox, "again.json"), first);

    sandbox.write("content/articles/3.json", &lossy("3"));
    let output = build(&sandbox, &[]);
    assert!(stderr(&output).starts_with("文章 3：略去 2 处 svg"), "{}", stderr(&output));
    assert!(stderr(&output).ends_with("涉及 2 个文件\n"), "{}", stderr(&output));

    sandbox.write("content/articles/2.json", &article("2").to_string());
    assert_eq!(
        report(&sandbox, "mended.json").as_array().map(Vec::len),
        Some(1),
        "what is put right is reported"
    );
    sandbox.write("content/index.json", &index_of(&[], &["1".to_owned(), "2".to_owned()]).to_string());
    assert_eq!(report(&sandbox, "gone.json"), json!([]), "what is gone is reported");
}

#[test]
fn strictness_makes_any_loss_an_error_and_leaves_the_old_site() {
    let sandbox = Sandbox::new(&Content::of(2));
    assert_succeeds(&build(&sandbox, &["--strict"]));
    let before = snapshot(&sandbox.path("dist"));
    sandbox.write("content/articles/2.json", &lossy("2"));
    let file = format!("--report={}", sandbox.path("found.json").display());
    for _ in 0..2 {
        let output = build(&sandbox, &["--strict", &file]);
        assert_fails_saying(&output, LINE);
        assert_fails_saying(&output, "错误：共略去 3 处");
        assert_fails_saying(&output, "有 --strict 时，内容里有问题就不发布；网站保持原样。");
        assert_eq!(output.status.code(), Some(1));
        assert!(
            before == snapshot(&sandbox.path("dist")) && sandbox.leftovers().is_empty(),
            "the old site has changed"
        );
        assert!(sandbox.read("found.json").contains("没有地址的框架"));
    }
    assert_succeeds(&build(&sandbox, &[]));
    let output = build(&sandbox, &["--strict"]);
    assert_fails_saying(&output, "错误：共略去 3 处");
}
