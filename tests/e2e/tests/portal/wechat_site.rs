//! A site whose backend signs for WeChat, and the WeChat that opens it: its user agents, its own JS-SDK, a bridge of ours.

use crate::altered_site::change_linked;
use portal_e2e::{Browser, Content, Outcome, Site, until, variable};
use serde::Deserialize;
use serde_json::{Value, json};
use std::fs;

/// WeChat for Android.
pub(crate) const ANDROID: &str = "Mozilla/5.0 (Linux; Android 14; 23013RK75C) AppleWebKit/537.36 (KHTML, like Gecko) \
    Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160117 MMWEBSDK/20240404 MicroMessenger/8.0.49.2600(0x28003137) \
    WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64";
/// WeChat for iPhone.
pub(crate) const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like \
    Gecko) Mobile/15E148 MicroMessenger/8.0.49(0x18003137) NetType/WIFI Language/zh_CN";
/// WeChat for Windows.
pub(crate) const WINDOWS: &str = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) \
    Chrome/116.0.0.0 Safari/537.36 NetType/WIFI MicroMessenger/7.0.20.1781(0x6700143B) WindowsWechat(0x63090a13) XWEB/8555 \
    Flue";
/// WeChat for Mac.
pub(crate) const MAC: &str = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) \
    Chrome/132.0.0.0 Safari/537.36 MicroMessenger/7.0.20.1781(0x6700143B) NetType/WIFI MacWechat/3.8.7(0x13080712) \
    UnifiedPCMacWechat(0xf2641210) XWEB/16816";
/// A mini-program on an iPhone.
pub(crate) const MINI_PROGRAM: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, \
    like Gecko) Mobile/15E148 MicroMessenger/8.0.49(0x18003137) NetType/WIFI Language/zh_CN miniProgram/wx0000000000000000";
/// 企业微信, which names WeChat and is not.
pub(crate) const WXWORK: &str = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 \
    Chrome/116.0.0.0 Mobile Safari/537.36 wxwork/4.1.26 MicroMessenger/7.0.1 Language/zh ColorScheme/Light";

/// The portal's own origin.
pub(crate) const ORIGIN: &str = "https://www.cadz.example";
/// The host that is asked for the SDK.
pub(crate) const FIRST_HOST: &str = "res.wx.qq.com";
/// The host that is asked if that one does not answer.
pub(crate) const SECOND_HOST: &str = "res2.wx.qq.com";

/// The signature of all addresses: the bridge decides whether it is a good one.
const SIGNATURE: &str = r#"{ "appId": "wx0123456789abcdef", "timestamp": 1655170200, "nonceStr": "Wm3W", "signature": "0f9de62f" }"#;
const BRIDGE: &str = include_str!("weixin_bridge.js");
const BRIDGE_ADDRESS: &str = "/weixin-bridge.js";

/// What the bridge has been asked.
#[derive(Deserialize)]
pub(crate) struct BridgeCalls {
    /// What came with each config.
    pub(crate) configs: Vec<Value>,
    /// How many configs have had their answer.
    pub(crate) answered: u32,
    /// The cards, by the interface that set them.
    pub(crate) cards: Value,
    /// How many cards were to be set without an accepted config.
    pub(crate) refused: u32,
}

/// The site, if it can sign; its pages find a bridge that answers one config after the other so.
pub(crate) async fn site(can_sign: bool, answers: &[&str]) -> Outcome<Site> {
    let sdk = sdk()?;
    let bridge = format!("var ANSWERS = {};\n{BRIDGE}", json!(answers));
    let site = Site::altered(|folder| {
        for host in [FIRST_HOST, SECOND_HOST] {
            let target = folder.join(host).join("open/js");
            fs::create_dir_all(&target)?;
            fs::write(target.join("jweixin-1.6.0.js"), &sdk)?;
        }
        if can_sign {
            change_linked(folder, |site| site["capabilities"]["wechat_signature"] = json!(true))?;
        }
        fs::create_dir_all(folder.join("api/v1/wechat"))?;
        fs::write(folder.join("api/v1/wechat/signature"), SIGNATURE)?;
        Ok(fs::write(folder.join(BRIDGE_ADDRESS.trim_start_matches('/')), bridge)?)
    })
    .await?;
    site.begin_pages_with(BRIDGE_ADDRESS);
    if can_sign {
        site.edit_pages(r#""wechat_signature":false"#, r#""wechat_signature":true"#);
        site.edit_pages(" data-prerendered", " data-prerendered data-wechat-card");
    }
    Ok(site)
}

/// The SDK as WeChat publishes it: the package on npm has the same code, wrapped for bundlers.
fn sdk() -> Outcome<String> {
    let path = variable("PORTAL_WECHAT_SDK")?;
    let package =
        fs::read_to_string(&path).map_err(|error| format!("{path}: {error}: run `cargo xtask test`"))?;
    let published = package.replacen("module.exports = n(e)", "n(e, true)", 1);
    assert_ne!(published, package, "the package of the SDK is wrapped in another way");
    Ok(published)
}

/// From now on the browser calls itself so; by an empty name as it always does.
pub(crate) async fn set_user_agent(browser: &Browser, agent: &str) -> Outcome {
    browser.devtools("Network.setUserAgentOverride", json!({ "userAgent": agent })).await.map(drop)
}

/// What the bridge of the open page has been asked.
pub(crate) async fn bridge_calls(browser: &Browser) -> Outcome<BridgeCalls> {
    browser.script("return window.__wechat").await
}

/// What the bridge has been asked, once both cards are set.
pub(crate) async fn once_cards_are_set(browser: &Browser) -> Outcome<BridgeCalls> {
    until("both cards to be set", async || {
        let bridge_calls = bridge_calls(browser).await?;
        Ok((bridge_calls.cards.as_object().is_some_and(|cards| cards.len() == 2)).then_some(bridge_calls))
    })
    .await
}

/// The addresses a signature was asked for, in order, as the backend reads them.
pub(crate) fn signed(site: &Site) -> Vec<String> {
    let bridge_calls = site.traffic().api().into_iter();
    bridge_calls.filter_map(|path| path.strip_prefix("/api/v1/wechat/signature?url=").map(decoded)).collect()
}

/// The hosts that were asked for the SDK, in order.
pub(crate) fn hosts_of_sdk(site: &Site) -> Vec<String> {
    let bridge_calls = site.traffic().all().into_iter();
    bridge_calls
        .filter_map(|path| Some(path.strip_suffix("/open/js/jweixin-1.6.0.js")?[1..].to_owned()))
        .collect()
}

/// Both cards say what the article says.
pub(crate) fn are_of_the_article(site: &Site, bridge_calls: &BridgeCalls, id: &str) -> Outcome {
    let content = Content::of(site)?;
    let article = content.article(id)?;
    let link = format!("{ORIGIN}/articles/{id}/");
    let picture = format!("{ORIGIN}/media/share-card.png");
    let card = |interface: &str, field: &str| bridge_calls.cards[interface][field].clone();
    for interface in ["updateAppMessageShareData", "updateTimelineShareData"] {
        assert_eq!(card(interface, "title"), article["title"], "{interface}");
        assert_eq!(card(interface, "link"), link, "{interface}");
        assert_eq!(card(interface, "imgUrl"), picture, "{interface}");
    }
    assert_eq!(card("updateAppMessageShareData", "desc"), article["summary"]);
    Ok(())
}

fn decoded(query: &str) -> String {
    let pairs = format!("url={query}");
    url::form_urlencoded::parse(pairs.as_bytes()).map(|(_, value)| value.into_owned()).collect()
}
