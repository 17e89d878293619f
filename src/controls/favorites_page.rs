//! The page 我的收藏: its lists are this browser's own, so the page has but a mount point for them.

use super::extras::{Extra, show};
use super::missing_chunk;
use crate::browser::elements;
use crate::pages::FAVORITES_MOUNT;
use crate::state::ShownPage;
use leptos::prelude::*;

pub(super) fn follow() {
    let shown = ShownPage::expect();
    Effect::new(move || {
        shown.track();
        fill();
    });
}

fn fill() {
    let Some(lists) = elements::mount_point(FAVORITES_MOUNT) else { return };
    let owner = Owner::current().unwrap_or_default();
    show(Extra::Lists(lists.clone()), move |shown| {
        if shown.is_err() {
            let on_retry = Callback::new(move |()| fill());
            owner.with(|| missing_chunk::show_in(lists, on_retry));
        }
    });
}
