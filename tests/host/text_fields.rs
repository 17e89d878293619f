//! Fields that are text: markup in them is decoded once, what is blank gets a stand-in or counts as missing, and the operator is
//! told of both.

use futures::FutureExt;
use portal::api::{Api, EmbeddedAnswers, Finding};
use portal::model::{Article, ArticleId, Block, Inline, Site};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};

/// A source with one answer, and what is found in it.
fn source(path: &str, answer: Value) -> (Api, Arc<Mutex<Vec<Finding>>>) {
    let found = Arc::new(Mutex::new(Vec::new()));
    let report = found.clone();
    let api = Api::new("nowhere", EmbeddedAnswers::from([(path.to_owned(), answer)])).unread();
    (api.reporting_to(Arc::new(move |findings| report.lock().expect("no panic").extend(findings))), found)
}

fn messages(found: &Mutex<Vec<Finding>>) -> Vec<String> {
    found.lock().expect("no panic").iter().map(Finding::to_string).collect()
}

/// The article with these fields, and what is told of it.
fn article(fields: Value) -> (Article, Vec<String>) {
    let mut answer = json!({
        "id": "1", "title": "标题", "published_at": "2026-11-20T09:00:00+08:00",
        "channel": { "slug": "news", "name": "资讯中心" }, "body": { "format": "blocks", "blocks": [] },
    });
    answer.as_object_mut().expect("an object").extend(fields.as_object().expect("an object").clone());
    let (api, found) = source("articles/1.json", answer);
    let id = ArticleId::parse("1").expect("an id");
    let article = api.article(&id).now_or_never().expect("an embedded answer is there at once");
    (article.expect("an article"), messages(&found))
}

fn site(fields: Value) -> (Site, Vec<String>) {
    let mut answer =
        json!({ "name": "门户", "origin": "https://www.a.cn", "footer": { "organizer": "协会" } });
    answer.as_object_mut().expect("an object").extend(fields.as_object().expect("an object").clone());
    let (api, found) = source("site.json", answer);
    let site = api.site().now_or_never().expect("an embedded answer is there at once");
    (site.expect("a site"), messages(&found))
}

#[test]
fn nothing_of_an_article_that_can_be_clicked_is_nameless() {
    let related = json!({ "id": "4", "title": "\u{200b}", "published_at": "2022-06-14T09:30:00+08:00" });
    let (article, messages) = article(json!({
        "title": "", "channel": { "slug": "news", "name": " ", "parent": { "slug": "top", "name": "&nbsp;" } },
        "source": { "name": "", "url": "https://a.cn/" },
        "attachments": [
            { "label": "", "href": "/media/files/%E7%99%BB%E8%AE%B0%E8%A1%A8.docx" },
            { "label": "\u{200b} ", "href": "/download?id=1" },
        ],
        "previous": { "id": "2", "title": "" }, "next": { "id": "3", "title": "  " }, "related": [related],
    }));
    assert_eq!(article.title, "无标题（2026年11月20日）");
    assert_eq!(
        (article.channel.name.as_str(), article.source.expect("a source").name.as_str()),
        ("news", "原文")
    );
    assert_eq!(article.channel.parent.expect("a channel").name, "top");
    let labels: Vec<&str> = article.attachments.iter().map(|file| file.label.as_str()).collect();
    assert_eq!(labels, ["登记表.docx", "附件2"]);
    assert_eq!(article.previous.expect("an article").title, "无标题");
    assert_eq!(article.next.expect("an article").title, "无标题");
    assert_eq!(article.related[0].title, "无标题（2022年06月14日）");
    for field in [
        "title",
        "channel.name",
        "channel.parent.name",
        "source.name",
        "attachments[0].label",
        "attachments[1].label",
        "previous.title",
        "next.title",
        "related[0].title",
    ] {
        let start = format!("articles/1.json 的字段 {field} 修正：空文本“");
        assert!(messages.iter().any(|line| line.starts_with(&start)), "{field} is not in {messages:#?}");
    }
}

#[test]
fn nothing_of_the_site_that_can_be_clicked_is_nameless() {
    let link = json!({ "label": "\u{3000}", "href": "https://b.cn/" });
    let (site, messages) = site(json!({
        "name": "", "menu": [{ "label": "", "href": "/channels/news/", "children": [link] }],
        "tools": [{ "kind": "qq", "label": "\u{ad}", "account": "1" }],
        "link_groups": [{ "label": "", "links": [link, { "label": "", "href": null }, { "label": "海关总署" }] }],
        "footer": { "organizer": "" },
    }));
    assert_eq!((site.name.as_str(), site.footer.organizer.as_str()), ("www.a.cn", "www.a.cn"));
    assert_eq!(
        (site.menu[0].label.as_str(), site.menu[0].children[0].label.as_str()),
        ("/channels/news", "b.cn")
    );
    assert_eq!((site.tools[0].label.as_str(), site.link_groups[0].label.as_str()), ("QQ交流群", "友情链接1"));
    let links: Vec<&str> = site.link_groups[0].links.iter().map(|link| link.label.as_str()).collect();
    assert_eq!(links, ["b.cn", "海关总署"]);
    assert!(
        messages.contains(&"site.json 的字段 link_groups[0].links[1] 略去：没有名称和地址的链接".to_owned())
    );
    assert_eq!(messages.len(), 8, "{messages:#?}");
}

#[test]
fn markup_in_every_field_that_is_text_is_decoded_and_told() {
    let raw = "2026年&ldquo;双创&rdquo;活动周&nbsp;启动<br/>——产教融合 &amp; 协同创新";
    let plain = "2026年“双创”活动周\u{a0}启动 ——产教融合 & 协同创新";
    let caption = json!([{ "kind": "strong", "content": [{ "kind": "text", "text": raw }] }]);
    let (article, messages) = article(json!({
        "title": raw, "subtitle": raw, "summary": raw, "author": raw, "editor": raw, "keywords": [raw, "<br>"],
        "source": { "name": raw }, "attachments": [{ "label": raw, "href": "/a.pdf" }], "next": { "id": "3", "title": raw },
        "cover": { "src": "/a.png", "alt": raw },
        "body": { "format": "blocks", "blocks": [
            { "kind": "image", "src": "/a.png", "alt": raw, "caption": caption },
            { "kind": "paragraph", "content": [{ "kind": "text", "text": "写作 &lt;b&gt; 与 <b>" }] },
        ] },
    }));
    let texts = [
        Some(article.title),
        article.subtitle,
        article.summary,
        article.author,
        article.editor,
        article.source.map(|source| source.name),
        article.next.map(|next| next.title),
        article.cover.map(|cover| cover.alt),
    ];
    for text in texts {
        assert_eq!(text.as_deref(), Some(plain));
    }
    assert_eq!((article.keywords, article.attachments[0].label.as_str()), (vec![plain.to_owned()], plain));
    let Block::Image { image, caption, .. } = &article.body.blocks[0] else { panic!("{:?}", article.body) };
    assert_eq!((image.alt.as_str(), Inline::plain_text(caption).as_str()), (plain, plain));
    let Block::Paragraph { content, .. } = &article.body.blocks[1] else { panic!("{:?}", article.body) };
    assert_eq!(
        Inline::plain_text(content),
        "写作 &lt;b&gt; 与 <b>",
        "the texts of a typed body are what they say"
    );
    let of_title = "articles/1.json 的字段 title 修正：带标记的文本“2026年&ldquo;";
    assert!(messages.iter().any(|message| message.starts_with(of_title)), "{messages:#?}");
    assert_eq!(messages.len(), 13, "{messages:#?}");
}

#[test]
fn what_is_no_markup_stays_and_is_not_told() {
    let (article, messages) = article(
        json!({ "title": "A<B 与 R&D：<双创>", "summary": "", "author": " ", "source": { "name": "" } }),
    );
    assert_eq!(article.title, "A<B 与 R&D：<双创>");
    assert_eq!((article.summary, article.author, article.source), (None, None, None));
    assert_eq!(messages, [""; 0]);
}

#[test]
fn a_text_is_decoded_once_however_often_it_is_read() {
    let (article, _) = article(json!({ "title": "&amp;lt;b&amp;gt; 与 &lt;b&gt;" }));
    assert_eq!(article.title, "&lt;b&gt; 与 <b>");
    let embedded = EmbeddedAnswers::from([("articles/1.json".to_owned(), json!(article))]);
    let read_back = Api::new("nowhere", embedded).article(&article.id).now_or_never();
    assert_eq!(read_back, Some(Ok(article)));
}

#[test]
fn settings_of_word_are_no_summary() {
    for settings in [
        "Normal 0 7.8 磅 0 2 false false false EN-US ZH-CN X-NONE MicrosoftInternetExplorer4 会议定于12月8日召开。",
        "Normal07.8 磅02falseEN-USZH-CN会议定于12月8日召开。",
        "<p>Normal</p><p>0</p><p>7.8 磅</p>false<p>EN-US</p>会议定于12月8日召开。",
        "TOC \\o \"1-3\" \\h \\z \\u 一、总则 PAGEREF _Toc1 \\h 3",
        "<style>table.MsoNormalTable {}</style>",
    ] {
        let (article, messages) = article(json!({ "summary": settings }));
        assert_eq!(article.summary, None, "{settings}");
        assert!(messages.last().is_some_and(|line| line.contains("的字段 summary ")), "{messages:#?}");
    }
}

#[test]
fn a_text_that_is_cut_off_is_told() {
    let (article, messages) = article(json!({ "summary": "长".repeat(5_000) }));
    assert_eq!(article.summary.map(|text| text.chars().count()), Some(4_000));
    assert_eq!(messages, ["articles/1.json 的字段 summary 略去：过长文本的末尾"]);
}
