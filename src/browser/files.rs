//! File download and upload: what the reader exports and imports.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlElement, HtmlInputElement};

/// A field in which the reader chooses a file.
pub type FileField = HtmlInputElement;

/// Lets the reader save `text` as a file of this name.
pub fn save(name: &str, text: &str) {
    let Ok(link) = document().create_element("a") else { return };
    let data: String = js_sys::encode_uri_component(text).into();
    _ = link.set_attribute("href", &format!("data:application/json;charset=utf-8,{data}"));
    _ = link.set_attribute("download", name);
    link.unchecked_into::<HtmlElement>().click();
}

/// The field in this element in which a file is chosen: it may have been before there was a program.
pub fn chosen_in(element: &HtmlElement) -> Option<FileField> {
    let field: FileField = element.query_selector("[type=file]").ok()??.unchecked_into();
    field.files().is_some_and(|files| files.length() > 0).then_some(field)
}

/// The text of the file chosen in this field; the field is emptied, so that the same file can be chosen again.
pub async fn chosen(field: FileField) -> Option<String> {
    let file = field.files()?.get(0)?;
    let text = JsFuture::from(file.text()).await.ok()?.as_string();
    field.set_value("");
    text
}
