//! Stale content notice: a banner above a page that is not, or no longer, what the API has.

use leptos::prelude::*;

/// The banner: a message and an optional button.
#[component]
pub fn PageNotice(
    /// The message to the reader.
    message: String,
    /// The label of its button; `None` for no button.
    action: Option<&'static str>,
    /// `alert` for what has failed, `note` for what is merely new.
    role: &'static str,
    /// Called when the reader presses the button.
    on_action: Callback<()>,
) -> impl IntoView {
    let button = action.map(|label| {
        view! { <button class="button button--quiet" type="button" on:click=move |_| on_action.run(())>{label}</button> }
    });
    view! {
        <div class="page-notice" role=role>
            <p class="page-notice__text">{message}</p>
            {button}
        </div>
    }
}
