//! Files that the reader saves or chooses.

use leptos::ev::Event;

/// Lets the reader save `text` as a file of this name. On the host nothing happens.
pub fn save(name: &str, text: &str) {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::JsCast;
        let Ok(link) = leptos::prelude::document().create_element("a") else { return };
        let data: String = js_sys::encode_uri_component(text).into();
        _ = link.set_attribute("href", &format!("data:application/json;charset=utf-8,{data}"));
        _ = link.set_attribute("download", name);
        link.unchecked_into::<web_sys::HtmlElement>().click();
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (name, text);
}

/// The text of the file chosen in the field that `event` comes from; the field is emptied, so that the same file can be
/// chosen again. On the host none.
pub async fn chosen(event: Event) -> Option<String> {
    #[cfg(target_arch = "wasm32")]
    {
        let field: web_sys::HtmlInputElement = leptos::prelude::event_target(&event);
        let file = field.files()?.get(0)?;
        let text = wasm_bindgen_futures::JsFuture::from(file.text()).await.ok()?.as_string();
        field.set_value("");
        text
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = event;
        None
    }
}
