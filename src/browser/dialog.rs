//! Modal dialogs: `<dialog>` moves focus in, closes on Esc and gives focus back by itself. What came with the page is opened,
//! and all of them are closed, by `src/boot/dialogs.js`.

/// Opens the `<dialog>` with this id. Engines without modal dialogs (before Chrome 37, Safari 15.4) show it in the page.
pub fn open(id: &str) {
    #[cfg(target_arch = "wasm32")]
    if let Some(dialog) = named(id) {
        if js_sys::Reflect::has(&dialog, &"showModal".into()).unwrap_or(false) {
            _ = dialog.show_modal();
        } else {
            _ = dialog.set_attribute("open", "");
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = id;
}

/// Whether it stands open.
pub fn is_open(id: &str) -> bool {
    #[cfg(target_arch = "wasm32")]
    return named(id).is_some_and(|dialog| dialog.has_attribute("open"));
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = id;
        false
    }
}

#[cfg(target_arch = "wasm32")]
fn named(id: &str) -> Option<web_sys::HtmlDialogElement> {
    use wasm_bindgen::JsCast;
    Some(leptos::prelude::document().get_element_by_id(id)?.unchecked_into())
}
