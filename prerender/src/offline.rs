//! Service worker (`sw.js`) or its kill switch, and the web app manifest (W3C) that makes the portal installable.

use portal::model::Site;
use serde_json::json;

const KILL_SWITCH: &str = include_str!("kill_switch.js");
const VERSION: &str = "slot:version";
const FILES: &str = "slot:files";
/// What few readers use is stored once it was used (docs/adr/0008).
const ON_DEMAND: &str = "/assets/forms-";

/// Whether the portal works offline: whether its pages register a service worker.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Offline {
    /// `sw.js` is the service worker.
    On,
    /// `sw.js` is the kill switch: it unregisters the service worker and deletes its caches.
    Off,
}

/// `sw.js`, from the one the build has made small. Its bytes change with the `version` of the program, not with the content:
/// readers are asked to update for that alone.
pub(crate) fn service_worker(offline: Offline, source: &str, version: &str, assets: &[String]) -> String {
    if offline == Offline::Off {
        return KILL_SWITCH.to_owned();
    }
    let assets = assets.iter().map(String::as_str).filter(|path| !path.starts_with(ON_DEMAND));
    let files: Vec<_> = ["/", "/404.html"].into_iter().chain(assets).collect();
    source.replace(VERSION, version).replace(FILES, &files.join(" "))
}

/// `manifest.webmanifest`. Its icon is the picture of share cards: a square of 512 px, its emblem within the safe zone.
pub(crate) fn web_app_manifest(site: &Site) -> String {
    let icon = |purpose: &str| json!({ "src": "/media/share-card.png", "sizes": "512x512", "type": "image/png", "purpose": purpose });
    json!({
        "name": site.name,
        "short_name": site.short_name,
        "description": site.description,
        "lang": "zh-CN",
        "id": "/",
        "start_url": "/",
        "scope": "/",
        "display": "minimal-ui",
        "background_color": "#ffffff",
        "theme_color": "#ffffff",
        "icons": [icon("any"), icon("maskable")],
    })
    .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "a='slot:version',b='slot:files'";

    #[test]
    fn the_worker_keeps_the_program_it_was_made_for() {
        let assets = ["portal-0123456789abcdef.wasm", "forms-0123456789abcdef.wasm"];
        let assets = assets.map(|name| format!("/assets/{name}"));
        let worker = service_worker(Offline::On, SOURCE, "0123", &assets);
        assert_eq!(worker, "a='0123',b='/ /404.html /assets/portal-0123456789abcdef.wasm'");
    }

    #[test]
    fn switched_off_the_worker_takes_itself_away() {
        assert!(service_worker(Offline::Off, SOURCE, "", &[]).contains("registration.unregister"));
    }
}
