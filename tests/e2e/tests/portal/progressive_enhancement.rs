//! Progressive enhancement: the same readable, navigable page with scripts off, without the wasm, and
//! with it.

use crate::fixtures::ARTICLE;
use portal_e2e::{Browser, Case, Content, Element, Fault, Outcome, Site, everywhere};
use serde_json::{Value, json};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(an_article_reads_the_same_with_scripts_off),
        everywhere(an_article_reads_the_same_without_the_wasm),
        everywhere(every_partner_is_in_the_page),
    ]
}

async fn an_article_reads_the_same_with_scripts_off(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, ARTICLE).await?;
    let with_program = reading(browser).await?;

    site.switch_scripts_off();
    browser.load(&site, ARTICLE).await?;
    assert_eq!(browser.app_state().await?, None, "a script ran although scripts are off");
    assert_eq!(reading(browser).await?, with_program);
    leads_on(browser, &site).await
}

async fn an_article_reads_the_same_without_the_wasm(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, ARTICLE).await?;
    let with_program = reading(browser).await?;

    let bare = Site::start().await?;
    bare.fault(".wasm", Fault::Status(403));
    browser.load(&bare, ARTICLE).await?;
    browser.given_up().await?;
    assert_eq!(reading(browser).await?, with_program);
    leads_on(browser, &bare).await
}

async fn every_partner_is_in_the_page(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.switch_scripts_off();
    browser.load(&site, ARTICLE).await?;
    let region = browser.the("region", "友情链接分组").await?;
    let text: String = text_of(browser, &region).await?;

    let groups = Content::of(&site)?.site()?["link_groups"].take();
    let links: Vec<&Value> = groups.as_array().into_iter().flatten().flat_map(links_of).collect();
    assert!(links.len() >= 58, "the four groups of the site have 58 links, the content has {}", links.len());
    for link in links {
        let label = link["label"].as_str().unwrap_or_default();
        assert!(text.contains(label), "{label} is not in the page");
    }
    Ok(())
}

fn links_of(group: &Value) -> Vec<&Value> {
    group["links"].as_array().into_iter().flatten().collect()
}

/// What a reader can read on an article's page and where it leads.
async fn reading(browser: &Browser) -> Outcome<Value> {
    let body: String = browser.script("return document.querySelector('.article-body').innerText").await?;
    assert!(body.chars().count() > 1000, "the body of the long article is short: {body}");
    Ok(json!({
        "title": browser.client.title().await?,
        "heading": browser.heading().await?,
        "body": body,
        "menu": links_in(browser, "navigation", "主菜单").await?,
        "breadcrumb": links_in(browser, "navigation", "当前位置").await?,
        "neighbours": links_in(browser, "navigation", "上一篇和下一篇").await?,
        "partners": links_in(browser, "region", "友情链接分组").await?,
    }))
}

async fn links_in(browser: &Browser, role: &str, name: &str) -> Outcome<Vec<String>> {
    let script = "return [...arguments[0].querySelectorAll('a')]
        .map((link) => link.textContent.trim() + ' → ' + link.getAttribute('href'))";
    let links: Vec<String> = browser.script_with(script, vec![json!(browser.the(role, name).await?)]).await?;
    assert!(!links.is_empty(), "{role} {name} has no link");
    Ok(links)
}

async fn text_of(browser: &Browser, element: &Element) -> Outcome<String> {
    browser.script_with("return arguments[0].textContent", vec![json!(element)]).await
}

async fn leads_on(browser: &Browser, site: &Site) -> Outcome {
    let content = Content::of(site)?;
    let next = &content.article("20220614-01")?["next"];
    let title = next["title"].as_str().unwrap_or_default();
    browser.the("link", &format!("下一篇：{title}")).await?.click().await?;
    browser.is_headed(title).await
}
