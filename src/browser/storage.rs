//! What this browser keeps for the reader, as JSON under keys that begin with `portal.`.

/// Keeps a word. False where storage is blocked or full; on the host nothing is kept.
pub fn keep_word(key: &str, word: &str) -> bool {
    #[cfg(target_arch = "wasm32")]
    return stringified(word)
        .zip(local())
        .is_some_and(|(json, storage)| storage.set_item(key, &json).is_ok());
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = (key, word);
        false
    }
}

#[cfg(target_arch = "wasm32")]
fn stringified(word: &str) -> Option<String> {
    js_sys::JSON::stringify(&word.into()).ok().map(String::from)
}

#[cfg(target_arch = "wasm32")]
fn local() -> Option<web_sys::Storage> {
    leptos::prelude::window().local_storage().ok().flatten()
}
