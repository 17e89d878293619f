//! Dialogs before the program: opened before the program has come, or where it does not come.

use crate::article_tools::read;
use crate::fixtures::{ADDRESS, ARTICLE};
use crate::wechat_site::{ANDROID, set_user_agent};
use portal_e2e::{
    ANY, Browser, Case, Element, Engine, Fault, Key, Outcome, Site, everywhere, only_in, until,
};
use serde_json::json;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(the_code_is_there_before_the_program_and_stays),
        everywhere(an_early_dialog_closes_in_every_way),
        everywhere(without_the_program_dialogs_show_what_came_with_the_page),
        only_in(Engine::Chromium, inside_wechat_guide_and_code_need_no_program),
    ]
}

async fn the_code_is_there_before_the_program_and_stays(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.fault(".wasm", Fault::Held);
    browser.load(&site, ARTICLE).await?;
    browser.the("button", "微信").await?.click().await?;
    let dialog = browser.the("dialog", "微信分享").await?;
    let text = dialog.text().await?;
    assert!(text.contains("扫一扫") && text.contains(ADDRESS), "the dialog says {text}");
    assert!(!text.contains("点击右上角") && !text.contains("无法显示"), "the dialog says {text}");
    let code = says_the_address(browser, &dialog).await?;
    assert_eq!(browser.app_state().await?.as_deref(), Some("booting"));
    let src = browser.attribute(&code, "src").await?;

    site.clear_faults();
    browser.ready().await?;
    browser.settle().await?;
    assert_eq!(browser.attribute(&code, "src").await?, src, "the program changes the code");
    assert!(browser.holds_focus(&dialog).await?, "the focus is lost as the program comes");
    browser.the_in(&dialog, "button", "关闭").await?.click().await?;
    browser.none("dialog", ANY).await
}

async fn an_early_dialog_closes_in_every_way(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.fault(".wasm", Fault::Held);
    browser.load(&site, ARTICLE).await?;
    for name in ["微信", "微信公众号", "QQ交流群"] {
        let button = browser.the("button", name).await?;
        button.click().await?;
        browser.press(Key::Escape).await?;
        browser.none("dialog", ANY).await?;
        assert!(browser.has_focus(&button).await?, "the focus does not return to {name}");

        button.click().await?;
        browser.tap_at(3.0, 3.0).await?;
        browser.none("dialog", ANY).await?;

        button.click().await?;
        let dialog = browser.the("dialog", ANY).await?;
        browser.the_in(&dialog, "button", "关闭").await?.click().await?;
        browser.none("dialog", ANY).await?;
    }
    Ok(())
}

async fn without_the_program_dialogs_show_what_came_with_the_page(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.fault(".wasm", Fault::Status(403));
    browser.load(&site, ARTICLE).await?;
    browser.given_up().await?;
    browser.the("button", "微信").await?.click().await?;
    let share = browser.the("dialog", "微信分享").await?;
    let text = share.text().await?;
    assert!(text.contains(ADDRESS) && !text.contains("点击右上角"), "the dialog says {text}");
    says_the_address(browser, &share).await?;
    browser.the_in(&share, "button", "关闭").await?.click().await?;

    browser.the("button", "微信公众号").await?.click().await?;
    let account = browser.the("dialog", "微信公众号").await?;
    browser.the_in(&account, "img", ANY).await?;
    let buttons = browser.all(Some(&account), "button", ANY).await?;
    assert_eq!(buttons.len(), 2, "copying and closing need no program");
    buttons[1].click().await?;
    browser.none("dialog", ANY).await
}

async fn inside_wechat_guide_and_code_need_no_program(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.fault(".wasm", Fault::Held);
    set_user_agent(browser, ANDROID).await?;
    browser.load(&site, ARTICLE).await?;
    // Before the program has come, and after.
    for state in ["booting", "ready"] {
        assert_eq!(browser.app_state().await?.as_deref(), Some(state));
        leads_from_the_guide_to_the_code(browser).await?;
        site.clear_faults();
        browser.ready().await?;
    }
    set_user_agent(browser, "").await
}

/// Also where the reader had seen the code before.
async fn leads_from_the_guide_to_the_code(browser: &Browser) -> Outcome {
    browser.the("button", "微信").await?.click().await?;
    let dialog = browser.the("dialog", "微信分享").await?;
    assert!(dialog.text().await?.contains("点击右上角 ···"));
    assert!(browser.all(Some(&dialog), "img", ANY).await?.is_empty(), "the code is shown beside the guide");
    browser.the_in(&dialog, "button", "显示二维码").await?.click().await?;
    says_the_address(browser, &dialog).await?;
    assert!(!dialog.text().await?.contains("点击右上角"), "the guide is shown beside the code");
    browser.press(Key::Escape).await?;
    browser.none("dialog", ANY).await
}

/// The code in the dialog, which leads to the article.
async fn says_the_address(browser: &Browser, dialog: &Element) -> Outcome<Element> {
    let code = browser.the_in(dialog, "img", "二维码…").await?;
    until("the picture of the code", async || {
        let loaded = "return arguments[0].complete && arguments[0].naturalWidth > 0";
        Ok(browser.script_with::<bool>(loaded, vec![json!(code)]).await?.then_some(()))
    })
    .await?;
    assert_eq!(read(browser, json!(code)).await?, ADDRESS);
    Ok(code)
}
