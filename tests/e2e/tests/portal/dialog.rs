//! The QR code of the official account.

use crate::places::ARTICLE;
use portal_e2e::{ANY, Browser, Case, Key, Outcome, Site, everywhere, until};

pub(crate) fn cases() -> Vec<Case> {
    vec![everywhere(the_official_account_is_shown_in_a_dialog)]
}

async fn the_official_account_is_shown_in_a_dialog(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    for width in [1440, 360] {
        browser.resize(width, 800).await?;
        browser.open(&site, ARTICLE).await?;
        assert!(browser.all(None, "dialog", ANY).await?.is_empty(), "a dialog is open from the start");
        let button = browser.the("button", "微信公众号").await?;
        button.click().await?;

        let dialog = browser.the("dialog", "微信公众号").await?;
        assert!(
            dialog.text().await?.contains("扫一扫 关注公众号"),
            "the dialog says {}",
            dialog.text().await?
        );
        let code = browser.the_in(&dialog, "img", ANY).await?;
        let loaded = "return arguments[0].complete && arguments[0].naturalWidth > 0";
        until("the picture of the code", async || {
            let code = vec![serde_json::json!(code)];
            Ok(browser.script_with::<bool>(loaded, code).await?.then_some(()))
        })
        .await?;
        assert!(browser.holds_focus(&dialog).await?, "the focus stays behind the dialog");

        browser.press(Key::Escape).await?;
        browser.none("dialog", ANY).await?;
        assert!(browser.has_focus(&button).await?, "the focus does not return to the button");
    }
    Ok(())
}
