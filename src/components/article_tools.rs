//! The reader's tools on an article: font size, keeping, sharing, printing.

use super::favorite_button::FavoriteButton;
use super::font_size::FontSizeChoice;
use super::poster_button::PosterButton;
use super::share_panel::SharePanel;
use crate::model::{Article, LateCode, Shared};
use leptos::prelude::*;

/// 文章工具
#[component]
pub fn ArticleTools(
    /// The article.
    article: Article,
    /// What is shared of it.
    shared: Shared,
    /// The code of its address.
    code: LateCode,
) -> impl IntoView {
    // `src/boot/article_tools.js` answers the print button, with or without the program.
    view! {
        <div class="article-tools">
            <FontSizeChoice/>
            <FavoriteButton article=article.clone()/>
            <button class="button button--quiet article-tools__print" type="button" data-print="">"打印"</button>
            <PosterButton shared=shared.clone() article code=code.clone() class="button button--quiet"/>
            <SharePanel shared code/>
        </div>
    }
}
