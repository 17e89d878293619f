//! Lightbox: a picture of an article as large as the window, moved with fingers, mouse or keys. Without the
//! application the same link opens the picture itself.

use super::picture_stage::PictureStage;
use crate::browser::{dialog, document};
use crate::hydration::defer_hydration;
use crate::model::{Image, Zoom};
use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;

/// The dialog's id, for [`dialog::open`].
const LIGHTBOX: &str = "lightbox";
/// The class of the links that open a picture in the lightbox.
pub(super) const LIGHTBOX_LINK: &str = "article-body__enlarge";
/// The class around a picture and its link.
pub(super) const PICTURE_FRAME: &str = "article-body__frame";

/// The pictures of an article, and which of them is shown large.
#[derive(Clone, Copy)]
struct Gallery {
    pictures: StoredValue<Vec<Image>>,
    shown: RwSignal<Option<usize>>,
    zoom: RwSignal<Zoom>,
}

impl Gallery {
    fn count(self) -> usize {
        self.pictures.with_value(Vec::len)
    }

    fn show(self, index: usize) {
        self.zoom.set(Zoom::default());
        self.shown.set(Some(index));
    }

    /// Shows the next or the previous picture, wrapping around.
    fn step(self, forward: bool) {
        let (shown, count) = (self.shown.get_untracked().unwrap_or_default(), self.count());
        if count > 1 {
            self.show(if forward { (shown + 1) % count } else { (shown + count - 1) % count });
        }
    }

    /// A plain click on a picture or its link opens it here; any other (new tab, new window) is left to the browser.
    fn open(self, event: &MouseEvent) {
        let plain = !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
        let src = document::link_beside(event, PICTURE_FRAME, LIGHTBOX_LINK).filter(|_| plain);
        let index =
            self.pictures.with_value(|all| all.iter().position(|it| Some(it.src.as_str()) == src.as_deref()));
        if let Some(index) = index {
            event.prevent_default();
            self.show(index);
            dialog::open(LIGHTBOX);
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

/// Wraps an article's text, and opens its pictures in a dialog.
#[component]
pub fn Lightbox(
    /// The pictures of the text, in reading order.
    pictures: Vec<Image>,
    /// The text, whose pictures stand in frames (`article-body__frame`), each with its link (`article-body__enlarge`).
    children: Children,
) -> impl IntoView {
    let gallery = Gallery {
        pictures: StoredValue::new(pictures),
        shown: RwSignal::new(None),
        zoom: RwSignal::new(Zoom::default()),
    };
    let several = gallery.count() > 1;
    let position = move || gallery.shown.get().map(|index| format!("{} / {}", index + 1, gallery.count()));
    let picture = move || {
        let image = gallery.pictures.with_value(|all| all.get(gallery.shown.get()?).cloned());
        image.map(|image| view! { <PictureStage image zoom=gallery.zoom/> })
    };
    let step_button = |forward: bool, label: &'static str| {
        several.then(|| view! { <button class="lightbox__action" type="button" on:click=move |_| gallery.step(forward)>{label}</button> })
    };
    let zoom_button = |larger: bool, label: &'static str| {
        let zoom = move |_| gallery.zoom.update(|zoom| *zoom = zoom.stepped(larger));
        view! { <button class="lightbox__action" type="button" on:click=zoom>{label}</button> }
    };
    view! {
        {defer_hydration(move || view! { <div class="article-body" on:click=move |event| gallery.open(&event)>{children()}</div> })}
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
