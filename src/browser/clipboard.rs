//! Copying.

/// Copies `text`: by the clipboard's own interface, else by the old command on a hidden field. False where the browser
/// allows neither (some webviews do not); the reader must then copy by hand. On the host nothing is copied.
pub async fn copy(text: &str) -> bool {
    #[cfg(target_arch = "wasm32")]
    return by_interface(text).await || by_command(text).unwrap_or(false);
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = text;
        false
    }
}

/// Missing on pages that did not come by HTTPS, and before Chrome 66 and Safari 13.1.
#[cfg(target_arch = "wasm32")]
async fn by_interface(text: &str) -> bool {
    let clipboard = leptos::prelude::window().navigator().clipboard();
    if clipboard.is_undefined() {
        return false;
    }
    wasm_bindgen_futures::JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// The field is read-only, so that no keyboard opens, and inside an open dialog if there is one: what lies behind a
/// modal dialog cannot be selected.
#[cfg(target_arch = "wasm32")]
fn by_command(text: &str) -> Option<bool> {
    use wasm_bindgen::{JsCast, JsValue};
    let document = leptos::prelude::document();
    let place =
        document.query_selector("dialog[open]").ok().flatten().or_else(|| document.body().map(Into::into))?;
    let field: web_sys::HtmlTextAreaElement = document.create_element("textarea").ok()?.unchecked_into();
    field.set_value(text);
    field.set_read_only(true);
    field.set_class_name("visually-hidden");
    place.append_child(&field).ok()?;
    field.select();
    let command =
        js_sys::Reflect::get(&document, &"execCommand".into()).ok()?.dyn_into::<js_sys::Function>().ok()?;
    let done = command.call1(&document, &JsValue::from_str("copy")).is_ok_and(|answer| answer.is_truthy());
    field.remove();
    Some(done)
}
