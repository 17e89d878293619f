//! Toolbar of an article: font size, favourite, print, poster, share.

use super::favorite_button::FavoriteButton;
use super::font_size::FontSizeChoice;
use super::poster_button::PosterButton;
use super::share_panel::SharePanel;
use crate::model::{Article, LazyQrCode, ShareContent};
use leptos::prelude::*;

/// 文章工具: the toolbar, below the title.
#[component]
pub fn ArticleTools(
    /// The article, to save and to draw on the poster.
    article: Article,
    /// The content of a share.
    share: ShareContent,
    /// The QR code of its canonical address.
    qr_code: LazyQrCode,
) -> impl IntoView {
    // `src/boot/article_tools.js` handles the print button, before and after the application has started.
    view! {
        <div class="article-tools">
            <FontSizeChoice/>
            <FavoriteButton article=article.clone()/>
            <button class="button button--quiet article-tools__print" type="button" data-print="">"打印"</button>
            <PosterButton share=share.clone() article qr_code=qr_code.clone() class="button button--quiet"/>
            <SharePanel share qr_code/>
        </div>
    }
}
