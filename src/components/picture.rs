//! A picture with its size, so that loading it shifts no layout.

use crate::model::Image;
use leptos::prelude::*;

/// When a picture is requested.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Loading {
    /// With the page: it is what the reader sees first.
    Eager,
    /// When it comes near the viewport.
    Lazy,
}

/// An `<img>` with `loading` and `decoding`.
#[component]
pub fn Picture(
    /// The picture.
    image: Image,
    /// When it is requested.
    loading: Loading,
    /// Its class.
    class: &'static str,
) -> impl IntoView {
    view! {
        <img
            class=class
            src=image.src.as_str().to_owned()
            alt=image.alt
            width=image.width
            height=image.height
            loading=(loading == Loading::Lazy).then_some("lazy")
            decoding="async"
        />
    }
}
