//! Toolbar of an article: font size, favourite, share, contents. A row below the byline on wide screens, a bar at the lower edge
//! of the window on others, where `src/boot/scroll_direction.js` hides it while the reader scrolls down.

use super::favorite_button::FavoriteButton;
use super::font_size::FontSizeChoice;
use super::share_panel::SharePanel;
use super::site_link::RouteLink;
use crate::model::{ArticleFacts, ShareContent};
use crate::route::Route;
use leptos::prelude::*;

/// The id of the table of contents, which the toolbar opens.
pub(super) const CONTENTS: &str = "contents";

/// 文章工具: the toolbar.
#[component]
pub fn ArticleTools(
    /// What favourites, history and poster know of the article.
    facts: ArticleFacts,
    /// The content of a share.
    share: ShareContent,
    /// The QR code of its canonical address, by `qr_image::source`.
    code: Option<String>,
    /// Whether the page has a table of contents; the bar has 留言 in its place where there is none.
    has_contents: bool,
) -> impl IntoView {
    let last = match has_contents {
        true => view! {
            <button
                class="tool-button tool-button--contents article-tools__last"
                type="button"
                aria-expanded="false"
                aria-controls=CONTENTS
                data-disclosure=""
            >
                "目录"
            </button>
        }
        .into_any(),
        false => view! {
            <RouteLink to=Route::Message class="tool-button tool-button--message article-tools__last">"留言"</RouteLink>
        }
        .into_any(),
    };
    view! {
        <div
            class="article-tools"
            data-scroll-bar=""
            data-id=facts.id.as_str().to_owned()
            data-title=facts.title
            data-published=facts.published_at.to_string()
            data-source=facts.source
            data-summary=facts.summary
            data-cover=facts.cover
            data-portal=facts.site
        >
            <FontSizeChoice/>
            <FavoriteButton/>
            <SharePanel share code/>
            {last}
        </div>
    }
}
