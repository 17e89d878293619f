//! A new version of the service worker: it waits until the reader wants it, and keeps what the reader has kept.

use crate::altered_site::{change_worker, in_browser_changed_by};
use crate::cache_storage::{PAGES, has_a_worker, is_cached};
use crate::fixtures::{ARTICLE, GALLERY};
use portal_e2e::{Browser, Case, Engine, Outcome, Site, everywhere, only_in, until};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        only_in(Engine::Chromium, a_new_version_waits_until_it_is_wanted_and_keeps_what_was_kept),
        everywhere(the_button_of_an_update_works_in_every_tab),
        everywhere(the_first_worker_is_no_new_version),
    ]
}

/// WebKit sometimes tells that the first worker is installed when it already controls the page.
async fn the_first_worker_is_no_new_version(browser: &Browser) -> Outcome {
    let first_install = "
        const first = { state: 'installed', postMessage() {} };
        first.addEventListener = (_, tell) => setTimeout(() => { tell(); window.installed = true; });
        const registration = { waiting: null, installing: first, active: first };
        registration.addEventListener = (_, tell) => setTimeout(tell);
        const workers = { controller: null, ready: Promise.resolve(registration), addEventListener() {} };
        workers.register = () => { workers.controller = first; return workers.ready; };
        Object.defineProperty(navigator, 'serviceWorker', { value: workers });";
    let site = in_browser_changed_by(first_install).await?;
    browser.open(&site, "/").await?;
    until("the page to hear of it", async || {
        Ok(browser.script::<bool>("return !!window.installed").await?.then_some(()))
    })
    .await?;
    let update: Option<String> =
        browser.script("return document.documentElement.dataset.update ?? null").await?;
    assert_eq!(update, None);
    Ok(())
}

async fn a_new_version_waits_until_it_is_wanted_and_keeps_what_was_kept(browser: &Browser) -> Outcome {
    let site = Site::altered(|_| Ok(())).await?;
    browser.open(&site, ARTICLE).await?;
    has_a_worker(browser).await?;
    is_cached(browser, PAGES, ARTICLE).await?;

    change_worker(&site, |text| text.replace("portal-shell-", "portal-shell-next-"))?;
    browser.open(&site, "/").await?;
    browser.the("region", "网站更新").await?;
    let shells = "return caches.keys().then((names) => names.filter((name) => name.startsWith('portal-shell-next-')).length)";
    assert_eq!(browser.script::<u64>("return navigator.serviceWorker.controller ? 1 : 0").await?, 1);
    take_update(browser).await?;
    assert_eq!(browser.script::<u64>(shells).await?, 1, "the new version has a shell");
    is_cached(browser, PAGES, ARTICLE).await
}

async fn the_button_of_an_update_works_in_every_tab(browser: &Browser) -> Outcome {
    let site = Site::altered(|_| Ok(())).await?;
    browser.open(&site, ARTICLE).await?;
    has_a_worker(browser).await?;
    let first = browser.client.window().await?;
    let second = browser.client.new_window(true).await?.handle;
    browser.client.switch_to_window(second.clone()).await?;
    browser.open(&site, GALLERY).await?;
    change_worker(&site, |text| text.replace("portal-shell-", "portal-shell-next-"))?;
    browser.open(&site, "/").await?;

    for window in [&second, &first] {
        browser.client.switch_to_window(window.clone()).await?;
        take_update(browser).await?;
        browser.none("region", "网站更新").await?;
    }
    browser.client.switch_to_window(second).await?;
    browser.client.close_window().await?;
    Ok(browser.client.switch_to_window(first).await?)
}

/// Presses 更新, and waits for the page of the new version.
async fn take_update(browser: &Browser) -> Outcome {
    let prompt = browser.the("region", "网站更新").await?;
    browser.script::<bool>("window.__mark = true; return true").await?;
    browser.the_in(&prompt, "button", "更新").await?.click().await?;
    until("the page of the new version", async || {
        let fresh = "return window.__mark !== true && document.documentElement.dataset.app === 'ready'";
        Ok(browser.script::<bool>(fresh).await?.then_some(()))
    })
    .await
}
