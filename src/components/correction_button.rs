//! 纠错: the button at the end of an article. The program opens a dialog (`src/controls/correction.rs`); without it the button leads
//! to 留言.

use crate::route::Route;
use crate::state::CurrentSite;
use leptos::prelude::*;

/// 纠错, where the backend takes messages.
#[component]
pub fn CorrectionButton() -> impl IntoView {
    let is_offered = CurrentSite::expect().capabilities.messages;
    view! {
        <form class="correction-button" action=Route::Message.path() data-with="messages" hidden=!is_offered>
            <button class="button button--quiet" type="submit" data-needs-program="">"纠错"</button>
        </form>
    }
}
