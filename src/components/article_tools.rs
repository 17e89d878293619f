//! The reader's tools on an article: font size, sharing, printing.

use super::font_size::FontSizeChoice;
use super::share_panel::SharePanel;
use crate::model::Shared;
use leptos::prelude::*;

/// 文章工具
#[component]
pub fn ArticleTools(
    /// What is shared.
    shared: Shared,
) -> impl IntoView {
    // `src/boot/article_tools.js` answers the print button, with or without the program.
    view! {
        <div class="article-tools">
            <FontSizeChoice/>
            <button class="button button--quiet article-tools__print" type="button" data-print="">"打印"</button>
            <SharePanel shared/>
        </div>
    }
}
