//! Keyboard operation: every tool of a reader is found by Tab, answered by Enter, left by Escape.

use crate::altered_site::in_browser_changed_by;
use crate::fixtures::{ARTICLE, GALLERY};
use crate::wechat_site::{ANDROID, IPHONE, WINDOWS, set_user_agent};
use portal_e2e::{ANY, Browser, Case, Engine, Key, Outcome, everywhere, only_in, until};
use serde_json::Value;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(every_tool_of_an_article_is_found_and_used),
        only_in(Engine::Chromium, inside_wechat_every_tool_is_found_and_used),
        everywhere(what_is_kept_is_let_go_and_brought_back),
    ]
}

/// Tools whose effect is a system's dialog or another site say so instead.
const EFFECTS: &str = "
    window.effects = [];
    window.print = () => effects.push('print');
    const writeText = (text) => { effects.push('copy'); return Promise.resolve(); };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });";

async fn every_tool_of_an_article_is_found_and_used(browser: &Browser) -> Outcome {
    let site = in_browser_changed_by(EFFECTS).await?;
    browser.open(&site, ARTICLE).await?;
    enter(browser, "大").await?;
    comes(browser, "large text", "document.documentElement.dataset.fontSize === 'large'").await?;
    enter(browser, "收藏").await?;
    comes(
        browser,
        "the article kept",
        "JSON.parse(localStorage['portal.favorites'] || '{\"items\":[]}').items.length === 1",
    )
    .await?;
    enter(browser, "打印").await?;
    comes(browser, "the printer", "effects.includes('print')").await?;
    enter(browser, "复制链接").await?;
    comes(browser, "the copy", "effects.includes('copy')").await?;
    for (name, dialog) in [
        ("分享海报", "分享海报"),
        ("微信", "微信分享"),
        ("微信公众号", "微信公众号"),
        ("QQ交流群", "QQ交流群"),
    ] {
        enter(browser, name).await?;
        browser.the("dialog", dialog).await?;
        browser.press(Key::Escape).await?;
        browser.none("dialog", ANY).await?;
        assert_eq!(focused(browser).await?, name, "the focus does not come back from {dialog}");
    }
    for name in ["微博", "QQ", "QQ空间", "豆瓣", "邮件"] {
        tab_to(browser, name).await?;
    }
    browser.open(&site, GALLERY).await?;
    enter(browser, "查看大图").await?;
    browser.the("dialog", "查看大图").await?;
    browser.press(Key::Escape).await?;
    browser.none("dialog", ANY).await
}

async fn inside_wechat_every_tool_is_found_and_used(browser: &Browser) -> Outcome {
    for agent in [ANDROID, IPHONE, WINDOWS] {
        set_user_agent(browser, agent).await?;
        every_tool_of_an_article_is_found_and_used(browser)
            .await
            .map_err(|error| format!("{agent}: {error}"))?;
        what_is_kept_is_let_go_and_brought_back(browser)
            .await
            .map_err(|error| format!("{agent}: {error}"))?;
    }
    set_user_agent(browser, "").await
}

async fn what_is_kept_is_let_go_and_brought_back(browser: &Browser) -> Outcome {
    let site = in_browser_changed_by("").await?;
    browser.open(&site, ARTICLE).await?;
    enter(browser, "收藏").await?;
    browser.open(&site, "/favorites/").await?;
    let saved = "JSON.parse(localStorage['portal.favorites']).items.length";
    for (name, count) in [("取消收藏", 0), ("撤销", 1), ("清空", 0)] {
        enter(browser, name).await?;
        comes(browser, name, &format!("{saved} === {count}")).await?;
    }
    enter(browser, "清空阅读记录").await?;
    comes(browser, "an empty history", "JSON.parse(localStorage['portal.history']).items.length === 0")
        .await?;
    tab_to(browser, "导入").await
}

/// Finds the control by Tab from the start of the page and presses Enter.
async fn enter(browser: &Browser, name: &str) -> Outcome {
    tab_to(browser, name).await?;
    browser.press(Key::Enter).await
}

async fn tab_to(browser: &Browser, name: &str) -> Outcome {
    browser.script::<Value>("document.querySelector('.skip-link').focus()").await?;
    let mut passed = Vec::new();
    while passed.len() < 150 {
        browser.press(Key::Tab).await?;
        let focused = focused(browser).await?;
        if focused == name || focused.starts_with(&format!("{name}：")) {
            return Ok(());
        }
        passed.push(focused);
    }
    portal_e2e::fail(format!("Tab never comes to {name}, but to {passed:?}"))
}

async fn focused(browser: &Browser) -> Outcome<String> {
    let name = "const it = document.activeElement;
        const label = it.closest('label');
        return (it.getAttribute('aria-label') || (label || it).textContent || '').trim()";
    browser.script(name).await
}

async fn comes(browser: &Browser, what: &str, condition: &str) -> Outcome {
    let script = format!("return {condition}");
    until(what, async || Ok(browser.script::<bool>(&script).await?.then_some(()))).await
}
