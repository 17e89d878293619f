//! Failures of the API as a reader meets them, in each engine: an alert, a retry button, a frame that stays.
//! Every kind of wrong answer: `answers`.

use crate::fixtures::LongChannel;
use portal_e2e::{ANY, Browser, Case, Element, Fault, Outcome, Site, everywhere, until};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(a_cut_connection_is_told_and_asked_again),
        everywhere(half_an_answer_is_told),
        everywhere(a_missing_article_is_told_and_not_asked_for_again),
        everywhere(a_held_answer_is_waited_for_in_view),
        everywhere(the_shell_tells_of_failures_too),
    ]
}

async fn a_cut_connection_is_told_and_asked_again(browser: &Browser) -> Outcome {
    let (site, channel) = on_a_list(browser).await?;
    site.fault("/api/", Fault::Disconnect);
    channel.link(browser, 0).await?.click().await?;
    let alert = browser.the("alert", ANY).await?;
    is_plain_chinese(&alert).await?;
    the_frame_stands(browser).await?;
    browser.none("status", ANY).await?;

    // Asking again in vain says so again, once it is over: until then the old words stand, and the program still tries.
    browser.the("button", "重试").await?.click().await?;
    browser.none("status", ANY).await?;
    browser.the("alert", ANY).await?;
    site.clear_faults();
    browser.the("button", "重试").await?.click().await?;
    browser.is_headed(&channel.articles[0].1).await?;
    browser.none("alert", ANY).await
}

/// A connection that ends in mid-answer is an error of each engine's own.
async fn half_an_answer_is_told(browser: &Browser) -> Outcome {
    let (site, channel) = on_a_list(browser).await?;
    site.fault("/api/", Fault::DisconnectMidway);
    channel.link(browser, 0).await?.click().await?;
    is_plain_chinese(&browser.the("alert", ANY).await?).await?;
    browser.the("button", "重试").await.map(drop)
}

async fn a_missing_article_is_told_and_not_asked_for_again(browser: &Browser) -> Outcome {
    let (site, channel) = on_a_list(browser).await?;
    site.fault("/api/", Fault::Status(404));
    channel.link(browser, 0).await?.click().await?;
    is_plain_chinese(&browser.the("alert", ANY).await?).await?;
    the_frame_stands(browser).await?;
    assert!(browser.all(None, "button", "重试").await?.is_empty(), "asking again for nothing helps nobody");
    site.clear_faults();
    let menu = browser.the("navigation", "主菜单").await?;
    browser.the_in(&menu, "link", "首页").await?.click().await?;
    browser.reaches("/").await?;
    browser.none("alert", ANY).await
}

async fn a_held_answer_is_waited_for_in_view(browser: &Browser) -> Outcome {
    let (site, channel) = on_a_list(browser).await?;
    site.fault("/api/", Fault::Held);
    channel.link(browser, 0).await?.click().await?;
    let status = browser.the("status", ANY).await?;
    until("the status to say something", async || Ok((!status.text().await?.is_empty()).then_some(())))
        .await?;
    the_frame_stands(browser).await?;
    site.clear_faults();
    browser.is_headed(&channel.articles[0].1).await?;
    browser.none("status", ANY).await
}

async fn the_shell_tells_of_failures_too(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.fault("/api/", Fault::Status(500));
    browser.open(&site, "/articles/not-yet-built/").await?;
    is_plain_chinese(&browser.the("alert", ANY).await?).await?;
    browser.the("button", "重试").await?;
    the_frame_stands(browser).await
}

async fn on_a_list(browser: &Browser) -> Outcome<(Site, LongChannel)> {
    let site = Site::start().await?;
    let channel = LongChannel::of(&site)?;
    browser.open(&site, &channel.path).await?;
    Ok((site, channel))
}

/// A reader is told what happened, not what an exception was called.
pub(crate) async fn is_plain_chinese(message: &Element) -> Outcome {
    let text = message.text().await?;
    assert!(text.chars().any(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter)), "no Chinese: {text:?}");
    assert!(!text.chars().any(|letter| letter.is_ascii_alphabetic()), "not plain: {text:?}");
    Ok(())
}

async fn the_frame_stands(browser: &Browser) -> Outcome {
    let menu = browser.the("navigation", "主菜单").await?;
    browser.the_in(&menu, "link", "首页").await?;
    browser.the("region", "友情链接分组").await.map(drop)
}
