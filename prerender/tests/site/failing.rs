//! Failures: a broken document costs its own page; without the site or the index the published site stays as it was.

use crate::{Content, Sandbox, assert_fails_saying, assert_succeeds, snapshot};

#[test]
fn a_missing_article_is_reported_and_the_rest_is_published() {
    let sandbox = Sandbox::new(&Content::of(3).without("articles/2.json"));
    assert_fails_saying(&sandbox.build(), "未生成 /articles/2/：没有这份内容");
    assert!(sandbox.has("dist/articles/1/index.html") && sandbox.has("dist/articles/3/index.html"));
    assert!(!sandbox.has("dist/articles/2/index.html"));
}

#[test]
fn a_broken_article_is_reported_by_its_field_and_the_rest_is_published() {
    let broken = crate::content::article("2").to_string().replace("2026-01-01T08:00:00+08:00", "yesterday");
    let sandbox = Sandbox::new(&Content::of(3).with("articles/2.json", &broken));
    assert_fails_saying(&sandbox.build(), "articles/2.json 的字段 published_at 应为带时区的时间");
    assert!(sandbox.has("dist/articles/3/index.html") && !sandbox.has("dist/articles/2/index.html"));
}

#[test]
fn without_the_site_or_the_index_the_old_site_stays_as_it_was() {
    let sandbox = Sandbox::new(&Content::of(2));
    assert_succeeds(&sandbox.build());
    let before = snapshot(&sandbox.path("dist"));
    for (document, text) in [("site.json", "{"), ("index.json", "{\"channels\": 1}"), ("site.json", "<html>")]
    {
        Content::of(2).with(document, text).write_to(&sandbox.path("content"));
        assert_fails_saying(&sandbox.build(), document);
        assert!(before == snapshot(&sandbox.path("dist")), "the old site has changed");
        assert!(sandbox.leftovers().is_empty());
        Content::of(2).write_to(&sandbox.path("content"));
    }
}

#[test]
fn a_template_without_its_places_is_refused() {
    let sandbox = Sandbox::new(&Content::of(1));
    sandbox.write("template/index.html", "<html><meta name=\"portal-api\" content=\"/api/v1\"><meta name=\"portal-offline\" content=\"on\"></html>");
    assert_fails_saying(&sandbox.build(), "里没有 <!--slot:head-->。模板不完整");
    assert!(!sandbox.has("dist"));
}

#[test]
fn more_than_a_tenth_of_all_pages_goes_only_if_that_is_asked_for() {
    let sandbox = Sandbox::new(&Content::of(20));
    assert_succeeds(&sandbox.build_fast());
    let before = snapshot(&sandbox.path("dist"));
    Content::of(16).write_to(&sandbox.path("content"));
    for _ in 0..2 {
        assert_fails_saying(
            &sandbox.build_fast(),
            "现有 26 页，其中 4 页会消失。确实要去掉，就加上 --allow-removals 再发布一次",
        );
        assert!(snapshot(&sandbox.path("dist")) == before && sandbox.leftovers().is_empty());
    }
    // Also where there is no record to tell what the site has.
    std::fs::remove_file(sandbox.path("dist.record")).expect("removed");
    assert_fails_saying(&sandbox.build_fast(), "现有 26 页，其中 4 页会消失");
    let content = sandbox.path("content");
    assert_succeeds(&sandbox.run(&content.to_string_lossy(), "/api/v1", &["--fast", "--allow-removals"]));
    assert!(!sandbox.has("dist/articles/17") && sandbox.has("dist/articles/16/index.html"));
}

#[test]
fn a_page_that_becomes_a_redirect_is_not_gone() {
    let sandbox = Sandbox::new(&Content::of(4));
    assert_succeeds(&sandbox.build_fast());
    Content::of(0).write_to(&sandbox.path("content"));
    let redirects: String = (1..=4).map(|id| format!("/articles/{id}/ /search/\n")).collect();
    sandbox.write("public/redirects.txt", &redirects);
    assert_succeeds(&sandbox.build_fast());
}

#[test]
fn without_any_list_for_the_home_page_nothing_is_published() {
    let sandbox = Sandbox::new(&Content::of(2).with("channels/news/1.json", "{"));
    assert_fails_saying(&sandbox.build(), "首页生成不了：内容有误：channels/news/1.json");
    assert!(!sandbox.has("dist"));
}

#[test]
fn what_is_gone_from_the_content_is_gone_from_the_site() {
    let sandbox = Sandbox::new(&Content::of(2));
    assert_succeeds(&sandbox.build());
    Content::of(1).write_to(&sandbox.path("content"));
    assert_succeeds(&sandbox.build());
    assert!(sandbox.has("dist/articles/1/index.html") && !sandbox.has("dist/articles/2/index.html"));
}
