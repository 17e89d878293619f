//! How much room there is.

use leptos::prelude::{ReadSignal, signal};

/// Whether the window is wide enough for `query` (a media query), kept up to date. False until the first change or
/// `Effect`, so that the first render equals the prerendered page.
pub fn matches(query: &'static str) -> ReadSignal<bool> {
    let (matches, set_matches) = signal(false);
    #[cfg(target_arch = "wasm32")]
    leptos::prelude::Effect::new(move || {
        use leptos::prelude::{Set, window};
        use wasm_bindgen::{JsCast, closure::Closure};
        let Some(list) = window().match_media(query).ok().flatten() else { return };
        set_matches.set(list.matches());
        let changed = Closure::<dyn Fn(web_sys::MediaQueryListEvent)>::new(
            move |event: web_sys::MediaQueryListEvent| {
                set_matches.set(event.matches());
            },
        );
        // `addListener`, because `MediaQueryList` is no `EventTarget` before Safari 14.
        _ = list.add_listener_with_opt_callback(Some(changed.as_ref().unchecked_ref()));
        changed.forget(); // lives as long as the frame, which is never taken down
    });
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (query, set_matches);
    matches
}
