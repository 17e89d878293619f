//! The clock.

use crate::model::Moment;

/// Now, by the reader's clock. On the host, where nobody keeps anything, the beginning of Unix time.
pub fn now() -> Moment {
    #[cfg(target_arch = "wasm32")]
    return Moment::from_unix_seconds((js_sys::Date::now() / 1000.0) as i64);
    #[cfg(not(target_arch = "wasm32"))]
    Moment::from_unix_seconds(0)
}
