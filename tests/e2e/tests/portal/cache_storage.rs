//! The service worker and its caches, as a page sees them (`src/boot` holds the worker).

use portal_e2e::{Browser, Outcome, until};

/// The cache of the pages read.
pub(crate) const PAGES: &str = "portal-pages";
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

/// Waits until the cache of this name holds `path`.
pub(crate) async fn is_cached(browser: &Browser, name: &str, path: &str) -> Outcome {
    let held = "const [name, path] = arguments;
        return caches.match(path, { cacheName: name }).then((found) => !!found)";
    until(&format!("{path} in {name}"), async || {
        Ok(browser.script_with::<bool>(held, vec![name.into(), path.into()]).await?.then_some(()))
    })
    .await
}
