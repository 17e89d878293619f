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

impl Loading {
    /// The attribute's value.
    pub(super) fn value(self) -> Option<&'static str> {
        match self {
            Self::Eager => None,
            Self::Lazy => Some("lazy"),
        }
    }
}

/// Pictures hold up no text (`decoding`).
pub(super) const DECODING: &str = "async";

/// A length that says something: 0 is none.
pub(super) fn known(pixels: Option<u32>) -> Option<u32> {
    pixels.filter(|pixels| *pixels > 0)
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
            width=known(image.width)
            height=known(image.height)
            loading=loading.value()
            decoding=DECODING
        />
    }
}
