//! The home page: what it shows of the channels.

use portal_e2e::{ANY, Browser, Case, Outcome, Site, everywhere};
use std::collections::BTreeSet;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(every_article_is_on_the_home_page_once),
        everywhere(only_the_picture_of_the_lead_comes_with_the_home_page),
        everywhere(the_cover_of_the_magazine_leads_to_its_issue),
    ]
}

async fn every_article_is_on_the_home_page_once(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, "/").await?;
    let script =
        "return [...document.querySelectorAll('main a[href^=\"/articles/\"]')].map((link) => link.pathname)";
    let links: Vec<String> = browser.script(script).await?;
    let articles: BTreeSet<_> = links.iter().collect();
    assert!(articles.len() > 20, "only {links:?}");
    assert_eq!(articles.len(), links.len(), "{links:?}");
    assert_eq!(site.traffic().api(), Vec::<String>::new(), "the lists are in the page");
    Ok(())
}

async fn only_the_picture_of_the_lead_comes_with_the_home_page(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, "/").await?;
    let script = "const pictures = [...document.querySelectorAll('main img')];
        return pictures.map((picture) => picture.className + ' ' + picture.getAttribute('loading'))";
    let pictures: Vec<String> = browser.script(script).await?;
    assert_eq!(pictures.first().map(String::as_str), Some("lead-story__cover null"));
    assert!(pictures.len() > 6, "only {pictures:?}");
    assert!(pictures[1..].iter().all(|picture| picture.ends_with(" lazy")), "{pictures:?}");
    Ok(())
}

async fn the_cover_of_the_magazine_leads_to_its_issue(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    for width in [1440, 360] {
        browser.resize(width, 800).await?;
        browser.open(&site, "/").await?;
        let magazine = browser.the("region", "《中国开发区》").await?;
        let links = browser.all(Some(&magazine), "link", ANY).await?;
        let issue = links.last().ok_or("the magazine has no link")?;
        let href = browser.attribute(issue, "href").await?.unwrap_or_default();
        assert!(href.starts_with("/articles/"), "it leads to {href} at {width} px");
    }
    Ok(())
}
