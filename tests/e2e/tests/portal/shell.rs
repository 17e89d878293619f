//! The app shell (`404.html`): addresses that have no file of their own.

use crate::fixtures::{ARTICLE_ANSWER, LongChannel, NOWHERE};
use portal_e2e::{ANY, Browser, Case, Content, Outcome, Site, everywhere};
use serde_json::Value;
use std::fs;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(an_article_published_after_the_build_opens),
        everywhere(an_answer_with_a_byte_order_mark_is_read),
        everywhere(an_unknown_address_shows_the_404_page_with_the_menu),
        everywhere(the_404_page_leads_on_to_the_channels_and_to_what_is_new),
        everywhere(an_impossible_address_asks_nothing_of_the_api),
        everywhere(near_misses_become_the_canonical_address),
        everywhere(a_page_beyond_the_last_is_404),
    ]
}

const NEW_ARTICLE: &str = "/articles/late-news/";

async fn an_article_published_after_the_build_opens(browser: &Browser) -> Outcome {
    let site = site_with_a_new_article().await?;
    browser.open(&site, NEW_ARTICLE).await?;
    browser.is_headed("构建之后发布的消息").await?;
    assert_eq!(browser.status_of(NEW_ARTICLE).await?, 404);
    assert_eq!(browser.path().await?, NEW_ARTICLE);
    assert!(!is_prerendered(browser).await?, "the shell must not say that it is prerendered");
    assert!(browser.client.title().await?.contains("构建之后发布的消息"));
    browser.the("navigation", "主菜单").await?;
    browser.the("region", "友情链接分组").await.map(drop)
}

async fn an_answer_with_a_byte_order_mark_is_read(browser: &Browser) -> Outcome {
    let site = Site::altered(|folder| {
        let article = folder.join(ARTICLE_ANSWER.trim_start_matches('/'));
        let text = fs::read_to_string(&article)?.replace("20220614-01", "late-news");
        Ok(fs::write(article.with_file_name("late-news.json"), format!("\u{feff}{text}"))?)
    })
    .await?;
    browser.open(&site, NEW_ARTICLE).await?;
    browser.the("group", "分享").await?; // of the article, which is asked for
    assert_eq!(browser.path().await?, NEW_ARTICLE);
    Ok(())
}

async fn an_unknown_address_shows_the_404_page_with_the_menu(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, NOWHERE).await?;
    is_the_404_page(browser).await?;
    assert_eq!(browser.status_of(NOWHERE).await?, 404);
    let menu = browser.the("navigation", "主菜单").await?;
    browser.the_in(&menu, "link", "首页").await?.click().await?;
    browser.reaches("/").await
}

async fn the_404_page_leads_on_to_the_channels_and_to_what_is_new(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let menu = Content::of(&site)?.site()?["menu"].take();
    browser.open(&site, NOWHERE).await?;
    let channels = browser.the("navigation", "从栏目查找").await?;
    for entry in menu.as_array().into_iter().flatten() {
        for link in [entry].into_iter().chain(entry["children"].as_array().into_iter().flatten()) {
            let label = link["label"].as_str().unwrap_or_default();
            // 返回首页 stands above the list.
            let is_home = link["href"] == "/";
            let is_missing = browser.all(Some(&channels), "link", label).await?.is_empty();
            assert_eq!(is_missing, is_home, "the link {label}");
        }
    }
    let newest = browser.the("region", "最新文章").await?;
    browser.the_in(&newest, "link", ANY).await?.click().await?;
    browser.the("group", "分享").await.map(drop) // of the article
}

async fn an_impossible_address_asks_nothing_of_the_api(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    for address in ["/articles/%E6%96%87/", "/articles/a.b/", "/channels/news/0/", "/channels/news/x/"] {
        browser.open(&site, address).await?;
        is_the_404_page(browser).await?;
        browser.settle().await?;
        assert_eq!(site.traffic().api(), Vec::<String>::new(), "on {address}");
    }
    Ok(())
}

async fn near_misses_become_the_canonical_address(browser: &Browser) -> Outcome {
    let site = site_with_a_new_article().await?;
    browser.open(&site, NEW_ARTICLE.trim_end_matches('/')).await?;
    browser.reaches(NEW_ARTICLE).await?;
    browser.is_headed("构建之后发布的消息").await?;

    let channel = LongChannel::of(&site)?;
    browser.open(&site, &format!("{}1/", channel.path)).await?;
    browser.reaches(&channel.path).await?;
    channel.link(browser, 0).await.map(drop)
}

async fn a_page_beyond_the_last_is_404(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let channel = LongChannel::of(&site)?;
    let beyond = format!("{}{}/", channel.path, channel.pages + 1);
    browser.open(&site, &beyond).await?;
    is_the_404_page(browser).await?;
    assert_eq!(browser.status_of(&beyond).await?, 404);
    Ok(())
}

async fn is_the_404_page(browser: &Browser) -> Outcome {
    browser.is_headed("页面不存在").await?;
    browser.none("status", ANY).await?;
    assert!(browser.all(None, "button", "重试").await?.is_empty(), "asking again for nothing helps nobody");
    Ok(())
}

async fn is_prerendered(browser: &Browser) -> Outcome<bool> {
    browser.script("return document.getElementById('app').hasAttribute('data-prerendered')").await
}

/// The long article once more, under an address that the built site does not know.
async fn site_with_a_new_article() -> Outcome<Site> {
    Site::altered(|folder| {
        let articles = folder.join(ARTICLE_ANSWER.trim_start_matches('/'));
        let mut article: Value = serde_json::from_slice(&fs::read(&articles)?)?;
        article["id"] = "late-news".into();
        article["title"] = "构建之后发布的消息".into();
        Ok(fs::write(articles.with_file_name("late-news.json"), article.to_string())?)
    })
    .await
}
