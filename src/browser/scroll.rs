//! Scroll restoration: where the reader was on each page of this tab. The browser restores a position at once, before the
//! page's data has come; so while the application navigates it saves the positions itself, in `sessionStorage` under
//! `portal.scroll`.

use leptos::prelude::{document, window, window_event_listener_untyped};
use web_sys::ScrollRestoration::{Auto, Manual};
use web_sys::Storage;

const KEY: &str = "portal.scroll";
/// Positions saved, at most; the oldest goes first.
const MAX_ENTRIES: usize = 50;

/// Sets scroll restoration to `manual` until the page is unloaded. A no-op on the host, where it is called while rendering.
pub fn control_restoration() {
    if cfg!(not(target_arch = "wasm32")) {
        return;
    }
    let set = |mode| {
        if let Ok(history) = window().history() {
            _ = history.set_scroll_restoration(mode);
        }
    };
    set(Manual);
    _ = window_event_listener_untyped("pagehide", move |_| set(Auto));
    _ = window_event_listener_untyped("pageshow", move |_| set(Manual));
}

/// Saves the present position for the page at `path`.
pub fn save(path: &str) {
    let mut positions = read();
    positions.retain(|(known, _)| known != path);
    positions.push((path.to_owned(), window().scroll_y().unwrap_or(0.0) as u32));
    let surplus = positions.len().saturating_sub(MAX_ENTRIES);
    positions.drain(..surplus);
    if let (Some(storage), Ok(text)) = (storage(), serde_json::to_string(&positions)) {
        _ = storage.set_item(KEY, &text);
    }
}

/// Goes to where the reader was on the page at `path`, or to the top.
pub fn restore(path: &str) {
    to(read().into_iter().find(|(known, _)| known == path).map_or(0.0, |(_, y)| f64::from(y)));
}

/// Goes to the element the address names behind `#`, or to the top.
pub fn to_start() {
    let fragment = window().location().hash().unwrap_or_default();
    let id =
        js_sys::decode_uri_component(fragment.trim_start_matches('#')).map(String::from).unwrap_or_default();
    match document().get_element_by_id(&id) {
        Some(element) => element.scroll_into_view(),
        None => to(0.0),
    }
}

fn to(y: f64) {
    window().scroll_to_with_x_and_y(0.0, y);
}

fn read() -> Vec<(String, u32)> {
    let text = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
    text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

fn storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}
