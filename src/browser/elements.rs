//! Elements of the page, whether they came with it or were rendered here: their attributes and texts, and the mount points of views.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The `href` of the link of this class in an element.
pub fn link_in(element: &Element, class: &str) -> Option<String> {
    element.query_selector(&format!("a.{class}")).ok()??.get_attribute("href")
}

/// Of each element of class `frame`: the `href` of its link of class `link`, and the alternative text of its picture.
pub fn linked_pictures(frame: &str, link: &str) -> Vec<(String, String)> {
    let Ok(frames) = document().query_selector_all(&format!(".{frame}")) else { return Vec::new() };
    let picture = |frame: Element| {
        let alt = frame.query_selector("img").ok().flatten().and_then(|picture| picture.get_attribute("alt"));
        Some((link_in(&frame, link)?, alt.unwrap_or_default()))
    };
    (0..frames.length()).filter_map(|index| picture(frames.get(index)?.unchecked_into())).collect()
}

/// An element that a view is rendered into.
pub type MountPoint = HtmlElement;

/// The mount point of this class.
pub fn mount_point(class: &str) -> Option<MountPoint> {
    query(&format!(".{class}")).map(JsCast::unchecked_into)
}

/// An attribute of the first element that matches.
pub fn attribute(selector: &str, name: &str) -> Option<String> {
    query(selector)?.get_attribute(name)
}

/// Sets an attribute of the first element that matches.
pub fn set_attribute(selector: &str, name: &str, value: &str) {
    if let Some(element) = query(selector) {
        _ = element.set_attribute(name, value);
    }
}

/// Removes an attribute of the first element that matches.
pub fn remove_attribute(selector: &str, name: &str) {
    if let Some(element) = query(selector) {
        _ = element.remove_attribute(name);
    }
}

/// Sets the text of the first element that matches.
pub fn set_text(selector: &str, text: &str) {
    if let Some(element) = query(selector) {
        element.set_text_content(Some(text));
    }
}

/// Sets the message of a live region; it has a role only with one.
pub fn announce(selector: &str, message: &str) {
    if let Some(region) = query(selector) {
        announce_in(&region, message);
    }
}

/// The same of this live region.
pub fn announce_in(region: &Element, message: &str) {
    region.set_text_content(Some(message));
    _ = match message {
        "" => region.remove_attribute("role"),
        _ => region.set_attribute("role", "status"),
    };
}

/// The first element that matches.
pub(super) fn query(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}
