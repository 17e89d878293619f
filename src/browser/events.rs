//! Event delegation: one listener on the window for a control of any page, whether it came with the page or was rendered later.

use leptos::prelude::window_event_listener_untyped;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent};

/// Calls `answer` with the element that matches the selector and has been clicked, or holds what has been.
pub fn on_click(selector: &'static str, answer: impl Fn(Element, MouseEvent) + 'static) {
    on("click", selector, move |element, event| answer(element, event.unchecked_into()));
}

/// The same for any event that bubbles.
pub fn on(name: &'static str, selector: &'static str, answer: impl Fn(Element, Event) + 'static) {
    _ = window_event_listener_untyped(name, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(element) = target.and_then(|target| target.closest(selector).ok().flatten()) {
            answer(element, event.unchecked_into());
        }
    });
}
