//! Web Share: the system's own sheet for sharing.

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::window;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Whether this browser has it.
pub fn is_supported() -> bool {
    Reflect::has(&window().navigator(), &"share".into()).unwrap_or(false)
}

/// Opens the sheet. To be called in the click itself: browsers refuse it later. What the reader does in it is theirs, and a
/// sheet they close is no error; `refused` is called where the browser does not show one.
pub fn share(title: &str, url: &str, refused: impl FnOnce() + 'static) {
    match request(title, url) {
        Ok(answer) => spawn_local(async move {
            let answer = JsFuture::from(answer).await;
            if answer.is_err_and(|error| !was_closed(&error)) {
                refused();
            }
        }),
        Err(_) => refused(),
    }
}

fn request(title: &str, url: &str) -> Result<Promise, JsValue> {
    let navigator = window().navigator();
    let share: Function = Reflect::get(&navigator, &"share".into())?.dyn_into()?;
    let data = Object::new();
    Reflect::set(&data, &"title".into(), &title.into())?;
    Reflect::set(&data, &"url".into(), &url.into())?;
    Ok(Promise::resolve(&share.call1(&navigator, &data)?))
}

fn was_closed(error: &JsValue) -> bool {
    Reflect::get(error, &"name".into()).is_ok_and(|name| name == "AbortError")
}
