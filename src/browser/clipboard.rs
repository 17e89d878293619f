//! CopyAction.

use leptos::web_sys::HtmlInputElement;
#[cfg(target_arch = "wasm32")]
use {
    js_sys::{Function, Promise, Reflect},
    wasm_bindgen::{JsCast, JsValue},
    web_sys::{FocusOptions, HtmlElement, HtmlTextAreaElement},
};

/// Copies `text`: by the clipboard's own interface, else by the old command on a field of its own. False where the browser
/// allows neither (some webviews do not); the reader must then copy by hand. On the host nothing is copied.
pub async fn copy(text: &str) -> bool {
    #[cfg(target_arch = "wasm32")]
    return by_interface(text).await.is_ok() || by_command(text).unwrap_or(false);
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = text;
        false
    }
}

/// Puts the focus on a field and selects all it holds, so that the reader only has to copy. On the host nothing happens.
pub fn select(field: &HtmlInputElement) {
    #[cfg(target_arch = "wasm32")]
    {
        _ = field.focus();
        // `select()` leaves a read-only field as it is on iPhones before iOS 13.
        _ = field.set_selection_range(0, ALL);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = field;
}

/// Past the end of any text: browsers take the end instead.
#[cfg(target_arch = "wasm32")]
const ALL: u32 = 0xFFFF;

/// Missing on pages that did not come by HTTPS, and before Chrome 66 and Safari 13.1. Webviews have half of it, or throw
/// where they should refuse: each step may fail.
#[cfg(target_arch = "wasm32")]
async fn by_interface(text: &str) -> Result<(), JsValue> {
    let clipboard = Reflect::get(&leptos::prelude::window().navigator(), &"clipboard".into())?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into())?.dyn_into()?;
    let written = write.call1(&clipboard, &text.into())?;
    wasm_bindgen_futures::JsFuture::from(Promise::resolve(&written)).await.map(drop)
}

/// The field is read-only, so that no keyboard opens, and inside an open dialog if there is one: what lies behind a
/// modal dialog cannot be selected. The focus comes back to where it was.
#[cfg(target_arch = "wasm32")]
fn by_command(text: &str) -> Option<bool> {
    let document = leptos::prelude::document();
    let command = Reflect::get(&document, &"execCommand".into()).ok()?.dyn_into::<Function>().ok()?;
    let place =
        document.query_selector("dialog[open]").ok().flatten().or_else(|| document.body().map(Into::into))?;
    let before = document.active_element();
    let field: HtmlTextAreaElement = document.create_element("textarea").ok()?.unchecked_into();
    field.set_value(text);
    field.set_read_only(true);
    field.set_class_name("copy-button__source");
    place.append_child(&field).ok()?;
    focus(&field);
    _ = field.set_selection_range(0, ALL);
    let done = command.call1(&document, &"copy".into()).is_ok_and(|answer| answer.is_truthy());
    field.remove();
    if let Some(before) = before {
        focus(before.unchecked_ref());
    }
    Some(done)
}

/// Where the reader is in the page stays where it is.
#[cfg(target_arch = "wasm32")]
fn focus(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    _ = element.focus_with_options(&options);
}
