//! Modal dialogs: `<dialog>` moves focus in, closes on Esc and gives focus back by itself.

/// Opens the `<dialog>` with this id. Engines without modal dialogs (before Chrome 37, Safari 15.4) show it in the page.
pub fn open(id: &str) {
    #[cfg(target_arch = "wasm32")]
    with(id, |dialog| {
        if js_sys::Reflect::has(dialog, &"showModal".into()).unwrap_or(false) {
            _ = dialog.show_modal();
        } else {
            _ = dialog.set_attribute("open", "");
        }
    });
    #[cfg(not(target_arch = "wasm32"))]
    let _ = id;
}

/// Closes it.
pub fn close(id: &str) {
    #[cfg(target_arch = "wasm32")]
    with(id, |dialog| {
        if js_sys::Reflect::has(dialog, &"close".into()).unwrap_or(false) {
            dialog.close();
        } else {
            _ = dialog.remove_attribute("open");
        }
    });
    #[cfg(not(target_arch = "wasm32"))]
    let _ = id;
}

#[cfg(target_arch = "wasm32")]
fn with(id: &str, act: impl FnOnce(&web_sys::HtmlDialogElement)) {
    use wasm_bindgen::JsCast;
    if let Some(element) = leptos::prelude::document().get_element_by_id(id) {
        act(element.unchecked_ref());
    }
}
