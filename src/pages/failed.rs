//! What is shown instead of a page that cannot be: the reason, and the way on.

use crate::components::FailureNotice;
use crate::model::Failure;
use leptos::prelude::*;

/// 404 and other failures.
#[component]
pub fn FailedPage(
    /// The reason.
    failure: Failure,
    /// Called when the reader asks again.
    on_retry: Callback<()>,
) -> impl IntoView {
    view! {
        <section class="plain-page">
            <h1 class="plain-page__title" tabindex="-1">{failure.title()}</h1>
            <FailureNotice failure on_retry/>
        </section>
    }
}
