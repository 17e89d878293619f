//! Pictures in the service worker's caches: told apart by their whole addresses, never older than the network's while there is
//! one, and no larger than a page needs.

use crate::altered_site::{show_pictures_of, write};
use crate::cache_storage::{FAVORITES, PAGES, SUBRESOURCES, has_a_worker, holds, is_cached};
use crate::fixtures::{ARTICLE, GALLERY};
use portal_e2e::{Browser, Case, DRAWING, Fault, Outcome, Site, everywhere, until};
use std::fs;

/// A picture of a copied site, which it may draw anew.
const PICTURE: &str = "/media/drawn.svg";

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(pictures_that_their_query_tells_apart_are_never_each_others),
        everywhere(a_favourite_keeps_the_pictures_that_their_query_tells_apart),
        everywhere(a_changed_picture_shows_at_once),
        everywhere(a_picture_that_is_heavy_or_comes_from_another_host_is_not_cached),
    ]
}

async fn pictures_that_their_query_tells_apart_are_never_each_others(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, "/").await?;
    has_a_worker(browser).await?;
    let (first, second) = (drawing("width=40&id=1"), drawing("id=2&width=50"));
    assert_eq!(width(browser, &first).await?, 40);
    is_cached(browser, SUBRESOURCES, &first).await?;
    assert_eq!(width(browser, &second).await?, 50);
    is_cached(browser, SUBRESOURCES, &second).await?;

    browser.open(&site, ARTICLE).await?;
    is_cached(browser, PAGES, ARTICLE).await?;
    site.fault("", Fault::Disconnect);
    browser.open(&site, ARTICLE).await?;
    assert_eq!(width(browser, &first).await?, 40);
    assert_eq!(width(browser, &second).await?, 50);
    assert_eq!(width(browser, &drawing("width=60")).await?, 0, "this one was never seen");
    Ok(())
}

async fn a_favourite_keeps_the_pictures_that_their_query_tells_apart(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let pictures = [drawing("width=40&id=1"), drawing("id=2&width=50")];
    let images =
        pictures.each_ref().map(|picture| format!("<img src=\"{}\">", picture.replace('&', "&amp;")));
    site.edit_pages("<div id=\"app\"", &format!("{}<div id=\"app\"", images.concat()));
    browser.open(&site, GALLERY).await?;
    has_a_worker(browser).await?;
    browser.the("button", "收藏").await?.click().await?;
    is_cached(browser, FAVORITES, GALLERY).await?;

    // With another favourite that goes, what no favourite needs is removed.
    browser.open(&site, ARTICLE).await?;
    let button = browser.the("button", "收藏").await?;
    button.click().await?;
    is_cached(browser, FAVORITES, ARTICLE).await?;
    button.click().await?;
    until("the other favourite to be dropped", async || {
        Ok((!holds(browser, FAVORITES, ARTICLE).await?).then_some(()))
    })
    .await?;
    for picture in &pictures {
        assert!(holds(browser, FAVORITES, picture).await?, "{picture}");
    }
    Ok(())
}

/// Both as the same address, and as one that says itself that it is newer.
async fn a_changed_picture_shows_at_once(browser: &Browser) -> Outcome {
    let draw = |folder: &std::path::Path, width: u32| {
        let picture = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"10\"/>");
        write(&folder.join(PICTURE.trim_start_matches('/')), &picture)
    };
    let site = Site::altered(|folder| draw(folder, 40)).await?;
    browser.open(&site, ARTICLE).await?;
    has_a_worker(browser).await?;
    is_cached(browser, PAGES, ARTICLE).await?;
    let versions = [PICTURE.to_owned(), format!("{PICTURE}?v=1"), format!("{PICTURE}?v=2")];
    for picture in &versions[..2] {
        assert_eq!(width(browser, picture).await?, 40);
        is_cached(browser, SUBRESOURCES, picture).await?;
    }

    draw(site.folder(), 400)?;
    browser.open(&site, ARTICLE).await?;
    assert_eq!(width(browser, &versions[2]).await?, 400);
    assert_eq!(width(browser, PICTURE).await?, 400);
    is_drawn_in_cache(browser, PICTURE, 400).await?;
    is_cached(browser, SUBRESOURCES, &versions[2]).await?;

    site.fault("", Fault::Disconnect);
    browser.open(&site, ARTICLE).await?;
    for (picture, expected) in versions.iter().zip([400, 40, 400]) {
        assert_eq!(width(browser, picture).await?, expected, "{picture}, without a network");
    }
    Ok(())
}

async fn a_picture_that_is_heavy_or_comes_from_another_host_is_not_cached(browser: &Browser) -> Outcome {
    let other = Site::start().await?;
    let elsewhere = "/media/elsewhere.svg";
    let site = Site::altered(|folder| {
        let (host, headers) = (other.url(""), folder.join("_headers"));
        show_pictures_of(folder, &host)?;
        // The worker's requests are connections under the policy.
        let connecting = format!("connect-src 'self' {host}");
        fs::write(&headers, fs::read_to_string(&headers)?.replace("connect-src 'self'", &connecting))?;
        let rule = format!("{elsewhere} {} 301\n", other.url("/media/emblem.svg"));
        Ok(fs::write(folder.join("_redirects"), rule)?)
    })
    .await?;
    // One tells its length, and one does not.
    let heavy = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30\"><!--{}--></svg>",
        " ".repeat(3_000_000)
    );
    write(&site.folder().join(PICTURE.trim_start_matches('/')), &heavy)?;
    let refused = [PICTURE.to_owned(), drawing("width=30&bytes=3000000"), elsewhere.to_owned()];
    let light = drawing("width=30&bytes=1000000");

    browser.open(&site, "/").await?;
    has_a_worker(browser).await?;
    for picture in refused.iter().chain([&light]) {
        assert!(width(browser, picture).await? > 0, "{picture} is not shown");
    }
    is_cached(browser, SUBRESOURCES, &light).await?;
    browser.settle().await?;
    for picture in &refused {
        assert!(!holds(browser, SUBRESOURCES, picture).await?, "{picture} is cached");
    }
    Ok(())
}

fn drawing(query: &str) -> String {
    format!("{DRAWING}?{query}")
}

/// The width of a picture as this page gets it, 0 where it gets none.
async fn width(browser: &Browser, picture: &str) -> Outcome<u64> {
    let script = "const [address, done] = arguments;
        const picture = new Image();
        picture.onload = () => done(picture.naturalWidth);
        picture.onerror = () => done(0);
        picture.src = address;";
    let width = browser.client.execute_async(script, vec![picture.into()]).await?;
    Ok(width.as_u64().ok_or_else(|| format!("{picture} has no width but {width}"))?)
}

/// Waits until the cached copy of a drawn picture is that of this width.
async fn is_drawn_in_cache(browser: &Browser, picture: &str, width: u32) -> Outcome {
    let text = "const [name, address] = arguments;
        return caches.match(address, { cacheName: name }).then((found) => found ? found.text() : '')";
    until(&format!("{picture} as it is now in {SUBRESOURCES}"), async || {
        let cached: String = browser.script_with(text, vec![SUBRESOURCES.into(), picture.into()]).await?;
        Ok(cached.contains(&format!("width=\"{width}\"")).then_some(()))
    })
    .await
}
