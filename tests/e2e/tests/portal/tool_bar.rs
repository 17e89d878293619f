//! The bar of tools at the lower edge of a phone: there while it helps, gone while the reader scrolls down, and of use without the
//! program.

use crate::fixtures::{ARTICLE, GALLERY};
use portal_e2e::{ANY, Browser, Case, Fault, Key, Outcome, Site, everywhere, until};
use serde_json::Value;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(the_bar_goes_while_one_scrolls_down_and_comes_back),
        everywhere(the_focus_brings_the_bar_back),
        everywhere(the_contents_open_from_the_bar_and_lead_to_a_heading),
        everywhere(the_other_ways_to_share_open_from_the_bar_without_the_program),
        everywhere(an_article_is_saved_without_the_program),
    ]
}

async fn the_bar_goes_while_one_scrolls_down_and_comes_back(browser: &Browser) -> Outcome {
    let site = on_a_phone(browser, ARTICLE).await?;
    is_shown(browser, true).await?;
    scroll_by(browser, 600).await?;
    is_shown(browser, false).await?;
    scroll_by(browser, -60).await?;
    is_shown(browser, true).await?;
    drop(site);
    Ok(())
}

async fn the_focus_brings_the_bar_back(browser: &Browser) -> Outcome {
    let _site = on_a_phone(browser, ARTICLE).await?;
    scroll_by(browser, 600).await?;
    is_shown(browser, false).await?;
    // What is hidden cannot have the focus: it goes to a link of the text or of the page first.
    let link = "document.querySelector('.breadcrumb a').focus({ preventScroll: true }); return true";
    browser.script::<bool>(link).await?;
    is_shown(browser, true).await?;
    browser.press(Key::Tab).await?;
    is_shown(browser, true).await
}

async fn the_contents_open_from_the_bar_and_lead_to_a_heading(browser: &Browser) -> Outcome {
    let _site = on_a_phone(browser, GALLERY).await?;
    browser.none("navigation", "目录").await?;
    browser.the("button", "目录").await?.click().await?;
    let contents = browser.the("navigation", "目录").await?;
    browser.all(Some(&contents), "link", ANY).await?[1].click().await?;
    browser.none("navigation", "目录").await?;
    assert_eq!(browser.script::<String>("return location.hash").await?, "#section-2");
    scroll_by(browser, -60).await?;
    browser.the("button", "目录").await?.click().await?;
    browser.the("navigation", "目录").await?;
    browser.press(Key::Escape).await?;
    browser.none("navigation", "目录").await?;
    let button = browser.the("button", "目录").await?;
    assert!(browser.has_focus(&button).await?, "the focus does not return to 目录");
    Ok(())
}

async fn the_other_ways_to_share_open_from_the_bar_without_the_program(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.fault(".wasm", Fault::Status(404));
    browser.resize(390, 844).await?;
    browser.load(&site, ARTICLE).await?;
    browser.given_up().await?;
    let panel = browser.the("group", "分享").await?;
    assert!(browser.all(Some(&panel), "link", "微博").await?.is_empty(), "the panel is open from the start");
    browser.the_in(&panel, "button", "更多分享方式").await?.click().await?;
    browser.the_in(&panel, "link", "微博").await?;
    browser.the("heading", ANY).await?.click().await?;
    until("the panel to close", async || {
        Ok(browser.all(Some(&panel), "link", "微博").await?.is_empty().then_some(()))
    })
    .await
}

async fn an_article_is_saved_without_the_program(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.fault(".wasm", Fault::Status(404));
    browser.load(&site, ARTICLE).await?;
    browser.given_up().await?;
    let button = browser.the("button", "收藏").await?;
    button.click().await?;
    assert_eq!(browser.attribute(&button, "aria-pressed").await?.as_deref(), Some("true"));
    site.clear_faults();
    browser.open(&site, "/favorites/").await?;
    let main = browser.the("main", ANY).await?;
    browser.the_in(&main, "link", "稳链强链向新行…").await?;
    Ok(())
}

async fn on_a_phone(browser: &Browser, path: &str) -> Outcome<Site> {
    let site = Site::start().await?;
    browser.resize(390, 844).await?;
    browser.open(&site, path).await?;
    Ok(site)
}

async fn scroll_by(browser: &Browser, distance: i32) -> Outcome {
    browser.script::<Value>(&format!("scrollBy(0, {distance})")).await.map(drop)
}

/// Waits until the bar is in sight at the lower edge, or hidden.
async fn is_shown(browser: &Browser, expected: bool) -> Outcome {
    let script = "const bar = document.querySelector('.article-tools');
        const { bottom } = bar.getBoundingClientRect();
        return getComputedStyle(bar).visibility === 'visible' && Math.abs(bottom - innerHeight) < 1";
    until(&format!("the bar to be shown: {expected}"), async || {
        Ok((browser.script::<bool>(script).await? == expected).then_some(()))
    })
    .await
}
