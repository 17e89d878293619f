//! Pictures that are drawn into others.

/// Longest wait for a picture, in milliseconds: a poster without it beats none.
const PATIENCE: i32 = 4000;

/// The picture at this address, once it has come; `None` if it does not. Asked for in a way that lets the page read it,
/// where its host gives leave (CORS).
pub async fn load(src: &str) -> Option<web_sys::HtmlImageElement> {
    if src.is_empty() {
        return None;
    }
    let picture = web_sys::HtmlImageElement::new().ok()?;
    picture.set_cross_origin(Some("anonymous"));
    let came = js_sys::Promise::new(&mut |came, failed| {
        picture.set_onload(Some(&came));
        picture.set_onerror(Some(&failed));
        _ = leptos::prelude::window()
            .set_timeout_with_callback_and_timeout_and_arguments_0(&failed, PATIENCE);
    });
    picture.set_src(src);
    wasm_bindgen_futures::JsFuture::from(came).await.ok()?;
    (picture.natural_width() > 0).then_some(picture)
}
