//! Published answers below 留言: the first page once it is shown, further ones on demand.

use super::api;
use crate::browser::elements::{self, MountPoint};
use crate::browser::form::{self, Part};
use crate::components::AnswerList;
use crate::model::AnswerPage;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::spawn_local;

const LIST: &str = "answers__list";
const TITLE: &str = ".answer-list__title";
/// The page that is next, on the button that asks for it.
const NEXT: &str = "data-more-answers";
/// Marks the button while they are on their way.
const BUSY: &str = "aria-busy";

/// Loads the first page. Where there are no answers, or none come, nothing is said of them.
pub(super) fn load_first() {
    spawn_local(async { _ = load(1).await });
}

/// Loads the page after those that are shown. With the last of them the button goes, and the focus to the first answer it brought.
pub(super) fn load_more(button: Part) {
    let next = button.get_attribute(NEXT).and_then(|page| page.parse().ok());
    let Some(next) = next.filter(|_| !button.has_attribute(BUSY)) else { return };
    _ = button.set_attribute(BUSY, "true");
    spawn_local(async move {
        let shown = form::all(TITLE).len();
        let has_more = load(next).await;
        _ = button.remove_attribute(BUSY);
        let title = form::all(TITLE).into_iter().nth(shown);
        if let Some(title) = title.filter(|_| has_more == Some(false) && !form::has_lost_focus(&button)) {
            form::focus(&title);
        }
    });
}

/// Loads a page and shows it; whether there are more, if it came.
async fn load(page: u32) -> Option<bool> {
    let list = elements::mount_point(LIST)?;
    Some(show(list, api().answers(page).await.ok()?))
}

/// Shows them, and says whether there are more.
fn show(list: MountPoint, answers: AnswerPage) -> bool {
    let AnswerPage { page, page_count, items } = answers;
    let has_more = page < page_count;
    if items.is_empty() {
        return has_more;
    }
    elements::set_attribute("[data-more-answers]", NEXT, &(page + 1).to_string());
    mount_to(list, move || view! { <AnswerList items/> }).forget();
    for (selector, is_shown) in [(".answers", true), ("[data-more-answers]", has_more)] {
        form::all(selector).iter().for_each(|part| form::show(part, is_shown));
    }
    has_more
}
