//! The clock.

use crate::model::Moment;

/// Now, by the reader's clock. On the host, where nobody keeps anything, the beginning of Unix time.
pub fn now() -> Moment {
    #[cfg(target_arch = "wasm32")]
    return Moment::from_unix_seconds((js_sys::Date::now() / 1000.0) as i64);
    #[cfg(not(target_arch = "wasm32"))]
    Moment::from_unix_seconds(0)
}

/// Waits so many milliseconds, at least. Who stops waiting leaves nothing behind. The host waits for nobody.
pub async fn sleep(ms: u32) {
    #[cfg(target_arch = "wasm32")]
    {
        let mut timer = None;
        let over = js_sys::Promise::new(&mut |done, _| timer = Timer::start(done, ms));
        _ = wasm_bindgen_futures::JsFuture::from(over).await;
        drop(timer);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = ms;
}

/// A timer of the browser, and what it does at its end.
#[cfg(target_arch = "wasm32")]
struct Timer {
    number: i32,
    done: js_sys::Function,
}

#[cfg(target_arch = "wasm32")]
impl Timer {
    fn start(done: js_sys::Function, ms: u32) -> Option<Self> {
        let window = leptos::prelude::window();
        let number =
            window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, ms.cast_signed()).ok()?;
        Some(Self { number, done })
    }
}

#[cfg(target_arch = "wasm32")]
impl Drop for Timer {
    /// The promise comes to its end all the same: what waits for one that never does is never freed.
    fn drop(&mut self) {
        leptos::prelude::window().clear_timeout_with_handle(self.number);
        _ = self.done.call0(&wasm_bindgen::JsValue::UNDEFINED);
    }
}
