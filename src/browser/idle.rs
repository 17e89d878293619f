//! `requestIdleCallback` with `setTimeout` as fallback: work that can wait until the browser has nothing better to do.

use js_sys::{Function, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, closure::Closure};

/// Runs `work` when the browser is idle; in engines that cannot tell (Safari), after whatever is under way.
pub fn run(work: impl FnOnce() + 'static) {
    let window = window();
    let work = Closure::once_into_js(work);
    let idle = Reflect::get(&window, &"requestIdleCallback".into()).unwrap_or_default();
    match idle.dyn_into::<Function>() {
        Ok(idle) => _ = idle.call1(&window, &work),
        Err(_) => _ = window.set_timeout_with_callback(work.unchecked_ref()),
    }
}
