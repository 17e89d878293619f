//! The clock.

use crate::model::Moment;

/// Now, by the reader's clock. On the host, where nobody keeps anything, the beginning of Unix time.
pub fn now() -> Moment {
    #[cfg(target_arch = "wasm32")]
    return Moment::from_unix_seconds((js_sys::Date::now() / 1000.0) as i64);
    #[cfg(not(target_arch = "wasm32"))]
    Moment::from_unix_seconds(0)
}

/// Waits so many milliseconds, at least. Who stops waiting leaves no timer behind. The host waits for nobody.
pub async fn pause(ms: u32) {
    #[cfg(target_arch = "wasm32")]
    {
        let mut timer = Timer(0);
        let over = js_sys::Promise::new(&mut |done, _| {
            let started = leptos::prelude::window()
                .set_timeout_with_callback_and_timeout_and_arguments_0(&done, ms.cast_signed());
            timer = Timer(started.unwrap_or_default());
        });
        _ = wasm_bindgen_futures::JsFuture::from(over).await;
        drop(timer);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = ms;
}

/// A timer of the browser by its number; 0 is none.
#[cfg(target_arch = "wasm32")]
struct Timer(i32);

#[cfg(target_arch = "wasm32")]
impl Drop for Timer {
    fn drop(&mut self) {
        leptos::prelude::window().clear_timeout_with_handle(self.0);
    }
}
