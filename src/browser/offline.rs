//! What this browser holds for when there is no network: what its worker (`/sw.js`) and the application have kept.

/// Tells the worker which articles are to be kept for as long as the reader keeps them; by their ids. Without a worker
/// nothing happens.
pub fn post_favorites<'a>(ids: impl Iterator<Item = &'a str>) {
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

/// Drops what was kept because it was read: pages, pictures, answers. Favourites stay.
pub fn clear_reading_caches() {
    #[cfg(target_arch = "wasm32")]
    if let Ok(caches) = leptos::prelude::window().caches()
        && !caches.is_undefined()
    {
        for name in ["portal-pages", "portal-parts", super::answer_cache::CACHE] {
            _ = caches.delete(name);
        }
    }
}

/// Whether this browser holds what is at `address`: a page, a picture, an answer of the API.
pub async fn is_cached(address: &str) -> bool {
    #[cfg(target_arch = "wasm32")]
    {
        let caches = leptos::prelude::window().caches().ok().filter(|caches| !caches.is_undefined());
        let Some(caches) = caches else { return false };
        let found = wasm_bindgen_futures::JsFuture::from(caches.match_with_str(address)).await;
        found.is_ok_and(|found| !found.is_undefined())
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = address;
        false
    }
}
