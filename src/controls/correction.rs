//! 纠错: its button opens a form in a dialog, with the words of the article that are selected. Without the program the button leads to
//! 留言.

use super::{facts, forms, missing_chunk};
use crate::browser::{elements, events, selection};
use crate::forms::FormTask;
use crate::model::ArticleFacts;
use leptos::prelude::*;

const FORM: &str = ".correction-button";
const BUTTON: &str = ".correction-button button";

pub(super) fn answer() {
    let owner = Owner::current().unwrap_or_default();
    events::on("submit", FORM, move |_, event| {
        if let Some(article) = facts::of_page() {
            event.prevent_default();
            owner.with(|| open(article, selection::quote()));
        }
    });
}

fn open(article: ArticleFacts, quote: String) {
    elements::set_attribute(BUTTON, "aria-busy", "true");
    let owner = Owner::current().unwrap_or_default();
    forms::run(FormTask::Correct(article.clone(), quote.clone()), move |is_there| {
        elements::remove_attribute(BUTTON, "aria-busy");
        if !is_there {
            owner.with(|| missing_chunk::show(Callback::new(move |()| open(article.clone(), quote.clone()))));
        }
    });
}
