//! The system's own sheet for sharing (Web Share).

/// Whether there is one. On the host there is none.
pub fn is_there() -> bool {
    #[cfg(target_arch = "wasm32")]
    return js_sys::Reflect::has(&leptos::prelude::window().navigator(), &"share".into()).unwrap_or(false);
    #[cfg(not(target_arch = "wasm32"))]
    false
}

/// Opens it. To be called in the click itself: browsers refuse it later. What the reader does in it is theirs; a
/// closed sheet (`AbortError`) is no error.
pub fn open(title: &str, url: &str) {
    #[cfg(target_arch = "wasm32")]
    if is_there() {
        use js_sys::{Function, Object, Reflect};
        use wasm_bindgen::JsCast;
        let navigator = leptos::prelude::window().navigator();
        let data = Object::new();
        _ = Reflect::set(&data, &"title".into(), &title.into());
        _ = Reflect::set(&data, &"url".into(), &url.into());
        let share = Reflect::get(&navigator, &"share".into())
            .ok()
            .and_then(|share| share.dyn_into::<Function>().ok());
        if let Some(Ok(promise)) = share.map(|share| share.call1(&navigator, &data)) {
            let promise: js_sys::Promise = promise.unchecked_into();
            leptos::task::spawn_local(async move { _ = wasm_bindgen_futures::JsFuture::from(promise).await });
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (title, url);
}
