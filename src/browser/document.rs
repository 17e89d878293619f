//! The document around the application.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen::JsCast;

/// Moves the keyboard to the first element that matches, without scrolling.
pub fn focus(selector: &str) {
    #[cfg(target_arch = "wasm32")]
    if let Some(element) = query(selector) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        _ = element.unchecked_into::<web_sys::HtmlElement>().focus_with_options(&options);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = selector;
}

/// Where the link of this class leads that a click fell on.
pub fn closest_link(event: &leptos::ev::MouseEvent, class: &str) -> Option<String> {
    #[cfg(target_arch = "wasm32")]
    {
        let element: web_sys::Element = event.target()?.dyn_into().ok()?;
        element.closest(&format!("a.{class}")).ok()??.get_attribute("href")
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = (event, class);
        None
    }
}

/// The middle of the window, in CSS pixels from its left and top.
pub fn viewport_center() -> (i32, i32) {
    #[cfg(target_arch = "wasm32")]
    {
        let root = leptos::prelude::document().document_element();
        root.map_or((0, 0), |root| (root.client_width() / 2, root.client_height() / 2))
    }
    #[cfg(not(target_arch = "wasm32"))]
    (0, 0)
}

/// Sets an attribute of `<html>`.
pub fn set_root_attribute(name: &str, value: &str) {
    #[cfg(target_arch = "wasm32")]
    if let Some(root) = leptos::prelude::document().document_element() {
        _ = root.set_attribute(name, value);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (name, value);
}

/// An attribute of `<html>`; on the host there is none.
pub fn root_attribute(name: &str) -> Option<String> {
    #[cfg(target_arch = "wasm32")]
    return leptos::prelude::document().document_element()?.get_attribute(name);
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = name;
        None
    }
}

/// The whole address of the page, without its fragment; on the host it has none.
pub fn address() -> String {
    #[cfg(target_arch = "wasm32")]
    {
        let address = leptos::prelude::window().location().href().unwrap_or_default();
        address.split('#').next().unwrap_or_default().to_owned()
    }
    #[cfg(not(target_arch = "wasm32"))]
    String::new()
}

/// Calls `returned` whenever the reader comes back to the page as it was left, kept by the browser with all that ran in it.
pub fn on_bfcache_restore(returned: impl Fn() + 'static) {
    #[cfg(target_arch = "wasm32")]
    {
        _ = leptos::prelude::window_event_listener_untyped("pageshow", move |event| {
            if js_sys::Reflect::get(&event, &"persisted".into()).is_ok_and(|kept| kept.is_truthy()) {
                returned();
            }
        });
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = returned;
}

/// Sets the document's title.
pub fn set_title(title: &str) {
    #[cfg(target_arch = "wasm32")]
    leptos::prelude::document().set_title(title);
    #[cfg(not(target_arch = "wasm32"))]
    let _ = title;
}

/// Tells which address the page has now: browsers that share a page look for it (Chrome on Android).
pub fn set_canonical(address: &str) {
    #[cfg(target_arch = "wasm32")]
    if let Some(link) = query("link[rel=canonical]") {
        _ = link.set_attribute("href", address);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = address;
}

/// Leaves for the page at `path` by loading it.
pub fn load(path: &str) {
    #[cfg(target_arch = "wasm32")]
    {
        _ = leptos::prelude::window().location().assign(path);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = path;
}

/// The `content` of `<meta name=…>`.
#[cfg(target_arch = "wasm32")]
pub fn meta_content(name: &str) -> Option<String> {
    query(&format!("meta[name=\"{name}\"]"))?.get_attribute("content")
}

/// Where the link with this id leads.
#[cfg(target_arch = "wasm32")]
pub fn linked_by(id: &str) -> Option<String> {
    leptos::prelude::document().get_element_by_id(id)?.get_attribute("href")
}

/// The text of the element with this id.
#[cfg(target_arch = "wasm32")]
pub fn text_of(id: &str) -> Option<String> {
    leptos::prelude::document().get_element_by_id(id)?.text_content()
}

/// The application's root element.
#[cfg(target_arch = "wasm32")]
pub fn app_root() -> Option<web_sys::HtmlElement> {
    query("#app").map(JsCast::unchecked_into)
}

#[cfg(target_arch = "wasm32")]
fn query(selector: &str) -> Option<web_sys::Element> {
    leptos::prelude::document().query_selector(selector).ok().flatten()
}
