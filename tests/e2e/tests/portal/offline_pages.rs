//! Pages in the service worker's caches: which are cached, under which address, and which of two copies is shown.

use crate::cache_storage::{PAGES, has_a_worker, holds, is_cached};
use crate::fixtures::{ARTICLE, GALLERY};
use portal_e2e::{ANY, Browser, Case, Content, Fault, Outcome, Site, everywhere, until};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(a_page_read_by_a_shared_link_is_found_without_its_parameters),
        everywhere(of_pages_that_their_query_tells_apart_each_is_itself),
        everywhere(the_home_page_is_the_one_read_last),
        everywhere(a_file_opened_by_its_link_is_no_page),
    ]
}

async fn a_page_read_by_a_shared_link_is_found_without_its_parameters(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.fault("/api/", Fault::Status(500)); // only the pages are cached
    let article = format!("{ARTICLE}?from=timeline&isappinstalled=0");
    browser.open(&site, &format!("{article}#section-1")).await?;
    has_a_worker(browser).await?;
    is_cached(browser, PAGES, &article).await?; // the page that registered the worker
    let gallery = format!("{GALLERY}?utm_source=weibo");
    browser.open(&site, &format!("{gallery}#section-2")).await?;
    is_cached(browser, PAGES, &gallery).await?;

    let content = Content::of(&site)?;
    site.clear_faults();
    site.fault("", Fault::Disconnect);
    for (path, id) in [(ARTICLE, "20220614-01"), (&format!("{GALLERY}?from=groupmessage"), "20261009-01")] {
        browser.open(&site, path).await?;
        assert_eq!(browser.heading().await?, content.article(id)?["title"], "{path}");
        assert!(is_offline(browser).await?, "{path}");
    }
    browser.open(&site, "/articles/20220315-01/").await?;
    browser.the("alert", ANY).await?;
    browser.the("link", "稳链强链…").await?.click().await?;
    browser.reaches(ARTICLE).await?;
    until("the article", async || Ok(browser.heading().await?.contains("稳链强链").then_some(()))).await
}

async fn of_pages_that_their_query_tells_apart_each_is_itself(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let page = |number: u32| format!("{ARTICLE}?id={number}");
    browser.open(&site, "/").await?;
    has_a_worker(browser).await?;
    for edition in ["1", "2"] {
        site.edit_pages("<html ", &format!("<html data-edition=\"{edition}\" "));
        let address = format!("{ARTICLE}?id={edition}");
        browser.open(&site, &address).await?;
        is_cached(browser, PAGES, &address).await?;
    }
    site.fault("", Fault::Disconnect);
    for (number, shown) in [(1, "1"), (2, "2"), (3, "2")] {
        browser.open(&site, &page(number)).await?;
        assert_eq!(edition(browser).await?, shown, "{}", page(number));
    }
    Ok(())
}

/// And not the one that was precached when the worker was installed.
async fn the_home_page_is_the_one_read_last(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, "/").await?;
    has_a_worker(browser).await?;
    is_cached(browser, PAGES, "/").await?;
    site.edit_pages("<html ", "<html data-edition=\"2\" ");
    browser.open(&site, "/").await?;
    until("the new home page to be cached", async || {
        let text =
            "return caches.match('/', { cacheName: arguments[0] }).then((page) => page ? page.text() : '')";
        let cached: String = browser.script_with(text, vec![PAGES.into()]).await?;
        Ok(cached.contains("data-edition").then_some(()))
    })
    .await?;
    site.fault("", Fault::Disconnect);
    browser.open(&site, "/").await?;
    assert!(is_offline(browser).await?);
    assert_eq!(edition(browser).await?, "2");
    Ok(())
}

async fn a_file_opened_by_its_link_is_no_page(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, "/").await?;
    has_a_worker(browser).await?;
    let files = ["/media/emblem.svg", "/robots.txt"];
    for file in files {
        browser.load(&site, file).await?;
    }
    browser.open(&site, ARTICLE).await?;
    is_cached(browser, PAGES, ARTICLE).await?;
    for file in files {
        assert!(!holds(browser, PAGES, file).await?, "{file} is cached as a page");
    }
    // A picture that was cached as such is shown as no page either.
    site.fault("", Fault::Disconnect);
    for file in files {
        browser.open(&site, file).await?;
        assert!(is_offline(browser).await?, "{file}");
    }
    Ok(())
}

async fn edition(browser: &Browser) -> Outcome<String> {
    browser.script("return document.documentElement.dataset.edition ?? ''").await
}

async fn is_offline(browser: &Browser) -> Outcome<bool> {
    browser.script("return document.documentElement.dataset.network === 'offline'").await
}
