//! The service worker and its caches, as a page sees them (`src/boot` holds the worker).

use portal_e2e::{Browser, Outcome, until};

/// The cache of the pages read.
pub(crate) const PAGES: &str = "portal-pages";
/// The cache of the pictures of those pages.
pub(crate) const SUBRESOURCES: &str = "portal-parts";
/// The cache of the favourites.
pub(crate) const FAVORITES: &str = "portal-favorites";

/// Waits until a worker controls the page.
pub(crate) async fn has_a_worker(browser: &Browser) -> Outcome {
    until("the worker", async || {
        let there = "return !!navigator.serviceWorker && !!navigator.serviceWorker.controller";
        Ok(browser.script::<bool>(there).await?.then_some(()))
    })
    .await
}

/// Waits until the cache of this name holds `address`.
pub(crate) async fn is_cached(browser: &Browser, name: &str, address: &str) -> Outcome {
    until(&format!("{address} in {name}"), async || Ok(holds(browser, name, address).await?.then_some(())))
        .await
}

/// Whether the cache of this name holds exactly `address`, path and query.
pub(crate) async fn holds(browser: &Browser, name: &str, address: &str) -> Outcome<bool> {
    let held = "const [name, address] = arguments;
        return caches.match(address, { cacheName: name }).then((found) => !!found)";
    browser.script_with(held, vec![name.into(), address.into()]).await
}
