//! Image loading for a canvas: with CORS, and with a timeout.

use js_sys::Promise;
use leptos::prelude::window;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlImageElement;

/// Milliseconds a picture may take: a poster without it beats none.
const LOAD_TIMEOUT_MS: i32 = 4_000;

/// The picture at this address, once it has come; `None` if it does not. Asked for in a way that lets the page read it,
/// where its host gives leave (CORS).
pub(super) async fn load(src: &str) -> Option<HtmlImageElement> {
    if src.is_empty() {
        return None;
    }
    let picture = HtmlImageElement::new().ok()?;
    picture.set_cross_origin(Some("anonymous"));
    let loading = Promise::new(&mut |loaded, failed| {
        picture.set_onload(Some(&loaded));
        picture.set_onerror(Some(&failed));
        _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&failed, LOAD_TIMEOUT_MS);
    });
    picture.set_src(src);
    JsFuture::from(loading).await.ok()?;
    (picture.natural_width() > 0).then_some(picture)
}
