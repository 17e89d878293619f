//! Reading progress bar at the top of the window. `src/boot/reading_progress.js` moves it, with or without the
//! application.

use leptos::prelude::*;

/// 阅读进度: decorative, hidden from screen readers.
#[component]
pub fn ReadingProgress() -> impl IntoView {
    view! { <div class="reading-progress" data-reading-progress="" aria-hidden="true"></div> }
}
