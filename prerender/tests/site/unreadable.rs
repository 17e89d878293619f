//! Documents that cannot be read: pages, lists, feeds and the API's copy stay as they were, and that is told until it is mended.

use crate::{Content, Sandbox, assert_fails_saying, assert_succeeds, stderr};
use std::fs;

const NAME: &str = "content/articles/2.json";

/// What readers and machines get of article 2.
fn article(sandbox: &Sandbox) -> [String; 4] {
    let feed = sandbox.read("dist/feed.xml");
    let entry = feed.split("<item>").find(|entry| entry.contains("/articles/2/")).expect("in the feed");
    let map = sandbox.read("dist/sitemap.xml");
    assert!(map.contains("/articles/2/"), "{map}");
    let entry = entry.split("</item>").next().expect("an end").to_owned();
    let channel = sandbox.read("dist/channels/news/feed.xml");
    assert!(channel.contains("/articles/2/"), "{channel}");
    let read = |name: &str| sandbox.read(name);
    [read("dist/articles/2/index.html"), read("dist/api/v1/articles/2.json"), entry, map]
}

#[test]
fn an_article_that_breaks_stays_as_it_was_until_it_is_mended_or_gone() {
    let sandbox = Sandbox::new(&Content::of(3));
    assert_succeeds(&sandbox.build_fast());
    let (before, text) = (article(&sandbox), sandbox.read(NAME));
    let wrong_time = text.replace("2026-01-01T08:00:00+08:00", "yesterday");
    let of_another = crate::content::article("3").to_string();
    for broken in ["", "{", "<h1>502</h1>", &text[..text.len() / 2], &wrong_time, &of_another] {
        sandbox.write(NAME, broken);
        for _ in ["changed", "unchanged"] {
            let output = sandbox.build_fast();
            assert_fails_saying(&output, "未更新 /articles/2/：内容有误：articles/2.json");
            assert_fails_saying(&output, "已发布 9 页；未生成 0 页，未更新 1 页");
            assert_eq!(article(&sandbox), before, "{broken}");
        }
    }
    sandbox.write(NAME, &text.replace("正文", "新的正文"));
    let output = sandbox.build_fast();
    assert_succeeds(&output);
    assert!(stderr(&output).is_empty() && article(&sandbox)[0].contains("新的正文"));
    fs::remove_file(sandbox.path(NAME)).expect("removed");
    assert_fails_saying(&sandbox.build_fast(), "未生成 /articles/2/：没有这份内容");
    assert!(!sandbox.has("dist/articles/2") && !sandbox.has("dist/api/v1/articles/2.json"));
}

#[test]
fn an_article_that_is_broken_stays_in_a_new_site_too() {
    let sandbox = Sandbox::new(&Content::of(3));
    assert_succeeds(&sandbox.build());
    let before = article(&sandbox);
    sandbox.write(NAME, "{");
    let template = sandbox.read("template/index.html");
    sandbox.write("template/index.html", &template.replace("<head>", "<head><meta name=\"another\">"));
    for record in ["there", "lost"] {
        assert_fails_saying(&sandbox.build(), "未更新 /articles/2/");
        let [page, copy, ..] = article(&sandbox);
        assert!(page.contains("another") && page.contains("第2篇的正文。"), "{page}");
        assert_eq!(copy, before[1], "the record is {record}");
        fs::remove_file(sandbox.path("dist.record")).expect("removed");
    }
}

#[test]
fn a_list_that_breaks_stays_as_it_was_on_its_page_and_on_the_home_page() {
    let sandbox = Sandbox::new(&Content::of(2));
    assert_succeeds(&sandbox.build_fast());
    let lists = || {
        ["dist/index.html", "dist/channels/news/index.html", "dist/channels/news/feed.xml"]
            .map(|name| sandbox.read(name))
    };
    let before = lists();
    sandbox.write("content/channels/news/1.json", "{\"items\": [");
    for _ in 0..2 {
        assert_fails_saying(&sandbox.build_fast(), "未更新 /channels/news/：内容有误");
        assert_eq!(lists(), before);
    }
}

#[test]
fn an_article_that_was_never_readable_is_skipped() {
    let sandbox = Sandbox::new(&Content::of(2).with("articles/2.json", "{"));
    for _ in 0..2 {
        assert_fails_saying(&sandbox.build_fast(), "未生成 /articles/2/：内容有误：articles/2.json");
        assert!(!sandbox.has("dist/articles/2"));
    }
}
