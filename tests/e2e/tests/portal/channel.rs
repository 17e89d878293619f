//! A channel's list and its pagination.

use crate::fixtures::LongChannel;
use portal_e2e::{ANY, Browser, Case, Content, Outcome, Site, everywhere};
use serde_json::json;

pub(crate) fn cases() -> Vec<Case> {
    vec![everywhere(the_pages_of_a_list_are_links), everywhere(an_article_elsewhere_is_linked_there)]
}

async fn the_pages_of_a_list_are_links(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let channel = LongChannel::of(&site)?;
    for width in [1440, 360] {
        browser.resize(width, 800).await?;
        for (path, page) in [(channel.path.clone(), "1"), (format!("{}2/", channel.path), "2")] {
            browser.open(&site, &path).await?;
            let pages = browser.the("navigation", "分页").await?;
            assert_eq!(
                browser.attribute(&browser.the_in(&pages, "link", "1").await?, "href").await?,
                Some(channel.path.clone())
            );
            let second = browser.attribute(&browser.the_in(&pages, "link", "2").await?, "href").await?;
            assert_eq!(second, Some(format!("{}2/", channel.path)));
            let current = "return [...arguments[0].querySelectorAll('[aria-current=page]')].map((page) => page.innerText)";
            let current: Vec<String> = browser.script_with(current, vec![json!(pages)]).await?;
            assert_eq!(current, [page], "the current page on {path} at {width} px");
        }
    }
    Ok(())
}

async fn an_article_elsewhere_is_linked_there(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let content = Content::of(&site)?;
    let (channel, item) = content.external()?.ok_or("the content links to no article elsewhere")?;
    browser.open(&site, &channel).await?;
    let main = browser.the("main", ANY).await?;
    let title = item["title"].as_str().unwrap_or_default();
    let link = browser.the_in(&main, "link", &format!("{title}…")).await?;
    assert_eq!(browser.attribute(&link, "href").await?.as_deref(), item["external_url"].as_str());
    assert_eq!(browser.attribute(&link, "target").await?.as_deref(), Some("_blank"));
    Ok(())
}
