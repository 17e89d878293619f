//! Clipboard, with `execCommand` as fallback, and the reader's own hand after that.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{FocusOptions, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

/// Past the end of any text: browsers take the end instead.
const END: u32 = 0xFFFF;

/// Copies `text`: by the clipboard API, else by the old command on a field of its own. False where the browser allows
/// neither (some webviews do not); the reader must then copy by hand.
pub async fn copy(text: &str) -> bool {
    by_clipboard_api(text).await.is_ok() || by_command(text).unwrap_or(false)
}

/// Puts the focus on a field and selects all it holds, so that the reader only has to copy.
pub fn select(field: &HtmlInputElement) {
    _ = field.focus();
    // `select()` leaves a read-only field as it is on iPhones before iOS 13.
    _ = field.set_selection_range(0, END);
}

/// Missing on pages that did not come by HTTPS, and before Chrome 66 and Safari 13.1. Webviews have half of it, or throw
/// where they should refuse: each step may fail.
async fn by_clipboard_api(text: &str) -> Result<(), JsValue> {
    let clipboard = Reflect::get(&window().navigator(), &"clipboard".into())?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into())?.dyn_into()?;
    let written = write.call1(&clipboard, &text.into())?;
    JsFuture::from(Promise::resolve(&written)).await.map(drop)
}

/// The field is read-only, so that no keyboard opens, and inside an open dialog if there is one: what lies behind a
/// modal dialog cannot be selected. The focus comes back to where it was.
fn by_command(text: &str) -> Option<bool> {
    let document = document();
    let command = Reflect::get(&document, &"execCommand".into()).ok()?.dyn_into::<Function>().ok()?;
    let parent =
        document.query_selector("dialog[open]").ok().flatten().or_else(|| document.body().map(Into::into))?;
    let before = document.active_element();
    let field: HtmlTextAreaElement = document.create_element("textarea").ok()?.unchecked_into();
    field.set_value(text);
    field.set_read_only(true);
    field.set_class_name("copy-button__source");
    parent.append_child(&field).ok()?;
    focus(&field);
    _ = field.set_selection_range(0, END);
    let done = command.call1(&document, &"copy".into()).is_ok_and(|answer| answer.is_truthy());
    field.remove();
    if let Some(before) = before {
        focus(before.unchecked_ref());
    }
    Some(done)
}

/// Without scrolling: the reader stays where they are in the page.
fn focus(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    _ = element.focus_with_options(&options);
}
