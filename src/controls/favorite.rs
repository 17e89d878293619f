//! 收藏: saves the article of the page in this browser, or removes it. Without the program `src/boot/favorite_button.js` does.

use super::facts;
use crate::browser::{clock, elements, events};
use crate::state::{SavedLists, ShownPage};
use leptos::prelude::*;

const BUTTON: &str = "[data-favorite]";
/// The live region beside the button.
const STATUS: &str = "[data-favorite]+.live-region";

pub(super) fn answer() {
    let (list, shown) = (SavedLists::expect().favorites, ShownPage::expect());
    Effect::new(move || {
        shown.track();
        let Some(article) = facts::of_page() else { return };
        let is_saved = list.with(|list| list.contains(&article.id));
        elements::set_attribute(BUTTON, "aria-pressed", if is_saved { "true" } else { "false" });
        elements::announce(STATUS, list.error().map_or("", |error| error.message()));
    });
    events::on_click(BUTTON, move |_, _| {
        let Some(article) = facts::of_page() else { return };
        list.change(|list| match list.contains(&article.id) {
            true => list.remove(&article.id),
            false => list.add(article.saved(clock::now())),
        });
    });
}
