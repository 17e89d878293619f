//! Where the reader was on each page of this tab. The browser restores a position at once, before the page's data has
//! come; so while the application navigates it remembers the positions itself, in `sessionStorage` under `portal.scroll`.

/// Takes over from the browser until the page is left for good. On the host nothing happens.
pub fn control_restoration() {
    #[cfg(target_arch = "wasm32")]
    {
        use leptos::prelude::{window, window_event_listener_untyped};
        use web_sys::ScrollRestoration::{Auto, Manual};
        let set = |mode| {
            if let Ok(history) = window().history() {
                _ = history.set_scroll_restoration(mode);
            }
        };
        set(Manual);
        _ = window_event_listener_untyped("pagehide", move |_| set(Auto));
        _ = window_event_listener_untyped("pageshow", move |_| set(Manual));
    }
}

/// Remembers the present position for the page at `path`.
pub fn save(path: &str) {
    #[cfg(target_arch = "wasm32")]
    memory::store(path, leptos::prelude::window().scroll_y().unwrap_or(0.0));
    #[cfg(not(target_arch = "wasm32"))]
    let _ = path;
}

/// Goes to where the reader was on the page at `path`, or to the top.
pub fn restore(path: &str) {
    #[cfg(target_arch = "wasm32")]
    to(memory::recall(path).unwrap_or(0.0));
    #[cfg(not(target_arch = "wasm32"))]
    let _ = path;
}

/// Goes to the element the address names behind `#`, or to the top.
pub fn to_start() {
    #[cfg(target_arch = "wasm32")]
    {
        let fragment = leptos::prelude::window().location().hash().unwrap_or_default();
        let id = js_sys::decode_uri_component(fragment.trim_start_matches('#'))
            .map(String::from)
            .unwrap_or_default();
        match leptos::prelude::document().get_element_by_id(&id) {
            Some(element) => element.scroll_into_view(),
            None => to(0.0),
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn to(y: f64) {
    leptos::prelude::window().scroll_to_with_x_and_y(0.0, y);
}

#[cfg(target_arch = "wasm32")]
mod memory {
    const KEY: &str = "portal.scroll";
    /// Positions kept; the oldest goes first.
    const MOST: usize = 50;

    pub(super) fn store(path: &str, y: f64) {
        let mut positions = read();
        positions.retain(|(known, _)| known != path);
        positions.push((path.to_owned(), y as u32));
        let surplus = positions.len().saturating_sub(MOST);
        positions.drain(..surplus);
        if let (Some(storage), Ok(text)) = (storage(), serde_json::to_string(&positions)) {
            _ = storage.set_item(KEY, &text);
        }
    }

    pub(super) fn recall(path: &str) -> Option<f64> {
        read().into_iter().find(|(known, _)| known == path).map(|(_, y)| f64::from(y))
    }

    fn read() -> Vec<(String, u32)> {
        let text = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
        text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
    }

    fn storage() -> Option<web_sys::Storage> {
        leptos::prelude::window().session_storage().ok().flatten()
    }
}
