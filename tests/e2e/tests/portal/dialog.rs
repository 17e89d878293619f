//! Dialogs of accounts to follow: the official one with its QR code, the group with its number and its link.

use crate::altered_site::tool;
use crate::fixtures::ARTICLE;
use portal_e2e::{ANY, Browser, Case, Content, Key, Outcome, Site, everywhere, until};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(the_official_account_is_shown_in_a_dialog),
        everywhere(the_group_is_shown_in_a_dialog_with_its_number_and_its_link),
    ]
}

async fn the_official_account_is_shown_in_a_dialog(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let answer = Content::of(&site)?.site()?;
    let account = tool(&answer, "wechat")?["account"].as_str().ok_or("the account has no name")?;
    for width in [1440, 360] {
        browser.resize(width, 800).await?;
        browser.open(&site, ARTICLE).await?;
        assert!(browser.all(None, "dialog", ANY).await?.is_empty(), "a dialog is open from the start");
        let button = browser.the("button", "微信公众号").await?;
        button.click().await?;

        let dialog = browser.the("dialog", "微信公众号").await?;
        let text = dialog.text().await?;
        assert!(text.contains("扫一扫 关注公众号") && text.contains(account), "the dialog says {text}");
        browser.the_in(&dialog, "button", "复制公众号名称").await?;
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

async fn the_group_is_shown_in_a_dialog_with_its_number_and_its_link(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let answer = Content::of(&site)?.site()?;
    let group = tool(&answer, "qq")?;
    let number = group["account"].as_str().ok_or("the group has no number")?;
    for width in [1440, 360] {
        browser.resize(width, 800).await?;
        browser.open(&site, ARTICLE).await?;
        let button = browser.the("button", "QQ交流群").await?;
        browser.focus(&button).await?;
        browser.press(Key::Enter).await?;

        let dialog = browser.the("dialog", "QQ交流群").await?;
        assert!(dialog.text().await?.contains(number), "the dialog says {}", dialog.text().await?);
        browser.the_in(&dialog, "button", "复制群号").await?;
        let link = browser.the_in(&dialog, "link", "加入QQ群").await?;
        assert_eq!(browser.attribute(&link, "href").await?.as_deref(), group["href"].as_str());
        assert_eq!(browser.attribute(&link, "rel").await?.as_deref(), Some("noopener noreferrer"));
        assert!(browser.holds_focus(&dialog).await?, "the focus stays behind the dialog");

        browser.press(Key::Escape).await?;
        browser.none("dialog", ANY).await?;
        assert!(browser.has_focus(&button).await?, "the focus does not return to the button");
    }
    Ok(())
}
