//! Inside WeChat: the share card, set by the JS-SDK.

use crate::fixtures::{ARTICLE, LongChannel};
use crate::wechat_site::{
    ANDROID, FIRST_HOST, IPHONE, MAC, ORIGIN, SECOND_HOST, WINDOWS, are_of_the_article, hosts_of_sdk,
    once_cards_are_set, set_user_agent, signed, site,
};
use portal_e2e::{Browser, Case, Engine, Fault, Outcome, only_in, until};
use serde_json::json;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        only_in(Engine::Chromium, a_card_says_what_the_article_says_on_every_platform),
        only_in(Engine::Chromium, a_second_page_is_configured_again_and_has_its_own_card),
        only_in(Engine::Chromium, a_page_that_the_reader_comes_back_to_sets_its_card_again),
        only_in(Engine::Chromium, on_ios_a_refused_signature_is_tried_with_the_other_address),
        only_in(Engine::Chromium, the_second_host_stands_in_for_the_first),
    ]
}

async fn a_card_says_what_the_article_says_on_every_platform(browser: &Browser) -> Outcome {
    for agent in [ANDROID, IPHONE, WINDOWS, MAC] {
        let site = site(true, &["ok"]).await?;
        set_user_agent(browser, agent).await?;
        browser.open(&site, ARTICLE).await?;
        let calls = once_cards_are_set(browser).await?;
        are_of_the_article(&site, &calls, "20220614-01")?;
        assert_eq!((calls.configs.len(), calls.refused), (1, 0), "{agent}");
        let config = &calls.configs[0];
        assert_eq!(config["verifyAppId"], "wx0123456789abcdef");
        assert_eq!(
            (&config["verifyTimestamp"], &config["verifyNonceStr"]),
            (&json!("1655170200"), &json!("Wm3W"))
        );
        assert_eq!(config["verifySignature"], "0f9de62f");
        assert_eq!(
            config["verifyJsApiList"],
            json!(["updateAppMessageShareData", "updateTimelineShareData"])
        );
        assert_eq!(signed(&site), [site.url(ARTICLE)], "{agent}");
        assert_eq!(hosts_of_sdk(&site), [FIRST_HOST], "{agent}");
    }
    set_user_agent(browser, "").await
}

async fn a_second_page_is_configured_again_and_has_its_own_card(browser: &Browser) -> Outcome {
    for agent in [ANDROID, IPHONE] {
        let site = site(true, &["ok"]).await?;
        set_user_agent(browser, agent).await?;
        browser.open(&site, ARTICLE).await?;
        once_cards_are_set(browser).await?;
        site.traffic().clear();

        follow_the_link_to_the_article_before(browser).await?;
        let calls = once_cards_are_set(browser).await?;
        let path = browser.path().await?;
        are_of_the_article(&site, &calls, path.trim_matches('/').trim_start_matches("articles/"))?;
        assert_eq!((calls.configs.len(), calls.refused), (1, 0));
        assert_eq!(signed(&site), [site.url(&path)]);
    }
    set_user_agent(browser, "").await
}

async fn a_page_that_the_reader_comes_back_to_sets_its_card_again(browser: &Browser) -> Outcome {
    let site = site(true, &["ok"]).await?;
    set_user_agent(browser, IPHONE).await?;
    browser.open(&site, ARTICLE).await?;
    once_cards_are_set(browser).await?;
    // What a browser tells a page that it has kept. Whether it keeps one it decides itself, and tests cannot make it.
    let back = "window.__wechat.cards = {};
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
        return true";
    browser.script::<bool>(back).await?;
    let calls = once_cards_are_set(browser).await?;
    are_of_the_article(&site, &calls, "20220614-01")?;
    assert_eq!((calls.configs.len(), calls.refused), (2, 0));
    set_user_agent(browser, "").await
}

async fn on_ios_a_refused_signature_is_tried_with_the_other_address(browser: &Browser) -> Outcome {
    let site = site(true, &["fail", "ok"]).await?;
    let channel = LongChannel::of(&site)?;
    set_user_agent(browser, IPHONE).await?;
    // The application puts the canonical address in the place of this one.
    let landing = format!("{}1/?from=singlemessage", channel.path);
    browser.open(&site, &landing).await?;
    let calls = once_cards_are_set(browser).await?;
    assert_eq!(signed(&site), [site.url(&landing), site.url(&browser.path().await?)]);
    assert_ne!(browser.path().await?, landing);
    assert_eq!((calls.configs.len(), calls.refused), (2, 0), "a card is set before its config was accepted");
    let card = &calls.cards["updateAppMessageShareData"];
    assert_eq!(card["link"], format!("{ORIGIN}{}", channel.path));
    assert_eq!(card["title"], browser.client.title().await?);
    set_user_agent(browser, "").await
}

async fn the_second_host_stands_in_for_the_first(browser: &Browser) -> Outcome {
    let site = site(true, &["ok"]).await?;
    site.fault(&format!("/{FIRST_HOST}/"), Fault::Disconnect);
    set_user_agent(browser, ANDROID).await?;
    browser.open(&site, ARTICLE).await?;
    let calls = once_cards_are_set(browser).await?;
    are_of_the_article(&site, &calls, "20220614-01")?;
    assert!(hosts_of_sdk(&site).ends_with(&[SECOND_HOST.to_owned()]));
    set_user_agent(browser, "").await
}

async fn follow_the_link_to_the_article_before(browser: &Browser) -> Outcome {
    let siblings = browser.the("navigation", "上一篇和下一篇").await?;
    browser.the_in(&siblings, "link", "上一篇：…").await?.click().await?;
    until("another article", async || Ok((browser.path().await? != ARTICLE).then_some(()))).await?;
    browser.ready().await
}
