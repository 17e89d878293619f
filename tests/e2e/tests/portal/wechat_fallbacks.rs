//! Inside WeChat without a signature, without the JS-SDK, without an answer: the page is as good as ever.

use crate::fixtures::ARTICLE;
use crate::wechat_site::{
    ANDROID, IPHONE, MAC, MINI_PROGRAM, SECOND_HOST, WINDOWS, WXWORK, are_of_the_article, bridge_calls,
    hosts_of_sdk, once_cards_are_set, set_user_agent, signed, site,
};
use portal_e2e::{ANY, Browser, Case, Engine, Fault, Key, Outcome, only_in, until};
use serde_json::json;
use std::time::{Duration, Instant};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        only_in(Engine::Chromium, elsewhere_a_refused_signature_is_the_end_and_the_page_is_good),
        only_in(Engine::Chromium, a_silent_wechat_is_given_up_after_five_seconds_and_the_page_is_good),
        only_in(Engine::Chromium, without_a_signature_the_page_is_good),
        only_in(Engine::Chromium, with_a_blocked_script_the_page_is_good),
        only_in(Engine::Chromium, outside_wechat_and_without_the_capability_nothing_is_asked_for),
    ]
}

async fn elsewhere_a_refused_signature_is_the_end_and_the_page_is_good(browser: &Browser) -> Outcome {
    for agent in [ANDROID, WINDOWS, MAC] {
        let site = site(true, &["fail"]).await?;
        set_user_agent(browser, agent).await?;
        browser.open(&site, ARTICLE).await?;
        until("a config to be refused", async || {
            Ok((bridge_calls(browser).await?.answered == 1).then_some(()))
        })
        .await?;
        the_page_is_good(browser).await?;
        let bridge_calls = bridge_calls(browser).await?;
        assert_eq!(
            (bridge_calls.configs.len(), bridge_calls.refused, bridge_calls.cards),
            (1, 0, json!({})),
            "{agent}"
        );
        assert_eq!(signed(&site).len(), 1, "{agent}");
    }
    set_user_agent(browser, "").await
}

async fn a_silent_wechat_is_given_up_after_five_seconds_and_the_page_is_good(browser: &Browser) -> Outcome {
    let site = site(true, &["silence", "ok"]).await?;
    set_user_agent(browser, IPHONE).await?;
    let start = Instant::now();
    browser.open(&site, ARTICLE).await?;
    until("a config to be heard", async || {
        Ok((bridge_calls(browser).await?.configs.len() == 1).then_some(()))
    })
    .await?;
    the_page_is_good(browser).await?;
    // What tells that the wait is over is that iOS tries again. A lower bound: no slow machine breaks it.
    let bridge_calls = once_cards_are_set(browser).await?;
    assert!(start.elapsed() >= Duration::from_secs(5), "given up after {:?}", start.elapsed());
    assert_eq!((bridge_calls.configs.len(), bridge_calls.refused), (2, 0));
    are_of_the_article(&site, &bridge_calls, "20220614-01")?;
    set_user_agent(browser, "").await
}

async fn without_a_signature_the_page_is_good(browser: &Browser) -> Outcome {
    for fault in [Fault::Status(500), Fault::Status(404), Fault::WrongTypes] {
        let site = site(true, &["ok"]).await?;
        site.fault("/wechat/signature", fault);
        set_user_agent(browser, IPHONE).await?;
        browser.open(&site, ARTICLE).await?;
        site.meets_a_fault().await?;
        the_page_is_good(browser).await?;
        assert_eq!(hosts_of_sdk(&site), Vec::<String>::new(), "{fault:?}");
        // A server in trouble is asked again, always for the same address.
        let mut addresses = signed(&site);
        addresses.dedup();
        assert_eq!(addresses.len(), 1, "{fault:?}");
    }
    set_user_agent(browser, "").await
}

async fn with_a_blocked_script_the_page_is_good(browser: &Browser) -> Outcome {
    for fault in [Fault::Disconnect, Fault::Status(403), Fault::Truncated] {
        let site = site(true, &["ok"]).await?;
        site.fault("/jweixin-1.6.0.js", fault);
        set_user_agent(browser, IPHONE).await?;
        browser.open(&site, ARTICLE).await?;
        let both = || hosts_of_sdk(&site).iter().any(|host| host == SECOND_HOST);
        until("both hosts to be asked", async || Ok(both().then_some(()))).await?;
        the_page_is_good(browser).await?;
        let bridge_calls = bridge_calls(browser).await?;
        assert_eq!((bridge_calls.configs.len(), bridge_calls.cards), (0, json!({})), "{fault:?}");
    }
    set_user_agent(browser, "").await
}

async fn outside_wechat_and_without_the_capability_nothing_is_asked_for(browser: &Browser) -> Outcome {
    for (agent, can_sign) in
        [("", true), (WXWORK, true), (MINI_PROGRAM, true), (ANDROID, false), (IPHONE, false)]
    {
        let site = site(can_sign, &["ok"]).await?;
        set_user_agent(browser, agent).await?;
        browser.open(&site, ARTICLE).await?;
        browser.settle().await?;
        assert_eq!((signed(&site), hosts_of_sdk(&site)), (vec![], vec![]), "{agent}");
        assert_eq!(bridge_calls(browser).await?.configs.len(), 0, "{agent}");
    }
    set_user_agent(browser, "").await
}

/// Nothing is in the reader's way: the guide opens and closes.
async fn the_page_is_good(browser: &Browser) -> Outcome {
    browser.the("button", "微信").await?.click().await?;
    let guide = browser.the("dialog", "微信分享").await?;
    assert!(guide.text().await?.contains("点击右上角 ···"));
    browser.press(Key::Escape).await?;
    browser.none("dialog", ANY).await
}
