//! A picture of an article as large as the window: with fingers, mouse or keys. Without the program the same link opens
//! the picture itself.

use super::in_turn::in_turn;
use super::picture_stage::PictureStage;
use crate::browser::{dialog, document};
use crate::model::{Image, Zoom};
use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;

/// The dialog's id, for [`dialog::open`].
const LIGHTBOX: &str = "lightbox";
/// The class of the links around pictures that can be enlarged.
pub(super) const ENLARGES: &str = "article-body__enlarge";

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

    /// The next or the one before, round and round.
    fn turn(self, forward: bool) {
        let (shown, count) = (self.shown.get_untracked().unwrap_or_default(), self.count());
        if count > 1 {
            self.show(if forward { (shown + 1) % count } else { (shown + count - 1) % count });
        }
    }

    /// A plain click on a picture's link opens it here; any other (new tab, new window) is the browser's.
    fn open(self, event: &MouseEvent) {
        let plain = !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
        let src = document::closest_link(event, ENLARGES).filter(|_| plain);
        let index =
            self.pictures.with_value(|all| all.iter().position(|it| Some(it.src.as_str()) == src.as_deref()));
        if let Some(index) = index {
            event.prevent_default();
            self.show(index);
            dialog::open(LIGHTBOX);
        }
    }

    fn press(self, event: &KeyboardEvent) {
        match event.key().as_str() {
            "ArrowLeft" => self.turn(false),
            "ArrowRight" => self.turn(true),
            "+" | "=" => self.zoom.update(|zoom| *zoom = zoom.stepped(true)),
            "-" => self.zoom.update(|zoom| *zoom = zoom.stepped(false)),
            "0" => self.zoom.set(Zoom::default()),
            _ => {}
        }
    }
}

/// Makes the pictures in an article's text open large.
#[component]
pub fn Lightbox(
    /// The pictures, in reading order.
    pictures: Vec<Image>,
    /// The text they stand in.
    children: Children,
) -> impl IntoView {
    let gallery = Gallery {
        pictures: StoredValue::new(pictures),
        shown: RwSignal::new(None),
        zoom: RwSignal::new(Zoom::default()),
    };
    let several = gallery.count() > 1;
    let place = move || gallery.shown.get().map(|index| format!("{} / {}", index + 1, gallery.count()));
    let picture = move || {
        let image = gallery.pictures.with_value(|all| all.get(gallery.shown.get()?).cloned());
        image.map(|image| view! { <PictureStage image zoom=gallery.zoom/> })
    };
    let turn = |forward: bool, label: &'static str| {
        several.then(|| view! { <button class="lightbox__way" type="button" on:click=move |_| gallery.turn(forward)>{label}</button> })
    };
    let step = |larger: bool, label: &'static str| {
        let step = move |_| gallery.zoom.update(|zoom| *zoom = zoom.stepped(larger));
        view! { <button class="lightbox__way" type="button" on:click=step>{label}</button> }
    };
    view! {
        {in_turn(move || view! { <div class="article-body" on:click=move |event| gallery.open(&event)>{children()}</div> })}
        <dialog class="lightbox" id=LIGHTBOX aria-label="查看大图" on:keydown=move |event| gallery.press(&event)>
            {picture}
            <div class="lightbox__ways">
                {turn(false, "上一张")}
                {step(false, "缩小")}
                <span class="lightbox__place" role="status">{place}</span>
                {step(true, "放大")}
                {turn(true, "下一张")}
                <button class="lightbox__way" type="button" data-closes="">"关闭"</button>
            </div>
        </dialog>
    }
}
