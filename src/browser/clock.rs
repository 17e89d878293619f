//! Time: the reader's clock, and a cancel-safe sleep (`setTimeout`).

use crate::model::Moment;
use js_sys::{Date, Function, Promise};
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Now, by the reader's clock, to the second.
pub fn now() -> Moment {
    Moment::from_unix_seconds((Date::now() / 1000.0) as i64)
}

/// Waits so many milliseconds, at least. Cancel-safe: dropping the future clears the timer.
pub async fn sleep(ms: u32) {
    let mut timer = None;
    let over = Promise::new(&mut |done, _| timer = Timer::start(done, ms));
    _ = JsFuture::from(over).await;
    drop(timer);
}

/// Yields to the browser: what follows is a task of its own, before which a tap is answered and a frame painted.
pub async fn yield_to_browser() {
    sleep(0).await;
}

/// A timer of the browser, and what it does at its end.
struct Timer {
    number: i32,
    done: Function,
}

impl Timer {
    fn start(done: Function, ms: u32) -> Option<Self> {
        let number =
            window().set_timeout_with_callback_and_timeout_and_arguments_0(&done, ms.cast_signed()).ok()?;
        Some(Self { number, done })
    }
}

impl Drop for Timer {
    /// The promise comes to its end all the same: what waits for one that never does is never freed.
    fn drop(&mut self) {
        window().clear_timeout_with_handle(self.number);
        _ = self.done.call0(&JsValue::UNDEFINED);
    }
}
