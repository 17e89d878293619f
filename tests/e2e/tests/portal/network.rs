//! Sites in browsers that say what their network costs, and what was fetched by it.

use crate::altered_site::in_browser_changed_by;
use portal_e2e::{Browser, Outcome, Site, until};
use serde_json::json;

/// What each of these says of the network is reason enough to be sparing.
pub(crate) const METERED: [&str; 5] = [
    "connection.saveData = true;",
    "connection.effectiveType = 'slow-2g';",
    "connection.effectiveType = '2g';",
    "connection.effectiveType = '3g';",
    "const match = window.matchMedia.bind(window);
     window.matchMedia = (query) => query.includes('prefers-reduced-data') ? { matches: true } : match(query);",
];
/// A browser that is idle as soon as it is asked to tell, on a network of 4g unless something else is said.
const CONNECTION: &str =
    "const connection = Object.assign(new EventTarget(), { saveData: false, effectiveType: '4g' });
    Object.defineProperty(navigator, 'connection', { value: connection });
    window.requestIdleCallback = (call) => call();";

/// A copy of the site in a browser whose network is what this script says.
pub(crate) async fn on_network(network: &str) -> Outcome<Site> {
    in_browser_changed_by(&format!("{CONNECTION}{network}")).await
}

/// A network that is paid for by the byte.
pub(crate) async fn metered() -> Outcome<Site> {
    on_network(METERED[3]).await
}

/// Which parts of the program the site was asked for.
pub(crate) async fn program(browser: &Browser, site: &Site) -> Outcome<Vec<String>> {
    let scripts: Vec<String> =
        browser.script("return [...document.scripts].map((it) => it.getAttribute('src') ?? '')").await?;
    let part = |path: &String| match path.as_str() {
        path if path.starts_with("/assets/application-") => Some("application"),
        path if path.starts_with("/assets/shared-") => Some("shared"),
        path if path.starts_with("/assets/extras-") => Some("extras"),
        path if path.starts_with("/assets/forms-") => Some("forms"),
        path if path.ends_with(".wasm") => Some("wasm"),
        path if path.starts_with("/assets/site-") => Some("site"),
        path if path.starts_with("/assets/") && path.ends_with(".js") => {
            (!scripts.iter().any(|script| script == path)).then_some("glue")
        }
        _ => None,
    };
    let mut parts: Vec<String> = site.traffic().all().iter().filter_map(part).map(str::to_owned).collect();
    parts.sort();
    parts.dedup();
    Ok(parts)
}

/// Puts a finger on the first element that matches.
pub(crate) async fn touch(browser: &Browser, selector: &str) -> Outcome {
    let script = "document.querySelector(arguments[0])
        .dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' }))";
    browser.script_with(script, vec![json!(selector)]).await
}

/// Waits until the article is a favourite, and 收藏 says so.
pub(crate) async fn is_saved(browser: &Browser) -> Outcome {
    until("the article to be saved", async || {
        let saved =
            "return JSON.parse(localStorage['portal.favorites'] ?? '{\"items\":[]}').items.length === 1
            && document.querySelector('[data-favorite]').getAttribute('aria-pressed') === 'true'";
        Ok(browser.script::<bool>(saved).await?.then_some(()))
    })
    .await
}
