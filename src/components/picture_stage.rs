//! Where an enlarged picture is moved and pinched.

use crate::browser::document;
use crate::model::{Image, Touch, Zoom};
use leptos::ev::PointerEvent;
use leptos::prelude::*;

/// A finger (or the mouse) that is down, by the browser's number for it, and where it was last.
type Finger = (i32, Touch);

/// 大图
#[component]
pub(super) fn PictureStage(
    /// The picture.
    image: Image,
    /// How it is enlarged.
    zoom: RwSignal<Zoom>,
) -> impl IntoView {
    let fingers = StoredValue::new(Vec::<Finger>::new());
    let down = move |event: PointerEvent| {
        event.prevent_default(); // the browser would drag the picture itself
        fingers.update_value(|fingers| {
            fingers.truncate(1); // two fingers are enough
            fingers.push((event.pointer_id(), place(&event)));
        });
    };
    let moved = move |event: PointerEvent| {
        fingers.update_value(|fingers| {
            let before: Vec<Touch> = fingers.iter().map(|(_, place)| *place).collect();
            let Some(finger) = fingers.iter_mut().find(|(id, _)| *id == event.pointer_id()) else { return };
            finger.1 = place(&event);
            let after: Vec<Touch> = fingers.iter().map(|(_, place)| *place).collect();
            zoom.update(|zoom| match (before.as_slice(), after.as_slice()) {
                ([from], [to]) => *zoom = zoom.dragged(*from, *to),
                ([a, b], [c, d]) => *zoom = zoom.pinched([*a, *b], [*c, *d]),
                _ => {}
            });
        });
    };
    let up = move |event: PointerEvent| {
        fingers.update_value(|fingers| fingers.retain(|(id, _)| *id != event.pointer_id()));
    };
    view! {
        <div class="lightbox__stage" on:pointerdown=down on:pointermove=moved on:pointerup=up on:pointercancel=up on:pointerleave=up>
            <img
                class="lightbox__picture"
                src=image.src.as_str().to_owned()
                alt=image.alt
                style:transform=move || zoom.get().transform()
            />
        </div>
    }
}

/// Where a finger is, from the middle of the window, which the stage fills.
fn place(event: &PointerEvent) -> Touch {
    let (x, y) = document::viewport_center();
    Touch { x: event.client_x() - x, y: event.client_y() - y }
}
