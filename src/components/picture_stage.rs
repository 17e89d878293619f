//! Pan and pinch-zoom stage of the lightbox, on pointer events. A strip is scrolled instead, and pinched, by the browser.

use crate::browser::document;
use crate::model::{LargePicture, Touch, Zoom};
use leptos::ev::{Event, PointerEvent};
use leptos::prelude::*;

/// An active pointer (finger or mouse): its pointer id, and its last position.
type Finger = (i32, Touch);

/// 大图: the picture with the zoom as a CSS transform.
#[component]
pub(super) fn PictureStage(
    /// The picture to show; its size is the style sheet's.
    picture: LargePicture,
    /// Scale and offset, changed by the pointers here and by buttons and keys elsewhere.
    zoom: RwSignal<Zoom>,
) -> impl IntoView {
    let is_strip = RwSignal::new(false);
    let on_load = move |event: Event| {
        let (x, y) = document::viewport_center();
        let size = document::natural_size(&event);
        is_strip.set(size.is_some_and(|size| Zoom::is_strip(size, (x, y))));
    };
    let fingers = StoredValue::new(Vec::<Finger>::new());
    let on_down = move |event: PointerEvent| {
        event.prevent_default(); // the browser would drag the picture itself
        fingers.update_value(|fingers| {
            fingers.truncate(1); // two fingers are enough
            fingers.push((event.pointer_id(), position(&event)));
        });
    };
    let on_move = move |event: PointerEvent| {
        fingers.update_value(|fingers| {
            let before: Vec<Touch> = fingers.iter().map(|(_, position)| *position).collect();
            let Some(finger) = fingers.iter_mut().find(|(id, _)| *id == event.pointer_id()) else { return };
            finger.1 = position(&event);
            let after: Vec<Touch> = fingers.iter().map(|(_, position)| *position).collect();
            zoom.update(|zoom| match (before.as_slice(), after.as_slice()) {
                ([from], [to]) => *zoom = zoom.dragged(*from, *to),
                ([a, b], [c, d]) => *zoom = zoom.pinched([*a, *b], [*c, *d]),
                _ => {}
            });
        });
    };
    let on_up = move |event: PointerEvent| {
        fingers.update_value(|fingers| fingers.retain(|(id, _)| *id != event.pointer_id()));
    };
    view! {
        <div
            class="lightbox__stage"
            class:lightbox__stage--strip=is_strip
            on:pointerdown=on_down
            on:pointermove=on_move
            on:pointerup=on_up
            on:pointercancel=on_up
            on:pointerleave=on_up
        >
            <img
                class="lightbox__picture"
                src=picture.src
                alt=picture.alt
                style=move || zoom.get().style(is_strip.get())
                on:load=on_load
            />
        </div>
    }
}

/// The position of a pointer from the centre of the window, which the stage fills.
fn position(event: &PointerEvent) -> Touch {
    let (x, y) = document::viewport_center();
    Touch { x: event.client_x() - x, y: event.client_y() - y }
}
