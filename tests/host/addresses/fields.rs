//! Addresses in the fields of answers.

use super::documents::{addresses, article, body, merge, site};
use serde_json::{Value, json};

#[test]
fn two_slashes_are_https_wherever_they_stand() {
    let (article, _) = article(&json!({
        "cover": { "src": "//img.cadz.example/2026/cover.jpg" },
        "source": { "name": "公众号", "url": "//mp.weixin.qq.com/s/0" },
        "attachments": [{ "label": "甲", "href": "//img.cadz.example/a.pdf" }],
        "related": [{ "id": "x", "title": "外", "published_at": "2026-11-19T09:00:00+08:00", "external_url": "//mp.weixin.qq.com/s/1" }],
    }));
    assert_eq!(
        addresses(&article),
        [
            "https://img.cadz.example/2026/cover.jpg",
            "https://img.cadz.example/a.pdf",
            "https://mp.weixin.qq.com/s/0",
            "https://mp.weixin.qq.com/s/1",
        ]
    );
}

#[test]
fn relative_addresses_of_an_article_are_relative_to_where_it_stands_in_the_cms() {
    let beside = |source: Value| {
        let mut changes = body(r#"<p><a href="../b.html">甲</a><img src="./W02.jpg"></p>"#);
        merge(
            &mut changes,
            &json!({
                "source": source,
                "attachments": [{ "label": "乙", "href": "P0 1.pdf" }],
                "related": [{ "id": "x", "title": "外", "published_at": "2026-11-19T09:00:00+08:00", "external_url": "c.html" }],
            }),
        );
        let (article, _) = article(&changes);
        (addresses(&article.body), addresses(&article.attachments), article.related.len())
    };
    let (first, own) = ("https://xinhua.example/x/y/1.html", "http://www.cadz.example/xwzx/2022/t1.html");
    for (source, folder, above) in [
        (
            json!({ "name": "新华社", "url": first }),
            "https://xinhua.example/x/y/",
            "https://xinhua.example/x/",
        ),
        (json!({ "name": "新华社", "url": first, "base": own }), "/xwzx/2022/", "/xwzx/"),
        (json!({ "name": "新华社", "base": "/xwzx/2022/" }), "/xwzx/2022/", "/xwzx/"),
    ] {
        let mut inside = vec![format!("{above}b.html"), format!("{folder}W02.jpg")];
        inside.sort();
        assert_eq!(beside(source), (inside, vec![format!("{folder}P0%201.pdf")], 0));
    }
    for source in [
        json!(null),
        json!({ "name": "甲", "url": "mailto:a@b.cn" }),
        json!({ "name": "甲", "url": "https://xinhua.example/" }),
        json!({ "name": "甲", "url": own }),
        json!({ "name": "甲", "base": "http://10.1.1.1/a/" }),
    ] {
        assert_eq!(beside(source), (Vec::new(), Vec::new(), 0));
    }
}

#[test]
fn the_portals_own_settings_know_its_host() {
    let link = |href: &str| json!({ "label": "甲", "href": href });
    let (site, found) = site(&json!({
        "logo": { "src": "http://cadz.example/media/emblem.svg" },
        "menu": [{ "label": "首页", "href": "https://www.cadz.example/", "children": [link("www.gov.cn")] }, link("10.0.0.1")],
        "tools": [{ "kind": "magazine", "label": "刊", "href": "//cadz.example/channels/magazine/" }],
        "link_groups": [{ "label": "组", "links": [link("192.168.0.9/a")] }],
    }));
    assert_eq!(addresses(&site), ["/", "/channels/magazine/", "/media/emblem.svg", "https://www.gov.cn/"]);
    assert_eq!(site.link_groups[0].links[0].label, "甲", "the name stays");
    assert_eq!(
        found,
        [
            "site.json 的字段 menu[0].children[0].href 修正：地址“www.gov.cn”",
            "site.json 的字段 menu[1].href 无法打开（内网地址：“10.0.0.1”）",
            "site.json 的字段 link_groups[0].links[0].href 无法打开（内网地址：“192.168.0.9/a”）",
        ]
    );
}
