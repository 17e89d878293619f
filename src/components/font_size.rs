//! How large the text is. Before the program has come `src/boot/article_tools.js` answers the buttons.

use crate::model::FontSize;
use crate::state::Settings;
use leptos::prelude::*;

/// 字体
#[component]
pub fn FontSizeChoice() -> impl IntoView {
    let settings = Settings::expect();
    let choices = FontSize::ALL.map(|size| {
        view! {
            <button
                class="font-size__choice"
                type="button"
                data-font-size-choice=size.name()
                aria-pressed=move || (settings.font_size() == size).to_string()
                on:click=move |_| settings.set_font_size(size)
            >
                {size.label()}
            </button>
        }
    });
    view! {
        <div class="font-size" role="group" aria-label="字体">
            <span class="font-size__name" aria-hidden="true">"字体"</span>
            {choices.into_iter().collect_view()}
        </div>
    }
}
