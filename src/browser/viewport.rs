//! Media queries as signals.

use leptos::prelude::{Effect, ReadSignal, Set, signal, window};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::MediaQueryListEvent;

/// Whether `query` (a media query) matches, kept up to date. False until the first change or `Effect`, so that the first
/// render equals the prerendered page.
pub fn matches(query: &'static str) -> ReadSignal<bool> {
    let (matches, set_matches) = signal(false);
    Effect::new(move || {
        let Some(list) = window().match_media(query).ok().flatten() else { return };
        set_matches.set(list.matches());
        let changed = Closure::<dyn Fn(MediaQueryListEvent)>::new(move |event: MediaQueryListEvent| {
            set_matches.set(event.matches());
        });
        // `addListener`, because `MediaQueryList` is no `EventTarget` before Safari 14.
        _ = list.add_listener_with_opt_callback(Some(changed.as_ref().unchecked_ref()));
        changed.forget(); // lives as long as the frame, which is never taken down
    });
    matches
}
