//! Service worker: what was read is cached and read again offline, the kill switch frees a site.

use crate::altered_site::change_worker;
use crate::cache_storage::{FAVORITES, PAGES, has_a_worker, is_cached};
use crate::fixtures::{ARTICLE, GALLERY};
use crate::wechat_site::{IPHONE, set_user_agent};
use portal_e2e::{ANY, Browser, Case, Content, Engine, Fault, Outcome, Site, everywhere, only_in, until};
use serde_json::{Value, json};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(after_one_visit_home_the_article_and_a_favourite_open_without_a_server),
        everywhere(what_was_read_before_is_shown_with_its_age_when_the_api_is_down),
        only_in(Engine::Chromium, the_kill_switch_frees_a_site_in_one_visit),
        only_in(Engine::Chromium, inside_wechat_on_ios_no_worker_is_asked_for),
    ]
}

async fn after_one_visit_home_the_article_and_a_favourite_open_without_a_server(
    browser: &Browser,
) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, GALLERY).await?;
    has_a_worker(browser).await?;
    browser.the("button", "收藏").await?.click().await?;
    browser.open(&site, ARTICLE).await?;
    is_cached(browser, PAGES, ARTICLE).await?;
    is_cached(browser, FAVORITES, GALLERY).await?;

    let content = Content::of(&site)?;
    let (article, favorite) =
        (&content.article("20220614-01")?["title"], &content.article("20261009-01")?["title"]);
    site.fault("", Fault::Disconnect);
    for (path, heading) in [("/", &json!("中国开发区协会门户")), (ARTICLE, article), (GALLERY, favorite)]
    {
        browser.open(&site, path).await?;
        assert_eq!(browser.heading().await?, *heading, "{path}");
        let mark = "return document.querySelector('.offline-badge').innerText";
        assert_eq!(browser.script::<String>(mark).await?.trim(), "离线", "{path}");
    }
    let picture = "const picture = document.querySelector('.article-body img');
        picture.scrollIntoView();
        return picture.complete && picture.naturalWidth > 0";
    until("the picture of the favourite", async || Ok(browser.script::<bool>(picture).await?.then_some(())))
        .await?;

    browser.open(&site, "/articles/20220315-01/").await?;
    browser.the("alert", ANY).await?;
    browser.the("link", "稳链强链…").await?.click().await?;
    browser.reaches(ARTICLE).await?;
    until("the article", async || Ok(browser.heading().await?.contains("稳链强链").then_some(()))).await
}

async fn what_was_read_before_is_shown_with_its_age_when_the_api_is_down(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, ARTICLE).await?;
    let first = browser.heading().await?;
    let siblings = browser.the("navigation", "上一篇和下一篇").await?;
    browser.the_in(&siblings, "link", "上一篇：…").await?.click().await?;
    // The address comes before the page.
    let heading = until("another article", async || {
        let heading = browser.heading().await?;
        Ok((!heading.is_empty() && heading != first).then_some(heading))
    })
    .await?;
    let path = browser.path().await?;
    let saved = "const [path] = arguments;
        return caches.open('portal-answers').then((cache) => cache.keys()).then((keys) => keys.some((key) => key.url.includes(path)))";
    let answer = format!("{}.json", path.trim_end_matches('/'));
    until("the answer to be kept", async || {
        Ok(browser.script_with::<bool>(saved, vec![answer.clone().into()]).await?.then_some(()))
    })
    .await?;
    browser.client.back().await?;
    browser.reaches(ARTICLE).await?;

    site.fault("/api/", Fault::Status(500));
    browser.client.forward().await?;
    browser.is_headed(&heading).await?;
    let main = browser.the("main", ANY).await?;
    until("the age of what is shown", async || Ok(main.text().await?.contains("内容更新于").then_some(())))
        .await?;
    site.clear_faults();
    browser.the("button", "重试").await?.click().await?;
    until("the age to go", async || Ok((!main.text().await?.contains("内容更新于")).then_some(()))).await
}

async fn the_kill_switch_frees_a_site_in_one_visit(browser: &Browser) -> Outcome {
    let site = Site::altered(|_| Ok(())).await?;
    browser.open(&site, ARTICLE).await?;
    has_a_worker(browser).await?;
    browser.the("button", "收藏").await?.click().await?;

    let switch = include_str!("../../../../prerender/src/kill_switch.js");
    change_worker(&site, |_| switch.to_owned())?;
    site.edit_pages(
        r#"<meta name="portal-offline" content="on">"#,
        r#"<meta name="portal-offline" content="off">"#,
    );
    site.traffic().clear();
    browser.open(&site, ARTICLE).await?;
    until("the worker and its caches to be gone", async || Ok(left(browser).await?.is_empty().then_some(())))
        .await?;
    // Three seconds later the article is revalidated, and its answer is not cached again.
    until("the article to be revalidated", async || {
        let answer = format!("/api/v1{}.json", ARTICLE.trim_end_matches('/'));
        Ok(site.traffic().all().contains(&answer).then_some(()))
    })
    .await?;
    browser.settle().await?;
    assert_eq!(left(browser).await?, [""; 0], "nothing is cached again");
    let saved: Value =
        browser.script("return JSON.parse(localStorage['portal.favorites']).items.length").await?;
    assert_eq!(saved, 1, "what the reader kept is no cache");
    Ok(())
}

/// What is left: service workers, and what the caches hold. An empty cache is nothing: Chromium opens the one that a script came
/// from once more, to write its compiled code beside it, and so creates it anew (`CodeCacheHostImpl` in its `code_cache_host_impl.cc`).
async fn left(browser: &Browser) -> Outcome<Vec<String>> {
    let entries = "return Promise.all([
        navigator.serviceWorker.getRegistrations(),
        caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name).then((cache) => cache.keys())))),
    ]).then(([workers, entries]) => [...workers.map(() => 'a worker'), ...entries.flat().map(({ url }) => url)])";
    browser.script(entries).await
}

async fn inside_wechat_on_ios_no_worker_is_asked_for(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    set_user_agent(browser, IPHONE).await?;
    browser.open(&site, ARTICLE).await?;
    browser.settle().await?;
    let count: u64 =
        browser.script("return navigator.serviceWorker.getRegistrations().then((all) => all.length)").await?;
    set_user_agent(browser, "").await?;
    assert_eq!(count, 0);
    assert!(!site.traffic().all().iter().any(|path| path == "/sw.js"));
    Ok(())
}
