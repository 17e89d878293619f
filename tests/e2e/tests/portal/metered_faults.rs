//! The program that was wanted does not come, or late; and what the service worker fetches on a metered network.

use crate::altered_site::write;
use crate::cache_storage::{PAGES, has_a_worker, is_cached};
use crate::fixtures::ARTICLE;
use crate::network::{is_saved, metered, on_network, program, touch};
use crate::recovery::{COUNT_LOADS, is_loaded_twice};
use crate::wechat_site::{self, ANDROID, once_cards_are_set, set_user_agent};
use portal_e2e::{Browser, Case, Engine, Fault, Outcome, Site, everywhere, only_in, until};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(where_it_does_not_come_the_waiting_ends_and_the_article_is_saved_all_the_same),
        everywhere(where_it_is_gone_the_page_is_loaded_once_more_and_fetches_it_unasked),
        everywhere(once_the_network_is_back_another_tap_fetches_it),
        everywhere(its_time_runs_from_when_it_was_wanted),
        everywhere(a_page_read_on_a_metered_network_is_read_without_one),
        everywhere(what_was_fetched_of_it_is_there_without_a_network),
        only_in(Engine::Chromium, inside_wechat_the_share_card_waits_for_no_sign),
    ]
}

async fn where_it_does_not_come_the_waiting_ends_and_the_article_is_saved_all_the_same(
    browser: &Browser,
) -> Outcome {
    let site = metered().await?;
    site.fault(".wasm", Fault::Status(403));
    browser.load(&site, ARTICLE).await?;
    // So that it is not loaded once more.
    let note = "const { integrity } = JSON.parse(document.getElementById('portal-program').textContent);
        sessionStorage.setItem('portal.start', 'gone ' + Object.keys(integrity)[0])";
    browser.script::<()>(note).await?;
    browser.load(&site, ARTICLE).await?;
    browser.the("button", "收藏").await?.click().await?;
    browser.given_up().await?;
    is_saved(browser).await?;
    let busy: u64 = browser.script("return document.querySelectorAll('[aria-busy]').length").await?;
    assert_eq!(busy, 0);
    assert!(browser.the("button", "收藏").await?.is_displayed().await?);
    Ok(())
}

async fn where_it_is_gone_the_page_is_loaded_once_more_and_fetches_it_unasked(browser: &Browser) -> Outcome {
    let site = on_network(&format!("connection.saveData = true; {COUNT_LOADS}")).await?;
    site.fault(".wasm", Fault::Status(404));
    browser.load(&site, ARTICLE).await?;
    touch(browser, "[data-favorite]").await?;
    is_loaded_twice(browser).await?;
    browser.given_up().await?;
    is_loaded_twice(browser).await
}

async fn once_the_network_is_back_another_tap_fetches_it(browser: &Browser) -> Outcome {
    let site = metered().await?;
    site.fault(".wasm", Fault::Disconnect);
    browser.load(&site, ARTICLE).await?;
    browser.the("button", "分享海报").await?.click().await?;
    browser.given_up().await?;
    site.clear_faults();
    site.traffic().clear();
    browser.script::<()>("dispatchEvent(new Event('online'))").await?;
    browser.settle().await?;
    assert_eq!(browser.app_state().await?.as_deref(), Some("booting"));
    assert!(!program(browser, &site).await?.contains(&"wasm".to_owned()), "it is fetched unasked");
    browser.the("button", "分享海报").await?.click().await?;
    browser.the("dialog", "分享海报").await.map(drop)
}

async fn its_time_runs_from_when_it_was_wanted(browser: &Browser) -> Outcome {
    let clock = "connection.effectiveType = '3g';
        const wait = window.setTimeout;
        window.setTimeout = (call, delay, ...more) => {
            if (String(call).includes('not ready in time')) window.__end = call;
            return wait(call, delay, ...more);
        };";
    let site = on_network(clock).await?;
    site.fault(".wasm", Fault::Held);
    browser.load(&site, ARTICLE).await?;
    browser.settle().await?;
    assert!(browser.script::<bool>("return window.__end === undefined").await?, "the time runs before that");
    touch(browser, "[data-favorite]").await?;
    browser.script::<()>("window.__end()").await?;
    browser.given_up().await?;
    // A late start still counts.
    site.clear_faults();
    until("the program", async || Ok((browser.app_state().await?.as_deref() == Some("ready")).then_some(())))
        .await
}

async fn a_page_read_on_a_metered_network_is_read_without_one(browser: &Browser) -> Outcome {
    let site = metered().await?;
    browser.load(&site, ARTICLE).await?;
    has_a_worker(browser).await?;
    is_cached(browser, PAGES, ARTICLE).await?;
    assert_eq!(program(browser, &site).await?, Vec::<String>::new());
    assert!(!site.traffic().all().contains(&"/404.html".to_owned()), "{:?}", site.traffic().all());
    site.fault("", Fault::Disconnect);
    browser.load(&site, ARTICLE).await?;
    assert!(browser.heading().await?.contains("稳链强链"));
    let mark = "return document.querySelector('.offline-badge').innerText";
    assert_eq!(browser.script::<String>(mark).await?.trim(), "离线");
    browser.the("button", "收藏").await?.click().await?;
    browser.given_up().await?;
    is_saved(browser).await
}

/// And nothing that no one asked for: what answers the controls is there, the parts beside it are fetched when they are wanted.
async fn what_was_fetched_of_it_is_there_without_a_network(browser: &Browser) -> Outcome {
    let site = metered().await?;
    browser.load(&site, ARTICLE).await?;
    has_a_worker(browser).await?;
    touch(browser, "[data-favorite]").await?;
    browser.ready().await?;
    stored(browser).await?;
    assert_eq!(program(browser, &site).await?, ["glue", "wasm"]);
    site.fault("", Fault::Disconnect);
    browser.load(&site, ARTICLE).await?;
    browser.the("button", "分享海报").await?.click().await?;
    browser.the("dialog", "网络连接不上").await?;
    site.clear_faults();
    browser.the("button", "重试").await?.click().await?;
    browser.the("dialog", "分享海报").await.map(drop)
}

async fn inside_wechat_the_share_card_waits_for_no_sign(browser: &Browser) -> Outcome {
    set_user_agent(browser, ANDROID).await?;
    for can_sign in [true, false] {
        let site = wechat_site::site(can_sign, &["ok"]).await?;
        is_metered(&site)?;
        browser.load(&site, ARTICLE).await?;
        if can_sign {
            once_cards_are_set(browser).await?;
        } else {
            browser.settle().await?;
            assert_eq!(program(browser, &site).await?, Vec::<String>::new());
        }
    }
    set_user_agent(browser, "").await
}

fn is_metered(site: &Site) -> Outcome {
    let network = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
        window.requestIdleCallback = (call) => call();";
    write(&site.folder().join("network.js"), network)?;
    site.begin_pages_with("/network.js");
    Ok(())
}

/// Waits until the worker has stored the program's files of this page.
async fn stored(browser: &Browser) -> Outcome {
    until("the program in the cache", async || {
        let files = "const { integrity } = JSON.parse(document.getElementById('portal-program').textContent);
            return Promise.all(Object.keys(integrity).map((path) => caches.match(path))).then((all) => all.every(Boolean))";
        Ok(browser.script::<bool>(files).await?.then_some(()))
    })
    .await
}
