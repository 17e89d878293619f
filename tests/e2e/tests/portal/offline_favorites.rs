//! Favourites in the service worker's cache: renewed when they are read, and working when a newer program has taken over.

use crate::altered_site::{change_answer, change_worker};
use crate::cache_storage::{FAVORITES, PAGES, SUBRESOURCES, has_a_worker, is_cached};
use crate::fixtures::GALLERY;
use portal_e2e::{Browser, Case, Fault, Outcome, Site, everywhere, until};
use serde_json::json;
use std::fs;

const GALLERY_ANSWER: &str = "/api/v1/articles/20261009-01.json";

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(a_favourite_that_is_loaded_again_replaces_its_copy),
        everywhere(a_favourite_that_was_withdrawn_is_withdrawn_without_a_network),
        everywhere(a_favourite_that_is_opened_from_the_list_replaces_its_copy),
        everywhere(a_favourite_saved_under_an_old_program_works_after_an_update),
    ]
}

async fn a_favourite_that_is_loaded_again_replaces_its_copy(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    save(browser, &site).await?;
    site.edit_pages("<html ", "<html data-edition=\"2\" ");
    browser.open(&site, &format!("{GALLERY}?from=timeline")).await?;
    cached_favorite_has(browser, "data-edition").await?;
    only_favorites_stay(browser).await?;
    site.fault("", Fault::Disconnect);
    browser.open(&site, GALLERY).await?;
    let edition: String = browser.script("return document.documentElement.dataset.edition ?? ''").await?;
    assert_eq!(edition, "2");
    Ok(())
}

/// The API knows of it; the page is as it was published last.
async fn a_favourite_that_was_withdrawn_is_withdrawn_without_a_network(browser: &Browser) -> Outcome {
    let site = Site::altered(|_| Ok(())).await?;
    save(browser, &site).await?;
    change_answer(&site, GALLERY_ANSWER, |article| article["status"] = json!({ "kind": "withdrawn" }))?;
    browser.open(&site, GALLERY).await?;
    until("the text to go", async || Ok((bodies(browser).await? == 0).then_some(()))).await?;
    for name in [PAGES, FAVORITES] {
        until(&format!("no text of it in {name}"), async || {
            Ok((!cached(browser, name).await?.contains("class=\"article-body\"")).then_some(()))
        })
        .await?;
    }
    browser.open(&site, "/").await?; // has copies made that are missing
    only_favorites_stay(browser).await?;
    site.fault("", Fault::Disconnect);
    browser.open(&site, GALLERY).await?;
    browser.settle().await?;
    assert_eq!(bodies(browser).await?, 0, "a withdrawn text is shown");
    Ok(())
}

/// Without a page load: the program asks the API alone.
async fn a_favourite_that_is_opened_from_the_list_replaces_its_copy(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    save(browser, &site).await?;
    browser.open(&site, "/favorites/").await?;
    site.edit_pages("<html ", "<html data-edition=\"2\" ");
    let script = "return document.querySelector('.saved-list-view__title a')";
    let link =
        until("the list of favourites", async || Ok(browser.element(&browser.script(script).await?))).await?;
    link.click().await?;
    browser.reaches(GALLERY).await?;
    cached_favorite_has(browser, "data-edition").await
}

async fn a_favourite_saved_under_an_old_program_works_after_an_update(browser: &Browser) -> Outcome {
    // The browser's own cache would still have the old program.
    let site = Site::altered(|folder| {
        let headers = folder.join("_headers");
        let text = fs::read_to_string(&headers)?;
        Ok(fs::write(headers, text.replace("public, max-age=31536000, immutable", "no-cache"))?)
    })
    .await?;
    save(browser, &site).await?;
    publish_a_new_program(&site)?;
    browser.open(&site, "/").await?;
    browser.the("button", "更新").await?.click().await?;
    until("the new version", async || {
        let old = "return caches.keys().then((names) => names.filter((name) => name.startsWith('portal-shell-next-')).length)
            .then((count) => count === 1 && document.documentElement.dataset.update !== 'waiting')";
        Ok(browser.script::<bool>(old).await?.then_some(()))
    })
    .await?;
    browser.ready().await?;

    site.fault("", Fault::Disconnect);
    browser.open(&site, GALLERY).await?;
    assert_eq!(bodies(browser).await?, 1);
    let button = browser.the("button", "收藏").await?;
    until("收藏 to be pressed", async || {
        Ok((browser.attribute(&button, "aria-pressed").await?.as_deref() == Some("true")).then_some(()))
    })
    .await?;
    browser.the("button", "微信").await?.click().await?;
    let dialog = browser.the("dialog", "微信分享").await?;
    browser.the_in(&dialog, "img", "二维码…").await.map(drop)
}

/// The files of the program get other names, as after a change of it.
fn publish_a_new_program(site: &Site) -> Outcome {
    let assets = site.folder().join("assets");
    let worker = fs::read_to_string(site.folder().join("sw.js"))?;
    for entry in fs::read_dir(&assets)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if worker.contains(&format!("/assets/{name}")) {
            fs::copy(assets.join(&name), assets.join(format!("next-{name}")))?;
        }
    }
    assert!(worker.contains("/assets/portal-"), "the worker precaches no program");
    let new = [("/assets/portal-", "/assets/next-portal-"), ("portal-shell-", "portal-shell-next-")];
    change_worker(site, |worker| new.iter().fold(worker, |text, (old, new)| text.replace(old, new)))
}

/// Saves the article with pictures, under a worker, with its copy.
async fn save(browser: &Browser, site: &Site) -> Outcome {
    browser.open(site, GALLERY).await?;
    has_a_worker(browser).await?;
    browser.the("button", "收藏").await?.click().await?;
    is_cached(browser, FAVORITES, GALLERY).await
}

/// What 清空阅读记录 leaves, or sixty pages read since.
async fn only_favorites_stay(browser: &Browser) -> Outcome {
    let clear = "return Promise.all(arguments[0].map((name) => caches.delete(name))).then(() => null)";
    browser.script_with::<()>(clear, vec![json!([PAGES, SUBRESOURCES, "portal-answers"])]).await
}

async fn cached_favorite_has(browser: &Browser, text: &str) -> Outcome {
    until("the copy to be renewed", async || {
        Ok(cached(browser, FAVORITES).await?.contains(text).then_some(()))
    })
    .await
}

async fn cached(browser: &Browser, name: &str) -> Outcome<String> {
    let text = "return caches.match(arguments[0], { cacheName: arguments[1] }).then((page) => page ? page.text() : '')";
    browser.script_with(text, vec![GALLERY.into(), name.into()]).await
}

async fn bodies(browser: &Browser) -> Outcome<u64> {
    browser.script("return document.querySelectorAll('.article-body').length").await
}
