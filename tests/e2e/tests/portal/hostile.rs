//! Injection (XSS): articles whose answers were written to harm; nothing of them runs, and the page still
//! answers.

use crate::fixtures::ARTICLE_ANSWER;
use portal_e2e::{ANY, Browser, Case, Outcome, Site, everywhere, until};
use serde_json::{Value, json};
use std::fs;

pub(crate) fn cases() -> Vec<Case> {
    vec![everywhere(nothing_of_a_hostile_answer_runs), everywhere(endless_bodies_leave_the_page_usable)]
}

/// One of each kind; the corpus itself is walked by the browser tests.
const HARM: &str = "<script>__executed=1</script><img src=x onerror=__executed=1><p onclick=__executed=1 id=app>正文</p>\
    <a href=\" java&#9;script:__executed=1\">链接</a><svg onload=__executed=1><script>__executed=1</script></svg>\
    <math><mtext><img src=x onerror=__executed=1></mtext></math><iframe srcdoc=\"<script>parent.__executed=1</script>\"></iframe>\
    <video src=x onerror=__executed=1></video><details open ontoggle=__executed=1>详情</details>\
    <form action=javascript:__executed=1><input autofocus onfocus=__executed=1></form><style>body{display:none}</style>\
    <meta http-equiv=refresh content=\"0;url=/nowhere/\"><base href=//evil.example/>\
    <noscript><p title=\"</noscript><img src=x onerror=__executed=1>\"></noscript>";

async fn nothing_of_a_hostile_answer_runs(browser: &Browser) -> Outcome {
    let label = "</script></title><img src=x onerror=__executed=1>\u{202e}";
    let site = site_with("harm", |article| {
        article["body"] = json!({ "format": "html", "html": HARM });
        article["title"] = format!("恶意{label}").into();
        article["source"] = json!({ "name": label, "url": "javascript:__executed=1" });
        article["attachments"] = json!([{ "label": label, "href": "data:text/html,<script>__executed=1</script>" },
            { "label": label, "href": "/a.pdf" }]);
    })
    .await?;
    browser.open(&site, "/articles/harm/").await?;
    browser.is_headed("恶意").await?; // a title is plain text: tags are dropped
    browser.settle().await?;
    let links = "return [...document.querySelectorAll('#main a')].map((link) => link.protocol)";
    let links: Vec<String> = browser.script(links).await?;
    assert!(!links.is_empty(), "no link was looked at");
    for protocol in links {
        assert!(["http:", "https:", "mailto:", "tel:"].contains(&protocol.as_str()), "a link to {protocol}");
    }
    let foreign = "return document.querySelectorAll('.article-body :is(script, svg, math img, iframe, form, style)').length";
    assert_eq!(browser.script::<usize>(foreign).await?, 0, "foreign elements");
    assert!(
        browser.script::<bool>("return window.__executed === undefined").await?,
        "something was executed"
    );
    assert_eq!(browser.path().await?, "/articles/harm/");
    usable(browser).await
}

async fn endless_bodies_leave_the_page_usable(browser: &Browser) -> Outcome {
    let bodies = [
        "<div>".repeat(100_000) + "深处",
        "<b><blockquote>".repeat(3_000) + "深处",
        "<p>一段没有尽头的正文。</p>".repeat(300_000),
        "<table><tr><td>".repeat(2_000) + "深处",
    ];
    for (number, html) in bodies.into_iter().enumerate() {
        let title = format!("没有尽头{number}");
        let site = site_with("endless", |article| {
            article["body"] = json!({ "format": "html", "html": html });
            article["title"] = title.as_str().into();
        })
        .await?;
        browser.open(&site, "/articles/endless/").await?;
        browser.is_headed(&title).await?;
        usable(browser).await?;
    }
    Ok(())
}

/// A click is answered, and frames are drawn.
async fn usable(browser: &Browser) -> Outcome {
    browser.the("navigation", "主菜单").await?;
    browser.the("button", "大").await?.click().await?;
    until("the font size to change", async || {
        let size: String = browser.script("return document.documentElement.dataset.fontSize ?? ''").await?;
        Ok((size == "large").then_some(()))
    })
    .await?;
    browser.the("main", ANY).await.map(drop)
}

/// The long article, changed, under an address that the built site does not know.
async fn site_with(id: &str, change: impl FnOnce(&mut Value)) -> Outcome<Site> {
    Site::altered(|folder| {
        let known = folder.join(ARTICLE_ANSWER.trim_start_matches('/'));
        let mut article: Value = serde_json::from_slice(&fs::read(&known)?)?;
        article["id"] = id.into();
        change(&mut article);
        Ok(fs::write(known.with_file_name(format!("{id}.json")), article.to_string())?)
    })
    .await
}
