//! The poster (分享海报): an article as one picture.

use crate::article_tools::read;
use crate::fixtures::{ADDRESS, ARTICLE};
use crate::wechat_site::{ANDROID, IPHONE, WINDOWS, set_user_agent};
use portal_e2e::{Browser, Case, Engine, Fault, Outcome, Site, everywhere, only_in, until};
use serde_json::json;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(the_poster_carries_the_code_of_the_article),
        everywhere(a_cover_that_does_not_come_is_left_out),
        only_in(Engine::Chromium, inside_wechat_it_is_saved_by_a_long_press),
    ]
}

async fn the_poster_carries_the_code_of_the_article(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let (address, with_cover) = poster(browser, &site).await?;
    assert_eq!(address, ADDRESS);
    let link = browser.the("link", "保存图片").await?;
    assert_eq!(browser.attribute(&link, "download").await?.as_deref(), Some("poster.png"));

    // Another site: the worker of this one has kept the cover.
    let bare = Site::start().await?;
    bare.fault("/media/skyline-dusk.webp", Fault::Status(404));
    let (_, without) = poster(browser, &bare).await?;
    assert!(with_cover > without + 300, "with its cover it is {with_cover} high, without {without}");
    Ok(())
}

async fn a_cover_that_does_not_come_is_left_out(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.fault("/media/skyline-dusk.webp", Fault::Disconnect);
    assert_eq!(poster(browser, &site).await?.0, ADDRESS);
    Ok(())
}

async fn inside_wechat_it_is_saved_by_a_long_press(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    for agent in [ANDROID, IPHONE, WINDOWS] {
        set_user_agent(browser, agent).await?;
        assert_eq!(poster(browser, &site).await?.0, ADDRESS);
        let dialog = browser.the("dialog", "分享海报").await?;
        assert!(dialog.text().await?.contains("长按图片保存"), "{agent}");
        assert!(browser.all(Some(&dialog), "link", "保存图片").await?.is_empty(), "{agent}");
    }
    set_user_agent(browser, "").await
}

/// What the code on the poster says, and how high the poster is.
async fn poster(browser: &Browser, site: &Site) -> Outcome<(String, u64)> {
    browser.open(site, ARTICLE).await?;
    browser.the("button", "分享海报").await?.click().await?;
    let dialog = browser.the("dialog", "分享海报").await?;
    let picture = browser.the_in(&dialog, "img", "分享海报：…").await?;
    let height = until("the poster", async || {
        let height = "return arguments[0].complete ? arguments[0].naturalHeight : 0";
        let height: u64 = browser.script_with(height, vec![json!(picture)]).await?;
        Ok((height > 0).then_some(height))
    })
    .await?;
    Ok((read(browser, json!(picture)).await?, height))
}
