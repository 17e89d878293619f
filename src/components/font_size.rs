//! Font size control: three toggle buttons. Until the application has started `src/boot/article_tools.js` handles
//! them.

use crate::model::FontSize;
use crate::state::Settings;
use leptos::prelude::*;

/// 字体: the sizes 小, 中, 大, the current one pressed.
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
