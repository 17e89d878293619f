//! Above a page that could not be asked for: it is the one this browser has kept, and how old that is.

use crate::model::Moment;
use leptos::prelude::*;

/// 内容更新于…
#[component]
pub fn KeptNotice(
    /// Since when it has been kept.
    as_of: Moment,
    /// Called when the reader asks again.
    on_retry: Callback<()>,
) -> impl IntoView {
    view! {
        <div class="kept-notice" role="alert">
            <p class="kept-notice__words">"没有连上服务器，内容更新于" {as_of.date_and_time()} "。"</p>
            <button class="button button--quiet" type="button" on:click=move |_| on_retry.run(())>"重试"</button>
        </div>
    }
}
