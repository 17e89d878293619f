//! A new version of the portal is there and waits until the reader wants it: nothing changes while they read. The boot
//! script `src/boot/offline.js` tells of it and answers the button.

use leptos::prelude::*;

/// 网站已更新
#[component]
pub fn UpdatePrompt() -> impl IntoView {
    view! {
        <div class="update-prompt" role="region" aria-label="网站更新">
            <p>"网站有新版本。"</p>
            <button class="button" type="button" data-update-now="">"更新"</button>
        </div>
    }
}
