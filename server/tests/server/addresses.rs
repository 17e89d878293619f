//! Addresses: pages, redirects, the 404 fallback, and no path out of the site.

use crate::site::Served;

#[test]
fn a_folder_answers_with_its_page() {
    let answer = Served::start().get("/articles/one/");
    assert_eq!((answer.status, answer.text()), (200, "<h1>一</h1>"));
}

#[test]
fn an_address_without_its_slash_is_sent_to_the_slash_form_with_its_query() {
    let answer = Served::start().get("/articles/one?from=wechat");
    assert_eq!(answer.status, 308);
    assert_eq!(answer.header("location"), "/articles/one/?from=wechat");
}

#[test]
fn a_redirect_never_leads_to_another_host() {
    let answer = Served::start().get("//articles/one");
    assert_eq!((answer.status, answer.header("location")), (404, ""));
}

#[test]
fn an_address_of_the_old_site_is_moved_for_good() {
    let served = Served::start();
    for (old, new) in [
        ("/news.html", "/channels/news/"),
        ("/show?id=7", "/articles/7/"),
        ("/show.asp?id=7&from=timeline&m=news", "/articles/7/"),
        ("/show.asp?id=7", "/articles/8/"),
        ("/%E6%96%B0%E9%97%BB/1.html", "/articles/9/"),
        ("/%e6%96%b0%e9%97%bb/1.html?x", "/articles/9/"),
        ("/新闻/1.html", "/articles/9/"),
    ] {
        let answer = served.get(old);
        assert_eq!((answer.status, answer.header("location")), (301, new), "{old}");
    }
}

#[test]
fn an_old_address_with_another_query_is_not_moved() {
    let served = Served::start();
    for old in ["/show.asp?id=77", "/show.asp", "/show.asp?m=news"] {
        assert_eq!(served.get(old).status, 404, "{old}");
    }
}

#[test]
fn a_page_with_a_chinese_name_answers_encoded_and_as_it_is() {
    let served = Served::start();
    for path in ["/%E4%B8%93%E9%A2%98/", "/专题/"] {
        let answer = served.get(path);
        assert_eq!((answer.status, answer.text()), (200, "<h1>专题</h1>"), "{path}");
    }
}

#[test]
fn an_unknown_page_gets_the_404_page_in_the_readers_encoding() {
    let served = Served::start();
    for path in ["/articles/later/", "/articles/later", "/nowhere/at/all/"] {
        let answer = served.get(path);
        assert_eq!((answer.status, answer.text()), (404, "<h1>没有这一页</h1>"), "{path}");
    }
    let encoded = served.get_with("/articles/later/", "Accept-Encoding", "br");
    assert_eq!((encoded.status, encoded.header("content-encoding")), (404, "br"));
}

#[test]
fn the_404_page_is_sent_whole_whatever_the_conditions() {
    let served = Served::start();
    let etag = served.get("/404.html").header("etag").to_owned();
    let headers = [("Range", "bytes=0-3"), ("If-None-Match", etag.as_str())];
    let answer = served.ask("GET", "/articles/later/", &headers);
    assert_eq!((answer.status, answer.text()), (404, "<h1>没有这一页</h1>"));
}

#[test]
fn a_missing_file_gets_a_plain_404_and_never_the_shell() {
    let served = Served::start();
    for path in [
        "/assets/portal-fedcba9876543210.wasm",
        "/api/v1/articles/later.json",
        "/api/v1/articles/later",
        "/media/lost",
        "/favicon.ico",
    ] {
        let answer = served.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8", "{path}");
        assert!(!answer.text().contains('<'), "{path}");
    }
}

#[test]
fn files_meant_for_the_host_are_not_shown() {
    let served = Served::start();
    for path in [
        "/_headers",
        "/_redirects",
        "/_hosting/headers.caddy",
        "/edgeone.json",
        "/%5Fheaders",
        "/./_headers",
        "/%2e/_headers",
        "/%65dgeone.json",
        "/%5Fhosting/headers.caddy",
    ] {
        assert_eq!(served.get(path).status, 404, "{path}");
    }
}

#[test]
fn a_name_too_long_for_any_file_is_not_found() {
    let served = Served::start();
    assert_eq!(served.get(&format!("/{}/", "a".repeat(300))).status, 404);
    assert_eq!(served.get(&format!("/{}", "%e6%96%87".repeat(90))).status, 404);
}

#[test]
fn no_path_leads_out_of_the_site() {
    let served = Served::start();
    assert!(served.folder.path().join("secret.txt").is_file());
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/assets/..%2f../secret.txt",
        "/assets/%2e%2e/%2e%2e/secret.txt",
        "/..%5csecret.txt",
        "/%00",
    ] {
        let answer = served.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.text().contains("not yours"), "{path}");
    }
}
