//! Forms of the page: their fields, and the elements in them, by selector. Values are read by name, whatever kind of field has them.

use super::script::{call, get, set};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, NodeList};

/// A form, or another element of the page.
pub type Part = Element;

/// What happens in a field.
pub type FieldEvent = Event;

/// The field in which it happens.
pub fn target(event: &FieldEvent) -> Option<Part> {
    event.target()?.dyn_into().ok()
}

/// All elements that match.
pub fn all(selector: &str) -> Vec<Part> {
    document().query_selector_all(selector).map_or(Vec::new(), |found| listed(&found))
}

/// All elements that match, in this one.
pub fn all_in(part: &Part, selector: &str) -> Vec<Part> {
    part.query_selector_all(selector).map_or(Vec::new(), |found| listed(&found))
}

fn listed(found: &NodeList) -> Vec<Part> {
    (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
}

/// The first element that matches, in this one.
pub fn find(part: &Part, selector: &str) -> Option<Part> {
    part.query_selector(selector).ok().flatten()
}

/// The element with this id.
pub fn by_id(id: &str) -> Option<Part> {
    document().get_element_by_id(id)
}

/// The text entered in the field of this name.
pub fn value(form: &Part, name: &str) -> String {
    property(form, name, "value").as_string().unwrap_or_default()
}

/// Whether the field of this name holds another text than the page gave it.
pub fn is_changed(form: &Part, name: &str) -> bool {
    value(form, name) != property(form, name, "defaultValue").as_string().unwrap_or_default()
}

/// The text entered in this field.
pub fn text_in(field: &Part) -> String {
    get(field, "value").as_string().unwrap_or_default()
}

/// Whether the box of this name is ticked.
pub fn is_ticked(form: &Part, name: &str) -> bool {
    property(form, name, "checked").is_truthy()
}

/// Enters a text.
pub fn set_value(form: &Part, name: &str, text: &str) {
    set_property(form, name, "value", &text.into());
}

/// Ticks the box, or takes the tick away.
pub fn tick(form: &Part, name: &str, is_ticked: bool) {
    set_property(form, name, "checked", &is_ticked.into());
}

/// Sets the fields to what they were when the page came.
pub fn reset(form: &Part) {
    call(form, "reset", &[]);
}

/// Sends the form as browsers do by themselves, in place of the page.
pub fn submit(form: &Part) {
    call(form, "submit", &[]);
}

/// Shows an element, or hides it.
pub fn show(part: &Part, is_shown: bool) {
    _ = part.toggle_attribute_with_force("hidden", !is_shown);
}

/// Whether the reader is elsewhere by now: something but this element, or nothing, has the focus.
pub fn has_lost_focus(part: &Part) -> bool {
    document().active_element().is_some_and(|focused| focused != *part && focused.tag_name() != "BODY")
}

/// Moves the keyboard to an element, and scrolls it into sight.
pub fn focus(part: &Part) {
    _ = part.unchecked_ref::<HtmlElement>().focus();
}

/// Puts a list of links to elements of the page, by id and text, into an element after a paragraph.
pub fn fill_with_links(part: &Part, text: &str, links: &[(String, String)]) {
    let Some(list) = element("ul", "") else { return };
    for (id, text) in links {
        if let (Some(item), Some(link)) = (element("li", ""), element("a", text)) {
            _ = link.set_attribute("href", &format!("#{id}"));
            _ = link.set_attribute("rel", "external"); // of no page that the router knows
            _ = item.append_child(&link);
            _ = list.append_child(&item);
        }
    }
    fill(part, text, (!links.is_empty()).then_some(list));
}

/// Puts a button that sends the form into an element after a paragraph.
pub fn fill_with_retry(part: &Part, text: &str, label: &str) {
    let button = element("button", label);
    if let Some(button) = &button {
        _ = button.set_attribute("type", "submit");
        _ = button.set_attribute("class", "button button--quiet");
    }
    fill(part, text, button);
}

fn fill(part: &Part, text: &str, more: Option<Part>) {
    part.set_text_content(None);
    for child in [element("p", text), more].into_iter().flatten() {
        _ = part.append_child(&child);
    }
}

fn element(name: &str, text: &str) -> Option<Part> {
    let element = document().create_element(name).ok()?;
    element.set_text_content(Some(text));
    Some(element)
}

fn field(form: &Part, name: &str) -> Option<Part> {
    find(form, &format!("[name=\"{name}\"]"))
}

fn property(form: &Part, name: &str, key: &str) -> JsValue {
    field(form, name).map(|field| get(&field, key)).unwrap_or_default()
}

fn set_property(form: &Part, name: &str, key: &str, value: &JsValue) {
    if let Some(field) = field(form, name) {
        set(&field, key, value);
    }
}
