//! Picture: an `<img>` with its intrinsic size, so that loading it causes no layout shift.

use crate::model::Image;
use leptos::prelude::*;

/// When a picture is requested (`loading`).
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Loading {
    /// With the page: it is in the first view.
    Eager,
    /// When it comes near the viewport (`loading="lazy"`).
    Lazy,
}

/// The `<img>` of a model's picture.
#[component]
pub fn Picture(
    /// Source, alternative text and size.
    image: Image,
    /// With the page, or near the viewport.
    loading: Loading,
    /// The `<img>`'s class attribute.
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
