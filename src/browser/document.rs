//! The document around the application: focus, title, canonical link, attributes of the root, and the bfcache.

use super::elements::{query, set_text};
use js_sys::Reflect;
use leptos::ev::Event;
use leptos::prelude::{document, window, window_event_listener_untyped};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, FocusOptions, HtmlElement, HtmlImageElement};

/// Moves the keyboard to the first element that matches, without scrolling.
pub fn focus(selector: &str) {
    if let Some(element) = query(selector) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        _ = element.unchecked_into::<HtmlElement>().focus_with_options(&options);
    }
}

/// Width and height of the picture whose `load` event this is, in its own pixels.
pub fn natural_size(event: &Event) -> Option<(u32, u32)> {
    let picture: HtmlImageElement = event.target()?.dyn_into().ok()?;
    Some((picture.natural_width(), picture.natural_height()))
}

/// The middle of the window, in CSS pixels from its left and top.
pub fn viewport_center() -> (i32, i32) {
    let root = document().document_element();
    root.map_or((0, 0), |root| (root.client_width() / 2, root.client_height() / 2))
}

/// The body.
pub fn body() -> HtmlElement {
    document().body().unwrap_or_else(|| unreachable!("a page has a body"))
}

/// Sets an attribute of `<html>`, which style sheets and boot scripts read.
pub fn set_root_attribute(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        _ = root.set_attribute(name, value);
    }
}

/// Whether a translator has changed the page's text (`src/boot/translation.js`): no text may be written into it any more.
pub fn is_translated() -> bool {
    document().document_element().is_some_and(|root| root.has_attribute("data-translated"))
}

/// Says that the application changes the page's text until [`announce_rendered`], so that it is not taken for a
/// translator.
pub fn announce_rendering() {
    dispatch("portal:render");
}

/// Says that what was announced is in the document.
pub fn announce_rendered() {
    dispatch("portal:rendered");
}

fn dispatch(name: &str) {
    if let Ok(event) = Event::new(name) {
        _ = document().dispatch_event(&event);
    }
}

/// The absolute address of the page, without its fragment. Empty on the host, where it is called while rendering.
pub fn address() -> String {
    if cfg!(not(target_arch = "wasm32")) {
        return String::new();
    }
    let address = window().location().href().unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// Calls `restored` whenever the browser restores the page from its bfcache (back/forward cache): as it was left, with all
/// that ran in it. On the host, where it is called while rendering, leptos listens to nothing.
pub fn on_bfcache_restore(restored: impl Fn() + 'static) {
    _ = window_event_listener_untyped("pageshow", move |event| {
        if Reflect::get(&event, &"persisted".into()).is_ok_and(|persisted| persisted.is_truthy()) {
            restored();
        }
    });
}

/// Sets the document's title, as tabs, bookmarks and share menus show it.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Sets `<link rel="canonical">`: browsers that share a page take its address from there (Chrome on Android).
pub fn set_canonical(address: &str) {
    if let Some(link) = query("link[rel=canonical]") {
        _ = link.set_attribute("href", address);
    }
}

/// The page's canonical address.
pub fn canonical() -> Option<String> {
    query("link[rel=canonical]")?.get_attribute("href")
}

/// Announces the title of the page that was opened, or what became of it.
pub fn announce_route(text: &str) {
    set_text("#route-announcer", text);
}

/// Removes the page that came from the host from `<main>`: every element but the mount point of what is said of a page.
pub fn empty_main() {
    let Some(main) = query("#main") else { return };
    let page: Vec<Element> =
        (0..main.children().length()).filter_map(|index| main.children().item(index)).collect();
    page.iter().skip(1).for_each(Element::remove);
}

/// Marks the page at `path` in the frame, which is not rendered anew: its entry in the main menu is the current one, and the line of
/// notices is there on every page but the home page.
pub fn mark_page(path: &str, is_home: bool) {
    if let Some(link) = query(".main-menu__link[aria-current]") {
        _ = link.remove_attribute("aria-current");
    }
    if let Some(link) = query(&format!(".main-menu__link[href=\"{path}\"]")) {
        _ = link.set_attribute("aria-current", "page");
    }
    if let Some(band) = query(".notice-strip__band") {
        _ = band.toggle_attribute_with_force("hidden", is_home);
    }
}

/// Query and fragment of the address bar, each with its sign.
pub fn query_and_fragment() -> String {
    let location = window().location();
    [location.search(), location.hash()].into_iter().flatten().collect()
}

/// Replaces the path in the address bar; query and fragment stay, nothing is loaded.
pub fn replace_path(path: &str) {
    if let Ok(history) = window().history() {
        let address = format!("{path}{}", query_and_fragment());
        // A browser that refuses leaves the address as it was.
        _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

/// Leaves for the page at `path` by loading it.
pub fn load(path: &str) {
    _ = window().location().assign(path);
}

/// The `content` of `<meta name=…>`.
pub fn meta_content(name: &str) -> Option<String> {
    query(&format!("meta[name=\"{name}\"]"))?.get_attribute("content")
}

/// The text of the element with this id.
pub fn text_of(id: &str) -> Option<String> {
    document().get_element_by_id(id)?.text_content()
}
