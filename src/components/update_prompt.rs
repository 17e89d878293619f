//! Service worker update prompt: a new version of the portal waits until the reader accepts it, and nothing
//! changes while they read. `src/boot/offline.js` shows it by `data-update` and handles the button.

use leptos::prelude::*;

/// 网站有新版本: always in the page, hidden until a worker waits.
#[component]
pub fn UpdatePrompt() -> impl IntoView {
    view! {
        <div class="update-prompt" role="region" aria-label="网站更新">
            <p>"网站有新版本。"</p>
            <button class="button" type="button" data-update-now="">"更新"</button>
        </div>
    }
}
