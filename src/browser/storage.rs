//! What this browser keeps for the reader, as JSON under keys that begin with `portal.`. On the host there is nothing.

/// The JSON kept under this key.
pub fn read(key: &str) -> Option<String> {
    #[cfg(target_arch = "wasm32")]
    return local()?.get_item(key).ok().flatten();
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = key;
        None
    }
}

/// Keeps JSON. False where storage is blocked or full.
pub fn write(key: &str, json: &str) -> bool {
    #[cfg(target_arch = "wasm32")]
    return local().is_some_and(|storage| storage.set_item(key, json).is_ok());
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = (key, json);
        false
    }
}

/// Calls `changed` whenever another tab changes what is kept.
pub fn on_change(changed: impl Fn() + 'static) {
    #[cfg(target_arch = "wasm32")]
    {
        _ = leptos::prelude::window_event_listener_untyped("storage", move |_| changed());
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = changed;
}

#[cfg(target_arch = "wasm32")]
fn local() -> Option<web_sys::Storage> {
    leptos::prelude::window().local_storage().ok().flatten()
}
