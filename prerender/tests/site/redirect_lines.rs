//! Lines of `redirects.txt` that are wrong, or in each other's way: told by their numbers, and the rest is published.

use crate::redirects::built;
use crate::{Content, Sandbox, assert_succeeds, stderr};

#[test]
fn what_windows_writes_before_a_line_and_behind_it_is_no_part_of_it() {
    let (sandbox, said) = built("\u{feff}/html/1.html /articles/1/\r\n\u{feff}# joined\r\n");
    assert_eq!(
        (said.as_str(), sandbox.read("dist/_redirects").as_str()),
        ("", "/html/1.html /articles/1/ 301\n")
    );
}

#[test]
fn a_line_that_makes_no_sense_is_told_and_skipped() {
    let long = format!("/{} /articles/1/", "a/".repeat(600));
    for (line, problem) in [
        ("/only-one", "应为两个地址"),
        ("/a /articles/1/ /articles/2/", "应为两个地址"),
        ("/../etc/passwd /articles/1/", "应为以 / 开头的路径"),
        ("/%2e%2E/etc/passwd /articles/1/", "应为以 / 开头的路径"),
        ("html/1.html /articles/1/", "应为以 / 开头的路径"),
        ("http://old.example/1.html /articles/1/", "应为以 / 开头的路径"),
        ("/a#b /articles/1/", "应为以 / 开头的路径"),
        // Some hosts would take the star for any text, others for a star.
        ("/html/* /articles/1/", "应为以 / 开头的路径"),
        ("/html/:id /articles/1/", "应为以 / 开头的路径"),
        ("/%D0%C2.html /articles/1/", "旧地址解码后应为 UTF-8"),
        ("/a javascript:alert(1)", "新地址应以 /、https:// 或 http:// 开头"),
        ("/a //evil.example/", "新地址应以 /、https:// 或 http:// 开头"),
        ("/a articles/1/", "新地址应以 /、https:// 或 http:// 开头"),
        ("/a https://", "新地址的主机名"),
        ("/a https://开发区.中国/", "新地址的主机名"),
        ("/a /a/", "新旧地址相同"),
        ("/a/index.html https://portal.example/a/#top", "新旧地址相同"),
        ("/a?id=1 /a?x=2&id=1", "新旧地址相同"),
        ("/back /first", "经第 1 行又跳回旧地址"),
        ("/first /other/", "第 1 行已经让 /first 跳到 /back"),
        (long.as_str(), "超过 1000 个字符"),
        (&format!("/{} /articles/1/", "a".repeat(253)), "超过 252 字节的名称"),
    ] {
        let (sandbox, said) = built(&format!("/first /back\n{line}\n/last /articles/1/\n"));
        assert!(said.contains("警告：redirects.txt 第 2 行：") && said.contains(problem), "{line}: {said}");
        assert_eq!(sandbox.read("dist/_redirects"), "/first /back 301\n/last /articles/1/ 301\n", "{line}");
        assert!(sandbox.has("dist/articles/1/index.html") && sandbox.has("dist/last/index.html"));
    }
}

#[test]
fn a_line_in_another_encoding_is_told_and_skipped() {
    let sandbox = Sandbox::new(&Content::of(1));
    sandbox.write("public/redirects.txt", "");
    // 新闻 in GBK, as Notepad saves it in "ANSI".
    let lines = [b"/\xd0\xc2\xce\xc5.html /articles/1/\n".as_slice(), b"/last /articles/1/\n"].concat();
    std::fs::write(sandbox.path("public/redirects.txt"), lines).expect("written");
    let output = sandbox.build_fast();
    assert_succeeds(&output);
    assert!(stderr(&output).contains("第 1 行：不是 UTF-8 编码，请把文件存成 UTF-8"), "{}", stderr(&output));
    assert_eq!(sandbox.read("dist/_redirects"), "/last /articles/1/ 301\n");
}

#[test]
fn both_forms_of_an_address_and_an_address_above_others_have_a_page_each() {
    let (sandbox, said) =
        built("/news /a/\n/news/ /a/\n/articles /b/\n/articles/x /c/\n/articles/x/y.html /d/\n");
    assert_eq!(said, "");
    assert_eq!(sandbox.read("dist/_redirects").lines().count(), 5);
    for (page, to) in [("news", "/a/"), ("articles", "/b/"), ("articles/x", "/c/")] {
        assert!(sandbox.read(&format!("dist/{page}/index.html")).contains(&format!("url={to}")), "{page}");
    }
    assert!(sandbox.read("dist/articles/x/y.html").contains("url=/d/"));
}

#[test]
fn a_page_without_room_is_told_and_the_hosts_are_told_all_the_same() {
    let (sandbox, said) = built(
        "/a.html /1/\n/a.html/b /2/\n/c.html/d /3/\n/c.html /4/\n/news /5/\n/news/ /6/\n/articles/1/ /7/\n",
    );
    for line in [2, 4, 6, 7] {
        let is_warned = said.lines().any(|text| {
            text.starts_with(&format!("警告：redirects.txt 第 {line} 行："))
                && text.ends_with("只有能读跳转规则的托管才会从那里跳转。")
        });
        assert!(is_warned, "line {line}: {said}");
    }
    assert_eq!(said.lines().count(), 4, "{said}");
    assert_eq!(sandbox.read("dist/_redirects").lines().count(), 7);
    assert!(
        sandbox.read("dist/a.html").contains("url=/1/")
            && sandbox.read("dist/c.html/d/index.html").contains("url=/3/")
    );
    assert!(sandbox.read("dist/articles/1/index.html").contains("的正文"), "the site's own page is gone");
}

#[test]
fn lines_that_come_and_go_leave_the_site_of_a_whole_run() {
    let (sandbox, _) = built("/a.html /1/\n/b /2/\n/show?id=1 /3/\n");
    sandbox.write("public/redirects.txt", "/a.html/c /1/\n/b.html /2/\n");
    assert_succeeds(&sandbox.build_fast());
    assert!(sandbox.has("dist/a.html/c/index.html") && sandbox.has("dist/b.html"));
    assert!(!sandbox.has("dist/b") && !sandbox.has("dist/redirects.json"));
    assert!(!sandbox.read("dist/404.html").contains("redirects.js"));
}
