//! 分享海报: its button opens the poster.

use super::extras::{Extra, show};
use super::{facts, missing_chunk};
use crate::browser::{document, elements, events};
use leptos::prelude::*;

const BUTTON: &str = "[data-poster]";

pub(super) fn answer() {
    let owner = Owner::current().unwrap_or_default();
    events::on_click(BUTTON, move |_, _| owner.with(open));
}

fn open() {
    let (Some(article), Some(address)) = (facts::of_page(), document::canonical()) else { return };
    elements::set_attribute(BUTTON, "aria-busy", "true");
    let owner = Owner::current().unwrap_or_default();
    show(Extra::Poster(article, address), move |shown| {
        elements::remove_attribute(BUTTON, "aria-busy");
        if shown.is_err() {
            owner.with(|| missing_chunk::show(Callback::new(|()| open())));
        }
    });
}
