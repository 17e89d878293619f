//! Error message with retry: why a page cannot be shown, and a button to try again where that can help.

use super::site_link::RouteLink;
use crate::model::Failure;
use crate::route::Route;
use leptos::prelude::*;

/// 出错提示: an alert with the advice, 重试 and 返回首页.
#[component]
pub fn FailureNotice(
    /// The reason, which decides the text and whether there is a retry.
    failure: Failure,
    /// Called when the reader presses 重试.
    on_retry: Callback<()>,
) -> impl IntoView {
    let retry = failure.may_retry().then(|| {
        view! { <button class="button" type="button" on:click=move |_| on_retry.run(())>"重试"</button> }
    });
    view! {
        <div class="failure-notice">
            <p class="failure-notice__advice" role="alert">{failure.advice()}</p>
            <p class="failure-notice__actions">{retry}<RouteLink to=Route::Home class="button button--quiet">"返回首页"</RouteLink></p>
        </div>
    }
}
