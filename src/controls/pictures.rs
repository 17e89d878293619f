//! 查看大图: a picture of an article opens as large as the window. Without the program, and where its chunk does not come, the
//! link around it opens the picture itself.

use super::extras::{Extra, show};
use crate::browser::{document, elements, events};
use crate::components::{LIGHTBOX_LINK, PICTURE_FRAME};
use crate::model::LargePicture;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

pub(super) fn answer() {
    let owner = Owner::current().unwrap_or_default();
    events::on_click(".article-body__frame", move |frame, event| {
        let Some(address) = elements::link_in(&frame, LIGHTBOX_LINK).filter(|_| is_plain(&event)) else {
            return;
        };
        let pictures = pictures();
        if let Some(first) = pictures.iter().position(|picture| picture.src == address) {
            event.prevent_default();
            owner.with(|| open(pictures, first, address));
        }
    });
}

fn open(pictures: Vec<LargePicture>, first: usize, address: String) {
    show(Extra::Pictures(pictures, first), move |shown| {
        if shown.is_err() {
            document::load(&address);
        }
    });
}

/// Any other click (new tab, new window) is left to the browser.
fn is_plain(event: &MouseEvent) -> bool {
    !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}

/// The pictures of the article, in reading order.
fn pictures() -> Vec<LargePicture> {
    let picture = |(src, alt)| LargePicture { src, alt };
    elements::linked_pictures(PICTURE_FRAME, LIGHTBOX_LINK).into_iter().map(picture).collect()
}
