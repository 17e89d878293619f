//! Above a page: that it is not, or no longer, what the API has.

use leptos::prelude::*;

/// A notice, and what can be done about it.
#[component]
pub fn PageNotice(
    /// What is to be known.
    words: String,
    /// What the button says; without a name there is none.
    button: Option<&'static str>,
    /// `alert` for what has failed, `note` for what is merely new.
    role: &'static str,
    /// Called when the reader presses the button.
    on_press: Callback<()>,
) -> impl IntoView {
    let button = button.map(|name| {
        view! { <button class="button button--quiet" type="button" on:click=move |_| on_press.run(())>{name}</button> }
    });
    view! {
        <div class="page-notice" role=role>
            <p class="page-notice__words">{words}</p>
            {button}
        </div>
    }
}
