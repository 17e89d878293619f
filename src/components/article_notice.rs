//! Status notice above an article that was withdrawn or superseded.

use super::site_link::RouteLink;
use crate::model::{Status, StatusKind};
use crate::route::Route;
use leptos::prelude::*;

/// 撤回 or 替代: what happened, when and why, with a link to the successor.
#[component]
pub fn ArticleNotice(
    /// Kind, time, reason and successor.
    status: Status,
) -> impl IntoView {
    let Status { kind, at, reason, replaced_by } = status;
    let when = at.map(|at| format!("（{}）", at.date_and_time())).unwrap_or_default();
    let text = match kind {
        StatusKind::Withdrawn => format!("本文已撤回{when}，内容不再提供。"),
        StatusKind::Superseded => format!("本文已被新的内容替代{when}，以下文字仅供参考。"),
    };
    let successor = replaced_by.map(|id| {
        view! { <p class="article-notice__successor"><RouteLink to=Route::Article(id)>"查看现行内容"</RouteLink></p> }
    });
    view! {
        <aside class="article-notice" aria-label="文章状态">
            <p class="article-notice__text">{text}</p>
            {reason.map(|reason| view! { <p class="article-notice__reason">{format!("原因：{reason}")}</p> })}
            {successor}
        </aside>
    }
}
