//! Channels whose pages are not as many as they say.

use crate::content::list_of;
use crate::server::Server;
use crate::{Content, Sandbox, assert_fails_saying, assert_succeeds, stderr};
use serde_json::Value;

/// A channel of these pages, which says that it has `count`.
fn channel(pages: &[u32], count: Value) -> Content {
    let mut content = Content::of(1);
    for page in pages {
        let mut list = list_of(&["1".to_owned()]);
        list["page"] = (*page).into();
        list["page_size"] = 1.into();
        list["page_count"] = count.clone();
        content = content.with(&format!("channels/news/{page}.json"), &list.to_string());
    }
    content
}

/// What is said of the channel when it is built from the folder, and from an API.
fn built(content: &Content) -> [(Sandbox, String); 2] {
    [false, true].map(|is_live| {
        let sandbox = Sandbox::new(content);
        let server = Server::of(sandbox.path("content"));
        let folder = sandbox.path("content").to_string_lossy().into_owned();
        let output = sandbox.run(if is_live { &server.base } else { &folder }, "/api/v1", &["--fast"]);
        let (said, requests) = (stderr(&output), server.requests().len());
        assert!(requests < 30, "{requests} requests");
        assert_eq!(output.status.success(), said.is_empty(), "{said}");
        (sandbox, said)
    })
}

#[test]
fn a_page_in_the_middle_that_is_missing_is_told_and_those_behind_it_are_made() {
    for (sandbox, said) in built(&channel(&[1, 3, 4, 5], 5.into())) {
        assert!(said.starts_with("未生成 /channels/news/2/：没有这份内容\n"), "{said}");
        assert!(said.contains("已发布 10 页；未生成 1 页"), "{said}");
        assert!(sandbox.has("dist/channels/news/5/index.html") && !sandbox.has("dist/channels/news/2"));
    }
}

#[test]
fn pages_at_the_end_that_are_missing_are_told_by_the_first_of_them() {
    for count in [4, 1_000_000_000] {
        for (sandbox, said) in built(&channel(&[1, 2], count.into())) {
            assert!(
                said.starts_with("未生成 /channels/news/3/：没有这份内容\n已发布 8 页；未生成 1 页"),
                "{said}"
            );
            assert!(sandbox.has("dist/channels/news/2/index.html"));
        }
    }
}

#[test]
fn without_a_count_the_pages_end_with_the_one_that_is_not_there() {
    for (sandbox, said) in built(&channel(&[1, 2], Value::Null)) {
        assert_eq!(said, "");
        assert!(sandbox.has("dist/channels/news/2/index.html"));
    }
}

#[test]
fn a_page_that_comes_later_is_made_though_nothing_else_has_changed() {
    let sandbox = Sandbox::new(&channel(&[1, 3], 3.into()));
    assert_fails_saying(&sandbox.build_fast(), "未生成 /channels/news/2/：没有这份内容");
    assert_fails_saying(&sandbox.build_fast(), "未生成 /channels/news/2/：没有这份内容");
    channel(&[1, 2, 3], 3.into()).write_to(&sandbox.path("content"));
    assert_succeeds(&sandbox.build_fast());
    assert!(sandbox.has("dist/channels/news/2/index.html"));
}
