//! Redirects from addresses of the old site: for every kind of host, and without any host's help.

use crate::{Content, Sandbox, assert_succeeds, stderr};
use serde_json::{Value, json};

/// A site with these lines in `redirects.txt`, and what its build said.
pub(crate) fn built(lines: &str) -> (Sandbox, String) {
    let sandbox = Sandbox::new(&Content::of(1));
    sandbox.write("public/redirects.txt", lines);
    let output = sandbox.build_fast();
    assert_succeeds(&output);
    (sandbox, stderr(&output))
}

fn edgeone(sandbox: &Sandbox) -> Value {
    serde_json::from_str(&sandbox.read("dist/edgeone.json")).expect("JSON")
}

#[test]
fn old_addresses_lead_on_for_every_kind_of_host() {
    let (sandbox, said) =
        built("# old → new\n/html/1.html /articles/1/\n\n/old/ /channels/news/\n/gone https://a.example/\n");
    assert_eq!(said, "");
    assert_eq!(
        sandbox.read("dist/_redirects"),
        "/html/1.html /articles/1/ 301\n/old/ /channels/news/ 301\n/gone https://a.example/ 301\n"
    );
    let nginx = sandbox.read("dist/_hosting/redirects.nginx.conf");
    assert!(nginx.contains("location = /html/1.html { return 301 /articles/1/; }"), "{nginx}");
    let caddy = sandbox.read("dist/_hosting/redirects.caddy");
    assert!(caddy.contains("redir /html/1.html /articles/1/ 301\n"), "{caddy}");
    assert_eq!(
        edgeone(&sandbox)["redirects"][0],
        json!({ "source": "/html/1.html", "destination": "/articles/1/", "statusCode": 301 })
    );
    assert!(sandbox.read("dist/html/1.html").contains("url=/articles/1/"));
    assert!(sandbox.read("dist/old/index.html").contains("url=/channels/news/"));
    assert!(sandbox.read("dist/gone/index.html").contains("url=https://a.example/"));
    assert!(!sandbox.has("dist/redirects.js") && !sandbox.read("dist/404.html").contains("redirects.js"));
}

#[test]
fn an_old_address_with_a_query_is_written_for_each_host_that_can() {
    let (sandbox, said) = built(
        "/show.asp /channels/news/\n/show.asp?id=123 /articles/1/\n/show.asp?id=7&m=content&c=a.b /articles/7/\n",
    );
    // The rules with more parameters come first: Netlify takes the first that matches, the others do so in a block of their own.
    assert_eq!(
        sandbox.read("dist/_redirects"),
        "/show.asp c=a.b id=7 m=content /articles/7/ 301!\n/show.asp id=123 /articles/1/ 301!\n/show.asp /channels/news/ 301\n"
    );
    assert_eq!(
        sandbox.read("dist/_hosting/redirects.nginx.conf"),
        "location = /show.asp { \
         if ($args ~ \"^(?=(.*&)?c=a(\\.|%2[eE])b(&|$))(?=(.*&)?id=7(&|$))(?=(.*&)?m=content(&|$))\") { return 301 /articles/7/; } \
         if ($args ~ \"(^|&)id=123(&|$)\") { return 301 /articles/1/; } \
         return 301 /channels/news/; }\n"
    );
    assert_eq!(
        sandbox.read("dist/_hosting/redirects.caddy"),
        "route /show.asp {\n\
         @line3_2 query \"c=a.b\"\nroute @line3_2 {\n@line3_1 query \"id=7\"\nroute @line3_1 {\n@line3_0 query \"m=content\"\n\
         redir @line3_0 /articles/7/ 301\n}\n}\n\
         @line2_0 query \"id=123\"\nredir @line2_0 /articles/1/ 301\n\
         redir * /channels/news/ 301\n}\n"
    );
    assert_eq!(edgeone(&sandbox)["redirects"].as_array().map(Vec::len), Some(1));
    assert_eq!(
        said,
        "提示：redirects.txt：带参数的 2 行，有的没有写进这些文件：edgeone.json（2 行）、Cloudflare 的 _redirects（2 行）；\
         改由 404.html 里的脚本跳转（见 docs/hosting.md）。\n"
    );
}

#[test]
fn where_no_file_can_stand_the_404_page_leads_on() {
    let (sandbox, _) = built(
        "/news?id=1 /articles/1/\n/news /channels/news/\n/list.asp /channels/news/\n/html/1.html /articles/1/\n",
    );
    let table: Value = serde_json::from_str(&sandbox.read("dist/redirects.json")).expect("JSON");
    // A host would let `.asp` be downloaded.
    assert_eq!(
        table,
        json!({ "/list.asp": [["", "/channels/news/"]], "/news": [["id=1", "/articles/1/"], ["", "/channels/news/"]] })
    );
    assert!(!sandbox.has("dist/list.asp"));
    assert!(sandbox.read("dist/redirects.js").contains("([\"/list.asp\",\"/news\"])"));
    let script = "<script src=\"/redirects.js\"";
    assert!(sandbox.read("dist/404.html").contains(script));
    let page = sandbox.read("dist/news/index.html");
    assert!(page.contains(script) && page.contains("<noscript><meta http-equiv=\"refresh\""), "{page}");
    for page in ["index.html", "articles/1/index.html", "html/1.html"] {
        assert!(!sandbox.read(&format!("dist/{page}")).contains(script), "{page}");
    }
}

#[test]
fn a_chinese_path_is_one_address_however_it_is_written() {
    let (sandbox, said) =
        built("/新闻/1.html /articles/1/\n/%e6%96%b0%E9%97%BB/1.html /articles/1/\n/show?name=新闻 /专题/\n");
    assert!(!said.contains("警告"), "{said}");
    let encoded = "/%E6%96%B0%E9%97%BB/1.html";
    assert_eq!(
        sandbox.read("dist/_redirects"),
        format!("/show name=新闻 /%E4%B8%93%E9%A2%98/ 301!\n{encoded} /articles/1/ 301\n")
    );
    // nginx compares what is decoded.
    let nginx = sandbox.read("dist/_hosting/redirects.nginx.conf");
    assert!(nginx.contains("location = /新闻/1.html { return 301 /articles/1/; }\n"), "{nginx}");
    assert!(nginx.contains("name=%[eE]6%96%[bB]0%[eE]9%97%[bB][bB](&|$)"), "{nginx}");
    assert!(
        sandbox
            .read("dist/_hosting/redirects.caddy")
            .contains(&format!("redir {encoded} /articles/1/ 301\n"))
    );
    assert_eq!(
        edgeone(&sandbox)["redirects"],
        json!([{ "source": encoded, "destination": "/articles/1/", "statusCode": 301 }])
    );
    assert!(sandbox.read("dist/新闻/1.html").contains("url=/articles/1/"));
}

#[test]
fn lines_beyond_what_a_host_takes_are_told() {
    let lines: String = (1..=2001).map(|number| format!("/{number}.html /articles/1/\n")).collect();
    let (sandbox, said) = built(&lines);
    assert_eq!(edgeone(&sandbox)["redirects"].as_array().map(Vec::len), Some(100));
    assert!(said.contains("edgeone.json 最多 100 条：不带参数的 2001 行里，有 1901 行"), "{said}");
    assert!(said.contains("Cloudflare 的 _redirects 最多 2000 条：不带参数的 2001 行里，有 1 行"), "{said}");
}

#[test]
fn what_netlify_or_caddy_cannot_compare_is_told() {
    let (sandbox, said) = built("/show?123 /1/\n/show?name=%D0%C2 /2/\n/show?q=a+b /3/\n");
    assert!(said.contains("Netlify 的 _redirects（3 行）、_hosting/redirects.caddy（1 行）；"), "{said}");
    // This project's server reads them all the same.
    assert_eq!(
        sandbox.read("dist/_redirects"),
        "/show 123= /1/ 301!\n/show name=%D0%C2 /2/ 301!\n/show q=a%20b /3/ 301!\n"
    );
    let nginx = sandbox.read("dist/_hosting/redirects.nginx.conf");
    for pattern in ["(^|&)123=?(&|$)", "(^|&)name=%[dD]0%[cC]2(&|$)", "(^|&)q=a(\\+|%20)b(&|$)"] {
        assert!(nginx.contains(pattern), "{pattern}: {nginx}");
    }
    assert!(sandbox.read("dist/_hosting/redirects.caddy").contains("query \"123=*\""));
}
