//! Modal dialogs: `<dialog>` moves focus in, closes on Esc and gives focus back by itself. What came with the page is opened,
//! and what the reader closes is closed, by `src/boot/dialogs.js`.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// Opens the `<dialog>` with this id. Engines without modal dialogs (before Chrome 37, Safari 15.4) show it in the page.
pub fn open(id: &str) {
    if let Some(dialog) = by_id(id) {
        if Reflect::has(&dialog, &"showModal".into()).unwrap_or(false) {
            _ = dialog.show_modal();
        } else {
            _ = dialog.set_attribute("open", "");
        }
    }
}

/// Closes it.
pub fn close(id: &str) {
    if let Some(dialog) = by_id(id) {
        if Reflect::has(&dialog, &"close".into()).unwrap_or(false) {
            dialog.close();
        } else {
            _ = dialog.remove_attribute("open");
        }
    }
}

fn by_id(id: &str) -> Option<HtmlDialogElement> {
    Some(leptos::prelude::document().get_element_by_id(id)?.unchecked_into())
}
