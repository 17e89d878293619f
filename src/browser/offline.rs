//! Offline reading: what the service worker (`/sw.js`) and the application have cached, in Cache Storage.

use super::cache_names::{ANSWERS, PAGES, SUBRESOURCES};
use js_sys::{Array, Object, Reflect};
use leptos::prelude::{window, window_event_listener_untyped};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CacheQueryOptions, CacheStorage};

/// Posts the ids of the favourites to the service worker, which caches these articles until they are favourites no more.
/// Without a worker nothing happens.
pub fn post_favorites<'a>(ids: impl Iterator<Item = &'a str>) {
    let ids: Array = ids.map(JsValue::from_str).collect();
    post(&[("favorites", ids.into())]);
}

/// Posts to the service worker that the API has this article, and what it has may be newer than the page: the copy of a
/// favourite is renewed, and no copy stays of a text that was withdrawn.
pub fn post_read(id: &str, is_withdrawn: bool) {
    post(&[("read", id.into()), ("isWithdrawn", is_withdrawn.into())]);
}

fn post(fields: &[(&str, JsValue)]) {
    let workers = window().navigator().service_worker();
    let Some(worker) = (!workers.is_undefined()).then(|| workers.controller()).flatten() else { return };
    let message = Object::new();
    for (name, value) in fields {
        _ = Reflect::set(&message, &(*name).into(), value);
    }
    _ = worker.post_message(&message);
}

/// Drops what was cached because it was read: pages, pictures, answers. Favourites stay.
pub fn clear_reading_caches() {
    if let Some(caches) = caches() {
        for name in [PAGES, SUBRESOURCES, ANSWERS] {
            _ = caches.delete(name);
        }
    }
}

/// Calls `back` whenever the browser has a network again.
pub fn on_online(back: impl Fn() + 'static) {
    _ = window_event_listener_untyped("online", move |_| back());
}

/// Whether any cache of this browser has the page, or the answer of the API, at `address`. A page counts that was read with
/// parameters of a shared link: the service worker shows it.
pub async fn is_cached(address: &str) -> bool {
    let Some(caches) = caches() else { return false };
    let options = CacheQueryOptions::new();
    options.set_ignore_search(true);
    let cached = JsFuture::from(caches.match_with_str_and_options(address, &options)).await;
    cached.is_ok_and(|cached| !cached.is_undefined())
}

/// Only in pages that came by HTTPS (or from this machine), and not before Chrome 43, Safari 11.1.
pub(super) fn caches() -> Option<CacheStorage> {
    window().caches().ok().filter(|caches| !caches.is_undefined())
}
