//! Favourite toggle: saves the article of the page in this browser, or removes it (`src/controls/favorite.rs`; where the program
//! does not come, `src/boot/favorite_button.js`).

use super::live_region::EmptyLiveRegion;
use leptos::prelude::*;

/// 收藏: a toggle button (`aria-pressed`), and what went wrong with saving.
#[component]
pub fn FavoriteButton() -> impl IntoView {
    view! {
        <button class="tool-button tool-button--favorite" type="button" data-favorite="" aria-pressed="false">"收藏"</button>
        <EmptyLiveRegion/>
    }
}
