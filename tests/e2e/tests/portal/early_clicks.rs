//! Clicks before the program: what only the program can do is done once it has come, and until then the control says so.

use crate::fixtures::{ARTICLE, GALLERY};
use portal_e2e::{ANY, Browser, Case, Element, Fault, Outcome, Site, everywhere, until};
use serde_json::Value;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(an_early_favourite_is_saved_once_the_program_has_come),
        everywhere(an_early_poster_opens_once_the_program_has_come),
        everywhere(an_early_tap_on_a_picture_stays_on_the_page_and_opens_it_large),
        everywhere(where_the_program_does_not_come_nothing_seems_to_be_on_its_way),
    ]
}

/// Pressed twice, as one does where nothing seems to happen.
async fn an_early_favourite_is_saved_once_the_program_has_come(browser: &Browser) -> Outcome {
    let site = without_the_program(browser, ARTICLE).await?;
    let button = browser.the("button", "收藏").await?;
    button.click().await?;
    is_busy(browser, &button, true).await?;
    button.click().await?;
    site.clear_faults();
    browser.ready().await?;
    until("收藏 to be pressed", async || {
        Ok((browser.attribute(&button, "aria-pressed").await?.as_deref() == Some("true")).then_some(()))
    })
    .await?;
    is_busy(browser, &button, false).await?;
    let saved: Value =
        browser.script("return JSON.parse(localStorage['portal.favorites']).items[0].id").await?;
    assert_eq!(saved, "20220614-01");
    button.click().await?;
    until("收藏 to be released", async || {
        Ok((browser.attribute(&button, "aria-pressed").await?.as_deref() == Some("false")).then_some(()))
    })
    .await
}

async fn an_early_poster_opens_once_the_program_has_come(browser: &Browser) -> Outcome {
    let site = without_the_program(browser, ARTICLE).await?;
    let button = browser.the("button", "分享海报").await?;
    button.click().await?;
    is_busy(browser, &button, true).await?;
    site.clear_faults();
    let dialog = browser.the("dialog", "分享海报").await?;
    browser.the_in(&dialog, "img", "分享海报：…").await?;
    is_busy(browser, &button, false).await
}

async fn an_early_tap_on_a_picture_stays_on_the_page_and_opens_it_large(browser: &Browser) -> Outcome {
    for target in [".article-body__picture", ".article-body__enlarge"] {
        let site = without_the_program(browser, GALLERY).await?;
        browser.script::<()>(&format!("document.querySelector('{target}').click()")).await?;
        browser.settle().await?;
        assert_eq!(browser.path().await?, GALLERY, "{target} leaves the article");
        let busy = "return document.querySelectorAll('.article-body__frame[aria-busy=\"true\"]').length";
        assert_eq!(browser.script::<u64>(busy).await?, 1, "{target}");
        site.clear_faults();
        browser.ready().await?;
        browser.the("dialog", "查看大图").await?;
        assert_eq!(browser.script::<u64>(busy).await?, 0, "{target}");
        assert_eq!(browser.path().await?, GALLERY);
    }
    Ok(())
}

async fn where_the_program_does_not_come_nothing_seems_to_be_on_its_way(browser: &Browser) -> Outcome {
    let _site = without_the_program(browser, GALLERY).await?;
    browser.script::<()>("document.querySelector('.article-body__picture').click()").await?;
    browser.the("button", "收藏").await?.click().await?;
    let busy = "return document.querySelectorAll('[aria-busy]').length";
    assert_eq!(browser.script::<u64>(busy).await?, 2);
    browser.script::<()>("window.portalFailed('it was not to be')").await?;
    until("the waiting to end", async || Ok((browser.script::<u64>(busy).await? == 0).then_some(()))).await?;
    assert_eq!(browser.path().await?, GALLERY);
    browser.none("dialog", ANY).await
}

async fn without_the_program(browser: &Browser, path: &str) -> Outcome<Site> {
    let site = Site::start().await?;
    site.fault(".wasm", Fault::Held);
    browser.load(&site, path).await?;
    Ok(site)
}

async fn is_busy(browser: &Browser, button: &Element, busy: bool) -> Outcome {
    let stated = browser.attribute(button, "aria-busy").await?;
    assert_eq!(stated.as_deref(), busy.then_some("true"));
    Ok(())
}
