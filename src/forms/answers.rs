//! Published answers below 留言: the first page once it is shown, further ones on demand.

use super::api;
use crate::browser::elements::{self, MountPoint};
use crate::browser::form;
use crate::components::AnswerList;
use crate::model::AnswerPage;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::spawn_local;

const LIST: &str = "answers__list";
/// The page that is next, on the button that asks for it.
const NEXT: &str = "data-more-answers";

/// Loads the first page. Where there are no answers, or none come, nothing is said of them.
pub(super) fn load_first() {
    load(1);
}

/// Loads the page after those that are shown.
pub(super) fn load_more() {
    let next = elements::attribute(&format!("[{NEXT}]"), NEXT);
    if let Some(page) = next.and_then(|page| page.parse().ok()) {
        load(page);
    }
}

fn load(page: u32) {
    spawn_local(async move {
        let Some(list) = elements::mount_point(LIST) else { return };
        if let Ok(answers) = api().answers(page).await {
            show(list, answers);
        }
    });
}

fn show(list: MountPoint, answers: AnswerPage) {
    let AnswerPage { page, page_count, items } = answers;
    if items.is_empty() {
        return;
    }
    let has_more = page < page_count;
    for (selector, is_shown) in [(".answers", true), ("[data-more-answers]", has_more)] {
        form::all(selector).iter().for_each(|part| form::show(part, is_shown));
    }
    elements::set_attribute("[data-more-answers]", NEXT, &(page + 1).to_string());
    mount_to(list, move || view! { <AnswerList items/> }).forget();
}
