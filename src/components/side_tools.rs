//! Toolbar of the portal, beside every page: 投稿, 收藏, 微信公众号, QQ交流群, 留言, 《中国开发区》.

use super::account_dialog::AccountDialog;
use super::site_link::SiteLink;
use crate::model::{SideTool, ToolKind};
use crate::state::CurrentSite;
use leptos::prelude::*;

/// 便捷工具: the side tools of `site.json`.
#[component]
pub fn SideTools() -> impl IntoView {
    let tools = CurrentSite::expect().tools.clone();
    let items = tools.into_iter().map(|tool| view! { <Tool tool/> }).collect_view();
    view! {
        <nav class="side-tools" aria-label="便捷工具">
            <ul class="side-tools__list">{items}</ul>
        </nav>
    }
}

/// An account to follow opens a dialog that shows it; any other tool with an address is a link.
#[component]
fn Tool(
    /// The tool, with its address or account.
    tool: SideTool,
) -> impl IntoView {
    let class = icon_class(tool.kind);
    let inside = match tool.href.clone().filter(|_| !shows_account(&tool)) {
        Some(href) => view! { <SiteLink href class>{tool.label}</SiteLink> }.into_any(),
        None => {
            let id = if tool.kind == ToolKind::Wechat { "wechat-account" } else { "group-account" };
            view! { <AccountDialog id tool class/> }.into_any()
        }
    };
    view! { <li class="side-tools__item">{inside}</li> }
}

/// Whether the tool has an account to show: a name to copy or a code to scan is worth a dialog, an address alone is not.
fn shows_account(tool: &SideTool) -> bool {
    let SideTool { kind, account, qr_text, qr_image, .. } = tool;
    matches!(kind, ToolKind::Wechat | ToolKind::Qq)
        && (account.is_some() || qr_text.is_some() || qr_image.is_some())
}

fn icon_class(kind: ToolKind) -> &'static str {
    match kind {
        ToolKind::Submit => "side-tools__tool side-tools__tool--submit",
        ToolKind::Favorites => "side-tools__tool side-tools__tool--favorites",
        ToolKind::Wechat => "side-tools__tool side-tools__tool--wechat",
        ToolKind::Qq => "side-tools__tool side-tools__tool--qq",
        ToolKind::Message => "side-tools__tool side-tools__tool--message",
        ToolKind::Magazine => "side-tools__tool side-tools__tool--magazine",
    }
}
