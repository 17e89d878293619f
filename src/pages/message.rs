//! 留言: a form where the backend takes messages, else telephone and mail; asking after a message; published answers. The page has
//! both halves, of which one is hidden: what the backend offers may have changed since it was published (`src/boot/capabilities.js`).

use crate::api::{Api, Endpoint};
use crate::components::{ContactLines, InquiryForm, MessageForm};
use crate::state::CurrentSite;
use leptos::prelude::*;

/// The page's name, as heading and in the title.
pub(super) const NAME: &str = "留言";

/// 留言: what is below the heading.
#[component]
pub(super) fn MessageContent() -> impl IntoView {
    let action = expect_context::<Api>().address(&Endpoint::Messages);
    let is_offered = CurrentSite::expect().capabilities.messages;
    view! {
        <div data-with="messages" hidden=!is_offered><MessageForm action/></div>
        <div data-without="messages" hidden=is_offered><ContactLines purpose=NAME/></div>
        <InquiryForm/>
        <section class="answers" aria-labelledby="answers-title" hidden>
            <h2 class="plain-page__name" id="answers-title">"已公开的答复"</h2>
            <div class="answers__list"></div>
            <p><button class="button button--quiet" type="button" data-more-answers="" hidden>"更多答复"</button></p>
        </section>
    }
}
