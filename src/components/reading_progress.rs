//! How far the reader has come in a long article: a line at the top of the window. `src/boot/reading_progress.js` moves it,
//! with or without the program.

use leptos::prelude::*;

/// 阅读进度
#[component]
pub fn ReadingProgress() -> impl IntoView {
    view! { <div class="reading-progress" data-reading-progress="" aria-hidden="true"></div> }
}
