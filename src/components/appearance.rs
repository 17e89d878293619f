//! Appearance control (colour scheme): three toggle buttons. `src/boot/appearance.js` alone handles them, before, with and
//! without the application.

use leptos::prelude::*;

/// The themes, by their value in `html[data-theme]`, which is absent for the last, and their labels.
const THEMES: [(&str, &str); 3] = [("light", "浅色"), ("dark", "深色"), ("", "跟随系统")];

/// 外观: 浅色, 深色, 跟随系统. Rendered as if the reader had chosen none; the script presses the button that is chosen.
#[component]
pub fn Appearance() -> impl IntoView {
    let choices = THEMES.map(|(theme, label)| {
        view! {
            <button
                class="appearance__choice"
                type="button"
                data-theme-choice=theme
                aria-pressed=theme.is_empty().to_string()
            >
                {label}
            </button>
        }
    });
    view! {
        <div class="appearance" role="group" aria-label="外观">
            <span class="appearance__name" aria-hidden="true">"外观"</span>
            {choices.into_iter().collect_view()}
        </div>
    }
}
