//! The system's own sheet for sharing (Web Share).

/// Whether there is one. On the host there is none.
pub fn is_supported() -> bool {
    #[cfg(target_arch = "wasm32")]
    return js_sys::Reflect::has(&leptos::prelude::window().navigator(), &"share".into()).unwrap_or(false);
    #[cfg(not(target_arch = "wasm32"))]
    false
}

/// Opens it. To be called in the click itself: browsers refuse it later. What the reader does in it is theirs, and a sheet
/// they close is no error; `refused` is called where the browser does not show one.
pub fn share(title: &str, url: &str, refused: impl FnOnce() + 'static) {
    #[cfg(target_arch = "wasm32")]
    match sheet::ask(title, url) {
        Ok(answer) => leptos::task::spawn_local(async move {
            let answer = wasm_bindgen_futures::JsFuture::from(answer).await;
            if answer.is_err_and(|error| !sheet::was_closed(&error)) {
                refused();
            }
        }),
        Err(_) => refused(),
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (title, url, refused);
}

#[cfg(target_arch = "wasm32")]
mod sheet {
    use js_sys::{Function, Object, Promise, Reflect};
    use wasm_bindgen::{JsCast, JsValue};

    pub(super) fn ask(title: &str, url: &str) -> Result<Promise, JsValue> {
        let navigator = leptos::prelude::window().navigator();
        let share: Function = Reflect::get(&navigator, &"share".into())?.dyn_into()?;
        let data = Object::new();
        Reflect::set(&data, &"title".into(), &title.into())?;
        Reflect::set(&data, &"url".into(), &url.into())?;
        Ok(Promise::resolve(&share.call1(&navigator, &data)?))
    }

    pub(super) fn was_closed(error: &JsValue) -> bool {
        Reflect::get(error, &"name".into()).is_ok_and(|name| name == "AbortError")
    }
}
