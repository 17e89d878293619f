//! Prerendered pages: title, description, text, embedded data, linked or inlined styles; the shell.

use crate::{Content, Sandbox, assert_succeeds, snapshot};

#[test]
fn every_address_has_its_page_with_title_description_and_text() {
    let sandbox = Sandbox::new(&Content::of(2));
    assert_succeeds(&sandbox.build());
    for page in
        ["", "channels/news/", "articles/1/", "articles/2/", "favorites/", "search/", "message/", "submit/"]
    {
        assert!(sandbox.has(&format!("dist/{page}index.html")), "{page}");
    }
    let page = sandbox.read("dist/articles/1/index.html");
    assert!(page.contains("<title>第1篇 &lt;乙&gt;&amp;&quot;标题&quot; - 测试门户</title>"), "{page}");
    assert!(
        page.contains("<meta name=\"description\" content=\"摘要 &quot;引号&quot; &lt;丁&gt;\">"),
        "{page}"
    );
    assert!(page.contains("<div id=\"app\" data-prerendered>"), "{page}");
    assert!(page.contains(">第1篇的正文。<"), "{page}");
}

#[test]
fn documents_with_a_byte_order_mark_are_read() {
    let sandbox = Sandbox::new(&Content::of(2).with_byte_order_marks());
    assert_succeeds(&sandbox.build_fast());
    assert!(sandbox.read("dist/articles/2/index.html").contains("第2篇的正文。"));
}

#[test]
fn an_article_links_what_it_can_wait_for_and_other_pages_carry_it() {
    let sandbox = Sandbox::new(&Content::of(1));
    assert_succeeds(&sandbox.build_fast());
    let article = sandbox.read("dist/articles/1/index.html");
    assert!(article.contains("id=\"portal-later\"") && !article.contains(".later{}"), "{article}");
    for page in ["index.html", "channels/news/index.html", "404.html"] {
        let page = sandbox.read(&format!("dist/{page}"));
        assert!(page.contains("<style>.later{}</style>") && !page.contains("portal-later"), "{page}");
        assert!(page.contains("\"site.json\":{") && !page.contains("data-site"), "{page}");
    }
    assert!(!article.contains("\"site.json\""), "{article}");
    let site: serde_json::Value = serde_json::from_str(&sandbox.site_named_by(&article)).expect("JSON");
    assert_eq!(site["name"], "测试门户");
}

#[test]
fn what_a_page_carries_cannot_end_its_data_block() {
    let sandbox = Sandbox::new(&Content::of(1));
    assert_succeeds(&sandbox.build());
    let page = sandbox.read("dist/articles/1/index.html");
    let (_, data) = page.split_once("id=\"portal-data\">").expect("a data block");
    let (data, after) = data.split_once("</script>").expect("its end");
    assert_eq!(after, "</body></html>");
    let data: serde_json::Value = serde_json::from_str(data).expect("JSON");
    assert_eq!(data["address"], "/articles/1/");
    assert_eq!(data["answers"]["articles/1.json"]["title"], "第1篇 <乙>&\"标题\"");
}

#[test]
fn the_shell_has_the_frame_and_an_empty_place_for_a_page() {
    let sandbox = Sandbox::new(&Content::of(1));
    assert_succeeds(&sandbox.build());
    let shell = sandbox.read("dist/404.html");
    assert!(shell.contains("<div id=\"app\">") && !shell.contains("data-prerendered"), "{shell}");
    for part in ["正在打开…", "页面不存在", "测试协会", "aria-label=\"主菜单\"", "<noscript>"]
    {
        assert!(shell.contains(part), "{part} is not in\n{shell}");
    }
}

#[test]
fn two_builds_of_one_content_are_alike() {
    let sandbox = Sandbox::new(&Content::of(3));
    assert_succeeds(&sandbox.build());
    let first = snapshot(&sandbox.path("dist"));
    // Without a record the second run makes everything anew.
    for path in ["dist.record", "dist"].map(|name| sandbox.path(name)) {
        std::fs::remove_file(&path).or_else(|_| std::fs::remove_dir_all(&path)).expect("removed");
    }
    assert_succeeds(&sandbox.build());
    assert!(first == snapshot(&sandbox.path("dist")), "the second build differs from the first");
}
