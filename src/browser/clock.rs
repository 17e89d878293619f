//! The clock.

use crate::model::Moment;

/// Now, by the reader's clock. On the host, where nobody keeps anything, the beginning of Unix time.
pub fn now() -> Moment {
    #[cfg(target_arch = "wasm32")]
    return Moment::from_unix_seconds((js_sys::Date::now() / 1000.0) as i64);
    #[cfg(not(target_arch = "wasm32"))]
    Moment::from_unix_seconds(0)
}

/// Waits so many milliseconds, at least. The host waits for nobody.
pub async fn pause(ms: u32) {
    #[cfg(target_arch = "wasm32")]
    {
        let timer = js_sys::Promise::new(&mut |done, _| {
            _ = leptos::prelude::window()
                .set_timeout_with_callback_and_timeout_and_arguments_0(&done, ms.cast_signed());
        });
        _ = wasm_bindgen_futures::JsFuture::from(timer).await;
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = ms;
}
