//! Lightbox: a picture of an article as large as the window, moved with fingers, mouse or keys.

use super::picture_stage::PictureStage;
use crate::model::{LargePicture, Zoom};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// The dialog's id.
pub const LIGHTBOX: &str = "lightbox";
/// The class of the links that open a picture in the lightbox.
pub const LIGHTBOX_LINK: &str = "article-body__enlarge";
/// The class around a picture and its link.
pub const PICTURE_FRAME: &str = "article-body__frame";

/// The pictures of an article, and which of them is shown large.
#[derive(Clone, Copy)]
struct Gallery {
    pictures: StoredValue<Vec<LargePicture>>,
    shown: RwSignal<usize>,
    zoom: RwSignal<Zoom>,
}

impl Gallery {
    fn count(self) -> usize {
        self.pictures.with_value(Vec::len)
    }

    fn show(self, index: usize) {
        self.zoom.set(Zoom::default());
        self.shown.set(index);
    }

    /// Shows the next or the previous picture, wrapping around.
    fn step(self, forward: bool) {
        let (shown, count) = (self.shown.get_untracked(), self.count());
        if count > 1 {
            self.show(if forward { (shown + 1) % count } else { (shown + count - 1) % count });
        }
    }

    fn on_key(self, event: &KeyboardEvent) {
        match event.key().as_str() {
            "ArrowLeft" => self.step(false),
            "ArrowRight" => self.step(true),
            "+" | "=" => self.zoom.update(|zoom| *zoom = zoom.stepped(true)),
            "-" => self.zoom.update(|zoom| *zoom = zoom.stepped(false)),
            "0" => self.zoom.set(Zoom::default()),
            _ => {}
        }
    }
}

/// 查看大图: the dialog.
#[component]
pub fn Lightbox(
    /// The pictures of the text, in reading order.
    pictures: Vec<LargePicture>,
    /// The index of the picture that is shown first.
    first: usize,
) -> impl IntoView {
    let gallery = Gallery {
        pictures: StoredValue::new(pictures),
        shown: RwSignal::new(first),
        zoom: RwSignal::new(Zoom::default()),
    };
    let several = gallery.count() > 1;
    let position = move || format!("{} / {}", gallery.shown.get() + 1, gallery.count());
    let picture = move || {
        let picture = gallery.pictures.with_value(|all| all.get(gallery.shown.get()).cloned());
        picture.map(|picture| view! { <PictureStage picture zoom=gallery.zoom/> })
    };
    let step_button = |forward: bool, label: &'static str| {
        several.then(|| view! { <button class="lightbox__action" type="button" on:click=move |_| gallery.step(forward)>{label}</button> })
    };
    let zoom_button = |larger: bool, label: &'static str| {
        let zoom = move |_| gallery.zoom.update(|zoom| *zoom = zoom.stepped(larger));
        view! { <button class="lightbox__action" type="button" on:click=zoom>{label}</button> }
    };
    view! {
        <dialog class="lightbox" id=LIGHTBOX aria-label="查看大图" on:keydown=move |event| gallery.on_key(&event)>
            {picture}
            <div class="lightbox__actions">
                {step_button(false, "上一张")}
                {zoom_button(false, "缩小")}
                <span class="lightbox__position" role="status">{position}</span>
                {zoom_button(true, "放大")}
                {step_button(true, "下一张")}
                <button class="lightbox__action" type="button" data-closes="">"关闭"</button>
            </div>
        </dialog>
    }
}
