//! `localStorage`: what this browser stores for the reader, as JSON under keys that begin with `portal.`.

use leptos::prelude::{window, window_event_listener_untyped};
use web_sys::Storage;

/// The JSON stored under this key; `None` also where storage is blocked.
pub fn read(key: &str) -> Option<String> {
    local()?.get_item(key).ok().flatten()
}

/// Stores JSON under this key. False where storage is blocked or full.
pub fn write(key: &str, json: &str) -> bool {
    local().is_some_and(|storage| storage.set_item(key, json).is_ok())
}

/// Deletes what is stored under this key.
pub fn remove(key: &str) {
    if let Some(storage) = local() {
        _ = storage.remove_item(key);
    }
}

/// Calls `changed` whenever another tab changes what is stored.
pub fn on_change(changed: impl Fn() + 'static) {
    _ = window_event_listener_untyped("storage", move |_| changed());
}

fn local() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
