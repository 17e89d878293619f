//! Work that can wait until the browser has nothing better to do.

/// Does it then; in engines that cannot tell (Safari), after whatever is under way. On the host it is never done.
pub fn run(work: impl FnOnce() + 'static) {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::{JsCast, closure::Closure};
        let window = leptos::prelude::window();
        let work = Closure::once_into_js(work);
        let idle = js_sys::Reflect::get(&window, &"requestIdleCallback".into()).unwrap_or_default();
        match idle.dyn_into::<js_sys::Function>() {
            Ok(idle) => _ = idle.call1(&window, &work),
            Err(_) => _ = window.set_timeout_with_callback(work.unchecked_ref()),
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = work;
}
