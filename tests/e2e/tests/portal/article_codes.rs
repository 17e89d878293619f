//! The QR codes of an article, on the screen and on paper: each article has its own, however it was reached.

use crate::article_tools::read;
use crate::fixtures::{ADDRESS, ARTICLE};
use portal_e2e::{ANY, Browser, Case, Key, Outcome, Site, everywhere, until};
use serde_json::Value;

pub(crate) fn cases() -> Vec<Case> {
    vec![everywhere(an_article_reached_by_a_link_has_its_own_code)]
}

/// The prerendered one, then others built in its place, then itself again.
async fn an_article_reached_by_a_link_has_its_own_code(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, ARTICLE).await?;
    codes_say(browser, ARTICLE).await?;
    for (link, is_back) in [("上一篇：…", false), ("下一篇：…", true)] {
        let before = browser.heading().await?;
        let siblings = browser.the("navigation", "上一篇和下一篇").await?;
        browser.the_in(&siblings, "link", link).await?.click().await?;
        until("another article", async || Ok((browser.heading().await? != before).then_some(()))).await?;
        let path = browser.path().await?;
        assert_eq!(path == ARTICLE, is_back, "{path}");
        codes_say(browser, &path).await?;
    }
    Ok(())
}

/// The code in 微信分享 and the one for paper.
async fn codes_say(browser: &Browser, path: &str) -> Outcome {
    browser.the("button", "微信").await?.click().await?;
    let dialog = browser.the("dialog", "微信分享").await?;
    browser.the_in(&dialog, "img", "二维码…").await?;
    let address = ADDRESS.replace(ARTICLE, path);
    for picture in [".share-qr .qr-code", ".print-qr img"] {
        let code = until(picture, async || {
            let script = format!(
                "const code = document.querySelector('{picture}');
                return code.complete && code.naturalWidth > 0 ? code : null"
            );
            browser.script::<Option<Value>>(&script).await
        })
        .await?;
        assert_eq!(read(browser, code).await?, address, "{picture} on {path}");
    }
    browser.press(Key::Escape).await?;
    browser.none("dialog", ANY).await
}
