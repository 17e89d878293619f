//! The program is fetched when it is wanted: at idle, on a metered network at the first sign that it will be used.

use crate::fixtures::{ARTICLE, GALLERY};
use crate::network::{METERED, is_saved, on_network, program, touch};
use portal_e2e::{Browser, Case, Fault, Outcome, Site, everywhere};

/// A browser that is never idle.
const BUSY: &str = "window.requestIdleCallback = () => 0;";

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(on_a_metered_network_reading_fetches_no_program),
        everywhere(on_a_metered_network_a_control_in_use_fetches_it),
        everywhere(elsewhere_it_is_fetched_at_idle),
        everywhere(elsewhere_a_finger_on_a_link_fetches_it_before_that),
        everywhere(it_is_fetched_as_soon_as_the_network_is_metered_no_more),
        everywhere(what_is_tapped_before_it_is_fetched_is_done_once),
        everywhere(what_is_tapped_while_it_is_fetched_and_after_is_done_once),
        everywhere(the_keyboard_on_a_control_fetches_it),
        everywhere(pages_that_are_nothing_without_it_wait_for_no_sign),
    ]
}

async fn on_a_metered_network_reading_fetches_no_program(browser: &Browser) -> Outcome {
    for network in METERED {
        let site = on_network(network).await?;
        browser.load(&site, GALLERY).await?;
        browser.script::<()>("document.querySelector('.article-body img').scrollIntoView()").await?;
        browser.the("button", "微信公众号").await?.click().await?;
        browser.press(portal_e2e::Key::Escape).await?;
        // A finger that may be about to scroll, and one on a link.
        touch(browser, ".article-body__picture").await?;
        touch(browser, ".sibling-links__link").await?;
        browser.settle().await?;
        assert_eq!(program(browser, &site).await?, Vec::<String>::new(), "{network}");
        assert_eq!(browser.app_state().await?.as_deref(), Some("booting"), "{network}");
    }
    Ok(())
}

async fn on_a_metered_network_a_control_in_use_fetches_it(browser: &Browser) -> Outcome {
    for network in METERED {
        let site = on_network(network).await?;
        browser.load(&site, ARTICLE).await?;
        touch(browser, "[data-favorite]").await?;
        browser.ready().await?;
        assert_eq!(program(browser, &site).await?, ["glue", "wasm"], "{network}");
    }
    Ok(())
}

async fn elsewhere_it_is_fetched_at_idle(browser: &Browser) -> Outcome {
    for site in [Site::start().await?, on_network("").await?] {
        site.fault("/sw.js", Fault::Status(404)); // the worker fetches the extras too, once the rest has come
        browser.open(&site, ARTICLE).await?;
        assert_eq!(program(browser, &site).await?, ["application", "glue", "shared", "site", "wasm"]);
    }
    Ok(())
}

async fn elsewhere_a_finger_on_a_link_fetches_it_before_that(browser: &Browser) -> Outcome {
    let site = on_network(BUSY).await?;
    browser.load(&site, ARTICLE).await?;
    browser.settle().await?;
    assert_eq!(
        program(browser, &site).await?,
        Vec::<String>::new(),
        "it is fetched before the browser is idle"
    );
    touch(browser, ".sibling-links__link").await?;
    browser.ready().await
}

async fn it_is_fetched_as_soon_as_the_network_is_metered_no_more(browser: &Browser) -> Outcome {
    let site = on_network(METERED[3]).await?;
    browser.load(&site, ARTICLE).await?;
    let change = |kind: &str| {
        format!(
            "navigator.connection.effectiveType = '{kind}'; navigator.connection.dispatchEvent(new Event('change'))"
        )
    };
    browser.script::<()>(&change("2g")).await?;
    browser.settle().await?;
    assert_eq!(program(browser, &site).await?, Vec::<String>::new());
    browser.script::<()>(&change("4g")).await?;
    browser.ready().await
}

async fn what_is_tapped_before_it_is_fetched_is_done_once(browser: &Browser) -> Outcome {
    let site = on_network(METERED[3]).await?;
    browser.load(&site, ARTICLE).await?;
    browser.the("button", "收藏").await?.click().await?;
    browser.ready().await?;
    is_saved(browser).await?;

    browser.load(&site, ARTICLE).await?;
    browser.the("button", "分享海报").await?.click().await?;
    browser.the("dialog", "分享海报").await?;

    browser.load(&site, GALLERY).await?;
    browser.script::<()>("document.querySelector('.article-body__picture').click()").await?;
    browser.the("dialog", "查看大图").await?;
    assert_eq!(browser.path().await?, GALLERY);
    Ok(())
}

async fn what_is_tapped_while_it_is_fetched_and_after_is_done_once(browser: &Browser) -> Outcome {
    let site = on_network(METERED[3]).await?;
    site.fault(".wasm", Fault::Held);
    browser.load(&site, ARTICLE).await?;
    let poster = browser.the("button", "分享海报").await?;
    touch(browser, "[data-favorite]").await?;
    site.meets_a_fault().await?;
    browser.the("button", "收藏").await?.click().await?;
    poster.click().await?;
    for button in [&browser.the("button", "收藏").await?, &poster] {
        assert_eq!(browser.attribute(button, "aria-busy").await?.as_deref(), Some("true"));
    }
    site.clear_faults();
    browser.the("dialog", "分享海报").await?;
    is_saved(browser).await?;
    browser.press(portal_e2e::Key::Escape).await?;
    browser.none("dialog", portal_e2e::ANY).await?;
    poster.click().await?;
    browser.the("dialog", "分享海报").await.map(drop)
}

async fn the_keyboard_on_a_control_fetches_it(browser: &Browser) -> Outcome {
    let site = on_network(METERED[3]).await?;
    browser.load(&site, ARTICLE).await?;
    let button = browser.the("button", "收藏").await?;
    browser.focus(&button).await?;
    browser.ready().await?;
    browser.press(portal_e2e::Key::Enter).await?;
    is_saved(browser).await
}

async fn pages_that_are_nothing_without_it_wait_for_no_sign(browser: &Browser) -> Outcome {
    let site = on_network(&format!("{}{BUSY}", METERED[3])).await?;
    for path in ["/favorites/", "/nowhere/"] {
        browser.open(&site, path).await?;
    }
    Ok(())
}
