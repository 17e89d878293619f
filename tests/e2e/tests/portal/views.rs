//! Views: a reading is counted where the backend counts, once, and the byline shows the count with it.

use crate::fixtures::ARTICLE;
use portal_e2e::{Browser, Case, Content, Outcome, Site, everywhere, until};

const COUNTING: &str = "/api/v1/articles/20220614-01/views";
const BYLINE: &str = "return document.querySelector('.article-meta').innerText";

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(a_reading_is_counted_once_and_shown),
        everywhere(an_article_that_a_link_led_to_is_counted_too),
        everywhere(nothing_is_counted_where_nobody_counts),
    ]
}

/// The page was published without a live API.
async fn a_reading_is_counted_once_and_shown(browser: &Browser) -> Outcome {
    let site = Site::live().await?;
    let published = Content::of(&site)?.article("20220614-01")?["views"].as_u64().ok_or("no views")?;
    browser.open(&site, ARTICLE).await?;
    shows(browser, published + 1).await?;
    // The article itself still brings along the count that it was published with.
    until("the article to be asked for", async || Ok(has_requested(&site, "/articles/20220614-01.json")))
        .await?;
    browser.settle().await?;
    shows(browser, published + 1).await?;
    browser.open(&site, ARTICLE).await?;
    until("the second reading", async || Ok((times(&site, COUNTING) == 2).then_some(()))).await?;
    browser.settle().await?;
    shows(browser, published + 1).await
}

async fn an_article_that_a_link_led_to_is_counted_too(browser: &Browser) -> Outcome {
    let site = Site::live().await?;
    let next = Content::of(&site)?.article("20220614-01")?["next"].clone();
    let counting = format!("/api/v1/articles/{}/views", next["id"].as_str().ok_or("no next article")?);
    browser.open(&site, ARTICLE).await?;
    browser.the("link", "下一篇：…").await?.click().await?;
    browser.is_headed(next["title"].as_str().ok_or("no title")?).await?;
    until("its reading to be counted", async || Ok((times(&site, &counting) == 1).then_some(()))).await
}

async fn nothing_is_counted_where_nobody_counts(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, ARTICLE).await?;
    until("the settings to be asked for", async || Ok(has_requested(&site, "/site.json"))).await?;
    browser.settle().await?;
    assert_eq!(times(&site, COUNTING), 0);
    Ok(())
}

async fn shows(browser: &Browser, views: u64) -> Outcome {
    let label = format!("点击量：{views}");
    until(&label, async || Ok(browser.script::<String>(BYLINE).await?.contains(&label).then_some(()))).await
}

fn has_requested(site: &Site, answer: &str) -> Option<()> {
    site.traffic().api().iter().any(|path| path.ends_with(answer)).then_some(())
}

fn times(site: &Site, path: &str) -> usize {
    site.traffic().api().iter().filter(|requested| *requested == path).count()
}
