//! What this browser holds for when there is no network: what its worker (`/sw.js`) and the application have kept.

/// Tells the worker which articles are to be kept for as long as the reader keeps them; by their ids. Without a worker
/// nothing happens.
pub fn keep_favorites<'a>(ids: impl Iterator<Item = &'a str>) {
    #[cfg(target_arch = "wasm32")]
    {
        use js_sys::{Array, Object, Reflect};
        let workers = leptos::prelude::window().navigator().service_worker();
        let Some(worker) = (!workers.is_undefined()).then(|| workers.controller()).flatten() else { return };
        let message = Object::new();
        let ids: Array = ids.map(wasm_bindgen::JsValue::from_str).collect();
        _ = Reflect::set(&message, &"favorites".into(), &ids);
        _ = worker.post_message(&message);
    }
    #[cfg(not(target_arch = "wasm32"))]
    drop(ids);
}

/// Whether the page at `path` can be read without a network, by itself or from the answer at `url` of the API.
pub async fn holds(path: &str, url: &str) -> bool {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen_futures::JsFuture;
        let caches = leptos::prelude::window().caches().ok().filter(|caches| !caches.is_undefined());
        let Some(caches) = caches else { return false };
        for place in [path, url] {
            if JsFuture::from(caches.match_with_str(place)).await.is_ok_and(|found| !found.is_undefined()) {
                return true;
            }
        }
        false
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = (path, url);
        false
    }
}
