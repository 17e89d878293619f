//! Inside WeChat, by what its webviews call themselves.

use crate::places::ARTICLE;
use portal_e2e::{Browser, Case, Engine, Outcome, Site, only_in, until};
use serde_json::json;

/// WeChat on Android, iOS and PC; 企业微信 on Android, which is not WeChat.
const AGENTS: [(&str, bool); 4] = [
    (
        "Mozilla/5.0 (Linux; Android 14; 23013RK75C) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 \
         Mobile Safari/537.36 XWEB/1160117 MMWEBSDK/20240404 MicroMessenger/8.0.49.2600(0x28003137) WeChat/arm64 \
         Weixin NetType/WIFI Language/zh_CN ABI/arm64",
        true,
    ),
    (
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 \
         MicroMessenger/8.0.49(0x18003137) NetType/WIFI Language/zh_CN",
        true,
    ),
    (
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/116.0.0.0 Safari/537.36 \
         NetType/WIFI MicroMessenger/7.0.20.1781(0x6700143B) WindowsWechat(0x63090a13) XWEB/8555 Flue",
        true,
    ),
    (
        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile \
         Safari/537.36 wxwork/4.1.26 MicroMessenger/7.0.1 Language/zh ColorScheme/Light",
        false,
    ),
];

pub(crate) fn cases() -> Vec<Case> {
    vec![only_in(Engine::Chromium, the_guide_comes_first_and_links_load_their_page)]
}

async fn the_guide_comes_first_and_links_load_their_page(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    for (agent, is_wechat) in AGENTS {
        browser.devtools("Network.setUserAgentOverride", json!({ "userAgent": agent })).await?;
        browser.open(&site, ARTICLE).await?;
        the_guide_comes_first(browser, is_wechat).await?;
        links_load_their_page(browser, is_wechat).await?;
    }
    browser.devtools("Network.setUserAgentOverride", json!({ "userAgent": "" })).await?;
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
    let kept: bool = browser.script("return window.__mark === true").await?;
    assert_eq!(kept, !is_wechat, "inside WeChat a link loads its page, elsewhere it does not");
    Ok(())
}
