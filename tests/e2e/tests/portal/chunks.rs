//! Chunks of the program: missing, altered or late, they cost what they were wanted for and nothing else.

use crate::fixtures::{ARTICLE, GALLERY};
use portal_e2e::{ANY, Browser, Case, Fault, Outcome, Site, everywhere, until};

/// How the addresses of the chunks begin.
const EXTRAS: &str = "/assets/extras-";
const APPLICATION: &str = "/assets/application-";
const SHARED: &str = "/assets/shared-";

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(a_poster_whose_chunk_is_missing_is_asked_for_again),
        everywhere(a_file_that_two_chunks_wait_for_is_missed_by_both),
        everywhere(where_the_chunk_is_gone_the_second_retry_loads_the_page_of_the_newer_build),
        everywhere(without_a_network_the_chunks_are_there),
        everywhere(a_chunk_that_comes_late_shows_what_was_wanted_once),
        everywhere(a_picture_whose_chunk_is_missing_opens_by_itself),
        everywhere(favourites_whose_chunk_is_missing_are_asked_for_again),
        everywhere(without_the_application_links_load_their_pages),
        everywhere(the_shell_without_the_application_says_so),
    ]
}

/// A site without a service worker, which would have the chunks already.
async fn unprepared() -> Outcome<Site> {
    let site = Site::start().await?;
    site.fault("/sw.js", Fault::Status(404));
    Ok(site)
}

async fn a_poster_whose_chunk_is_missing_is_asked_for_again(browser: &Browser) -> Outcome {
    for fault in [Fault::Status(404), Fault::Altered, Fault::Page, Fault::Disconnect] {
        let site = unprepared().await?;
        browser.open(&site, ARTICLE).await?;
        site.fault(EXTRAS, fault);
        browser.the("button", "分享海报").await?.click().await?;
        let dialog = browser.the("dialog", "网络连接不上").await?;
        site.clear_faults();
        browser.the_in(&dialog, "button", "重试").await?.click().await?;
        let poster = browser.the("dialog", "分享海报").await?;
        browser.the_in(&poster, "img", "分享海报：…").await?;
    }
    Ok(())
}

async fn a_file_that_two_chunks_wait_for_is_missed_by_both(browser: &Browser) -> Outcome {
    let site = unprepared().await?;
    site.listen_in();
    site.fault(APPLICATION, Fault::Disconnect);
    site.fault(SHARED, Fault::Held);
    browser.load(&site, ARTICLE).await?;
    browser.script::<()>("window.portalWanted?.()").await?;
    until("the application to give up", async || {
        let log = browser.log().await?;
        Ok(log.iter().any(|line| line.contains("A part of the application did not come")).then_some(()))
    })
    .await?;
    browser.the("button", "分享海报").await?.click().await?;
    until("a request for the poster's chunk", async || {
        Ok(site.traffic().all().iter().any(|path| path.starts_with(EXTRAS)).then_some(()))
    })
    .await?;
    site.replace_faults(SHARED, Fault::Disconnect);
    browser.the("dialog", "网络连接不上").await.map(drop)
}

async fn where_the_chunk_is_gone_the_second_retry_loads_the_page_of_the_newer_build(
    browser: &Browser,
) -> Outcome {
    let site = unprepared().await?;
    browser.open(&site, ARTICLE).await?;
    browser.script::<()>("window.same = true").await?;
    site.fault(EXTRAS, Fault::Status(404));
    browser.the("button", "分享海报").await?.click().await?;
    for _ in 0..2 {
        let dialog = browser.the("dialog", "网络连接不上").await?;
        assert!(browser.script::<bool>("return window.same === true").await?, "the page was loaded too soon");
        browser.the_in(&dialog, "button", "重试").await?.click().await?;
    }
    is_another_document(browser).await
}

async fn without_a_network_the_chunks_are_there(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, ARTICLE).await?;
    until("the chunks in the cache", async || {
        let are_stored = "const parts = fetch('/sw.js').then((worker) => worker.text())
                .then((worker) => worker.match(/\\/assets\\/[a-z]+-[0-9a-f]+\\.wasm/g));
            return parts.then((parts) => Promise.all([...parts, location.href].map((part) => caches.match(part))))
                .then((stored) => stored.every((part) => part))";
        Ok(browser.script::<bool>(are_stored).await?.then_some(()))
    })
    .await?;
    site.fault("", Fault::Disconnect);
    browser.open(&site, ARTICLE).await?;
    browser.script::<()>("document.querySelector('[aria-label=当前位置] a').click()").await?;
    browser.reaches("/").await?;
    browser.open(&site, ARTICLE).await?;
    browser.the("button", "分享海报").await?.click().await?;
    let poster = browser.the("dialog", "分享海报").await?;
    browser.the_in(&poster, "img", "分享海报：…").await.map(drop)
}

async fn a_chunk_that_comes_late_shows_what_was_wanted_once(browser: &Browser) -> Outcome {
    let site = unprepared().await?;
    browser.open(&site, ARTICLE).await?;
    site.fault(EXTRAS, Fault::Held);
    let button = browser.the("button", "分享海报").await?;
    button.click().await?;
    assert_eq!(browser.attribute(&button, "aria-busy").await?.as_deref(), Some("true"));
    button.click().await?;
    site.clear_faults();
    browser.the("dialog", "分享海报").await?;
    assert_eq!(browser.attribute(&button, "aria-busy").await?, None);
    let dialogs: u64 = browser.script("return document.querySelectorAll('#poster').length").await?;
    assert_eq!(dialogs, 1);
    Ok(())
}

async fn a_picture_whose_chunk_is_missing_opens_by_itself(browser: &Browser) -> Outcome {
    let site = unprepared().await?;
    browser.open(&site, GALLERY).await?;
    site.fault(EXTRAS, Fault::Status(404));
    let address: String =
        browser.script("const link = document.querySelector('.article-body__enlarge'); link.click(); return link.getAttribute('href')").await?;
    browser.reaches(&address).await
}

async fn favourites_whose_chunk_is_missing_are_asked_for_again(browser: &Browser) -> Outcome {
    let site = unprepared().await?;
    site.fault(EXTRAS, Fault::Status(404));
    browser.load(&site, "/favorites/").await?;
    browser.the("alert", ANY).await?;
    site.clear_faults();
    browser.the("button", "重试").await?.click().await?;
    browser.the("heading", "阅读记录").await.map(drop)
}

async fn without_the_application_links_load_their_pages(browser: &Browser) -> Outcome {
    let site = unprepared().await?;
    site.fault(APPLICATION, Fault::Status(404));
    browser.open(&site, ARTICLE).await?;
    browser.the("button", "收藏").await?.click().await?;
    until("the article to be saved", async || {
        let pressed =
            "return document.querySelector('[data-favorite]').getAttribute('aria-pressed') === 'true'";
        Ok(browser.script::<bool>(pressed).await?.then_some(()))
    })
    .await?;
    browser.script::<()>("window.same = true").await?;
    browser.script::<()>("document.querySelector('.sibling-links__link').click()").await?;
    is_another_document(browser).await
}

async fn is_another_document(browser: &Browser) -> Outcome {
    until("another document", async || {
        Ok(browser.script::<bool>("return window.same !== true").await?.then_some(()))
    })
    .await
}

async fn the_shell_without_the_application_says_so(browser: &Browser) -> Outcome {
    let site = unprepared().await?;
    site.fault(APPLICATION, Fault::Status(404));
    browser.load(&site, "/articles/late-news/").await?;
    browser.given_up().await?;
    browser.the("heading", "页面不存在").await.map(drop)
}
