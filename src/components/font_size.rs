//! Font size control: three toggle buttons. `src/boot/article_tools.js` alone handles them, before, with and without the
//! application; rendered, the default is pressed.

use crate::model::FontSize;
use leptos::prelude::*;

/// 字体: the sizes 小, 中, 大, the current one pressed.
#[component]
pub fn FontSizeChoice() -> impl IntoView {
    let choices = FontSize::ALL.map(|size| {
        let is_default = size == FontSize::default();
        view! {
            <button class="font-size__choice" type="button" data-font-size-choice=size.name() aria-pressed=is_default.to_string()>
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
