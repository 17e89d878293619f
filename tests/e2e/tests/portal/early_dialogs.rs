//! Dialogs before hydration: opened before the program has come, or where it does not come.

use crate::fixtures::{ADDRESS, ARTICLE};
use crate::wechat_site::{ANDROID, set_user_agent};
use portal_e2e::{ANY, Browser, Case, Engine, Fault, Key, Outcome, Site, everywhere, only_in};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(a_code_that_was_asked_for_early_comes_with_the_program),
        everywhere(an_early_dialog_closes_in_every_way),
        everywhere(without_the_program_dialogs_show_what_came_with_the_page),
        only_in(Engine::Chromium, inside_wechat_the_guide_needs_no_program),
    ]
}

async fn a_code_that_was_asked_for_early_comes_with_the_program(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.fault(".wasm", Fault::Held);
    browser.load(&site, ARTICLE).await?;
    browser.the("button", "微信").await?.click().await?;
    let dialog = browser.the("dialog", "微信分享").await?;
    let text = dialog.text().await?;
    assert!(text.contains("正在生成二维码…") && text.contains(ADDRESS), "the dialog says {text}");
    assert!(!text.contains("点击右上角") && !text.contains("无法显示"), "the dialog says {text}");
    site.clear_faults();
    browser.ready().await?;
    browser.the_in(&dialog, "img", "二维码…").await?;
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
    assert!(text.contains("这里无法显示二维码") && text.contains(ADDRESS), "the dialog says {text}");
    assert!(!text.contains("正在生成") && !text.contains("点击右上角"), "the dialog says {text}");
    browser.the_in(&share, "button", "关闭").await?.click().await?;

    browser.the("button", "微信公众号").await?.click().await?;
    let account = browser.the("dialog", "微信公众号").await?;
    browser.the_in(&account, "img", ANY).await?;
    let buttons = browser.all(Some(&account), "button", ANY).await?;
    assert_eq!(buttons.len(), 1, "only what closes the dialog is answered");
    buttons[0].click().await?;
    browser.none("dialog", ANY).await
}

async fn inside_wechat_the_guide_needs_no_program(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.fault(".wasm", Fault::Held);
    set_user_agent(browser, ANDROID).await?;
    browser.load(&site, ARTICLE).await?;
    browser.the("button", "微信").await?.click().await?;
    let guide = browser.the("dialog", "微信分享").await?;
    assert!(guide.text().await?.contains("点击右上角 ···"));
    site.clear_faults();
    browser.ready().await?;
    browser.the_in(&guide, "button", "显示二维码").await?.click().await?;
    browser.the_in(&guide, "img", "二维码…").await?;
    set_user_agent(browser, "").await
}
