//! A picture whose place is held while it loads.

use crate::model::Image;
use leptos::prelude::*;

/// When a picture loads.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Loading {
    /// With the page: it is what the reader sees first.
    AtOnce,
    /// When it comes near the window.
    Late,
}

/// A picture.
#[component]
pub fn Picture(
    /// The picture.
    image: Image,
    /// When it loads.
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
            loading=(loading == Loading::Late).then_some("lazy")
            decoding="async"
        />
    }
}
