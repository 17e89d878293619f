//! Inside WeChat: the guide to its own menu, and links that load their page.

use crate::fixtures::ARTICLE;
use crate::wechat_site::{ANDROID, IPHONE, MAC, MINI_PROGRAM, WINDOWS, WXWORK, set_user_agent};
use portal_e2e::{ANY, Browser, Case, Element, Engine, Key, Locator, Outcome, Site, only_in, until};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        only_in(Engine::Chromium, the_guide_comes_first_and_links_load_their_page),
        only_in(Engine::Chromium, the_guide_closes_by_escape_and_by_a_tap),
    ]
}

async fn the_guide_comes_first_and_links_load_their_page(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    for agent in [ANDROID, IPHONE, WINDOWS, MAC, MINI_PROGRAM, WXWORK] {
        let is_wechat = agent != WXWORK;
        set_user_agent(browser, agent).await?;
        browser.open(&site, ARTICLE).await?;
        the_guide_comes_first(browser, is_wechat).await?;
        links_load_their_page(browser, is_wechat).await?;
    }
    set_user_agent(browser, "").await
}

async fn the_guide_closes_by_escape_and_by_a_tap(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    set_user_agent(browser, ANDROID).await?;
    browser.resize(360, 740).await?;
    browser.open(&site, ARTICLE).await?;
    let button = browser.the("button", "微信").await?;

    the_guide(browser, &button).await?;
    browser.press(Key::Escape).await?;
    is_closed(browser, &button).await?;

    the_guide(browser, &button).await?;
    browser.tap_at(3.0, 3.0).await?;
    is_closed(browser, &button).await?;

    let guide = the_guide(browser, &button).await?;
    guide.find(Locator::Css("p")).await?.click().await?;
    is_closed(browser, &button).await?;

    // There is something to read once the code is shown: only a tap beside it closes then.
    let guide = the_guide(browser, &button).await?;
    browser.the_in(&guide, "button", "显示二维码").await?.click().await?;
    browser.the_in(&guide, "img", "二维码…").await?.click().await?;
    browser.settle().await?;
    browser.the_in(&guide, "img", "二维码…").await?;
    browser.tap_at(3.0, 3.0).await?;
    is_closed(browser, &button).await?;
    set_user_agent(browser, "").await
}

async fn the_guide(browser: &Browser, button: &Element) -> Outcome<Element> {
    button.click().await?;
    let guide = browser.the("dialog", "微信分享").await?;
    assert!(guide.text().await?.contains("点击右上角 ···"));
    Ok(guide)
}

async fn is_closed(browser: &Browser, button: &Element) -> Outcome {
    browser.none("dialog", ANY).await?;
    assert!(browser.has_focus(button).await?, "the focus does not return to the button");
    Ok(())
}

async fn the_guide_comes_first(browser: &Browser, is_wechat: bool) -> Outcome {
    browser.the("button", "微信").await?.click().await?;
    let dialog = browser.the("dialog", "微信分享").await?;
    assert_eq!(dialog.text().await?.contains("点击右上角 ···"), is_wechat);
    if is_wechat {
        browser.the_in(&dialog, "button", "显示二维码").await?.click().await?;
    }
    browser.the_in(&dialog, "img", "二维码…").await?;
    Ok(browser.the_in(&dialog, "button", "关闭").await?.click().await?)
}

async fn links_load_their_page(browser: &Browser, is_wechat: bool) -> Outcome {
    browser.script::<bool>("window.__mark = true; return true").await?;
    let siblings = browser.the("navigation", "上一篇和下一篇").await?;
    browser.the_in(&siblings, "link", "上一篇：…").await?.click().await?;
    until("another article", async || Ok((browser.path().await? != ARTICLE).then_some(()))).await?;
    browser.ready().await?;
    let is_same_page: bool = browser.script("return window.__mark === true").await?;
    assert_eq!(is_same_page, !is_wechat, "inside WeChat a link loads its page, elsewhere it does not");
    Ok(())
}
