//! Answers as they come: bytes in a file.

use futures::FutureExt;
use portal::api::{Api, ApiError, EmbeddedAnswers};
use portal::model::{Article, ArticleId};
use std::path::PathBuf;

/// The article in a file with this text.
fn article_in_file(name: &str, text: &[u8]) -> Result<Article, ApiError> {
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(root.join("articles")).expect("a folder");
    std::fs::write(root.join("articles/1.json"), text).expect("a file");
    let api = Api::new(&root.to_string_lossy(), EmbeddedAnswers::new());
    api.article(&ArticleId::parse("1").expect("an id")).now_or_never().expect("files answer at once")
}

fn article_text(title: &str, more: &str) -> String {
    format!(
        "{{\"id\":\"1\",\"title\":{title},\"published_at\":\"2022-06-14T09:30:00+08:00\",\
         \"channel\":{{\"slug\":\"news\",\"name\":\"资讯\"}},\"body\":{{\"format\":\"html\",\"html\":\"<p>正文</p>\"}}{more}}}"
    )
}

#[test]
fn a_text_that_is_not_json_is_told_by_its_document() {
    let deep = "[".repeat(100_000);
    let nested = "{\"a\":".repeat(100_000) + "1" + &"}".repeat(100_000);
    let surrogate = article_text("\"\\ud800\"", "");
    let number = article_text("\"一\"", ",\"views\":1e999");
    let full = article_text("\"一\"", "");
    let half = &full[..full.floor_char_boundary(full.len() / 2)];
    let texts = [
        "",
        " ",
        "{",
        "<html></html>",
        "[1,]",
        "{\"a\":1}}",
        "\"",
        &deep,
        &nested,
        &surrogate,
        &number,
        half,
    ];
    for (index, text) in texts.into_iter().enumerate() {
        match article_in_file(&format!("not-json-{index}"), text.as_bytes()) {
            Err(ApiError::Unreadable(error)) => assert_eq!(error.document, "articles/1.json"),
            other => panic!("{:.40}: {other:?}", text),
        }
    }
    for (name, text, field) in [("surrogate", &surrogate, "title"), ("number", &number, "views")] {
        let problem = article_in_file(name, text.as_bytes()).expect_err(name).to_string();
        assert!(problem.contains(&format!("articles/1.json 的字段 {field} 不是 JSON")), "{problem}");
    }
    let latin = article_in_file("latin", b"{\"title\":\"\xff\"}");
    assert!(matches!(latin, Err(ApiError::Unreachable(_))), "{latin:?}");
}

#[test]
fn odd_json_is_read_as_its_standard_says() {
    let read = |name: &str, text: &str| article_in_file(name, text.as_bytes()).expect(name);
    let twice = read("twice", &article_text("\"一\"", ",\"title\":\"二\",\"unknown\":{\"title\":[]}"));
    assert_eq!(twice.title, "二", "of fields that come twice the last one holds");
    assert_eq!(read("pair", &article_text("\"\\ud83d\\ude00\"", "")).title, "😀");
    assert_eq!(read("mark", &format!("\u{feff}{}", article_text("\"一\"", ""))).title, "一");
    assert_eq!(
        read("huge", &article_text("\"一\"", ",\"views\":18446744073709551615")).views,
        Some(u64::MAX)
    );
    let related = vec!["1"; 5_000_000].join(",");
    assert_eq!(read("long", &article_text("\"一\"", &format!(",\"related\":[{related}]"))).related, []);
}

#[test]
fn a_title_is_one_line_without_what_cannot_be_seen() {
    let title = |json: &str| article_in_file("title", article_text(json, "").as_bytes()).expect(json).title;
    assert_eq!(title("\"\\u202e甲\\u2066乙\\u2069\\u200b\\ufeff\\u200f\\u0000丙\""), "甲乙丙");
    assert_eq!(title("\"一行\\n两行\\t三\""), "一行 两行 三");
    assert_eq!(title("\"👨‍👩‍👧 नमस्‍ते می‌خواهم\""), "👨‍👩‍👧 नमस्‍ते می‌خواهم", "joiners stay");
    let long = title(&format!("\"{}\"", "长".repeat(1_000_000)));
    assert!(long.chars().count() == 4_000 && long.ends_with('…'));
}
