//! Addresses that an editor wrote by hand, in an article that came after the build: read in the browser as they are on the host.

use crate::fixtures::ARTICLE_ANSWER;
use portal_e2e::{Browser, Case, Outcome, Site, everywhere};
use serde_json::{Value, json};
use std::fs;

pub(crate) fn cases() -> Vec<Case> {
    vec![everywhere(our_own_address_in_full_opens_in_this_tab_and_no_link_leads_to_our_own_404)]
}

const BODY: &str = "<p><a href=\"http：//WWW.cadz.example/channels/notices/\">公告</a><a href=\"www.gov.cn/zhengce/\">政府网</a>\
    <a href=\"192.168.1.10:8080/upload/a.pdf\">内网附件</a><a href=\"xgk/t20220614_1.html\">相对地址</a></p>\
    <p><img src=\"http://cadz.example/media/workshop.webp\" alt=\"车间\"></p>";

async fn our_own_address_in_full_opens_in_this_tab_and_no_link_leads_to_our_own_404(
    browser: &Browser,
) -> Outcome {
    let site = Site::altered(|folder| {
        let known = folder.join(ARTICLE_ANSWER.trim_start_matches('/'));
        let mut article: Value = serde_json::from_slice(&fs::read(&known)?)?;
        article["id"] = "by-hand".into();
        article["title"] = "手写的地址".into();
        article["source"] = Value::Null;
        article["body"] = json!({ "format": "html", "html": BODY });
        article["attachments"] = json!([{ "label": "附件", "href": "/media/files/附件 1#2+3 100%.pdf" }]);
        Ok(fs::write(known.with_file_name("by-hand.json"), article.to_string())?)
    })
    .await?;
    browser.open(&site, "/articles/by-hand/").await?;
    browser.is_headed("手写的地址").await?;
    let links: Vec<(String, String)> = browser
        .script("return [...document.querySelectorAll('.article-body p a, .attachments a')].map((link) => [link.getAttribute('href'), link.target])")
        .await?;
    let link = |href: &str, target: &str| (href.to_owned(), target.to_owned());
    assert_eq!(
        links,
        [
            link("/channels/notices/", ""),
            link("https://www.gov.cn/zhengce/", "_blank"),
            link("/media/files/%E9%99%84%E4%BB%B6%201%232+3%20100%25.pdf", ""),
        ]
    );
    let picture = "return document.querySelector('.article-body img').getAttribute('src')";
    assert_eq!(browser.script::<String>(picture).await?, "/media/workshop.webp");
    browser.the("link", "公告").await?.click().await?;
    browser.reaches("/channels/notices/").await
}
