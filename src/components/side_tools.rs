//! Toolbar of the portal, beside every page: 投稿, 收藏, 微信公众号, QQ交流群, 留言, 《中国开发区》.

use super::account_dialog::AccountDialog;
use super::site_link::SiteLink;
use crate::model::{Href, SideTool, ToolKind};
use crate::route::Route;
use crate::state::CurrentSite;
use leptos::prelude::*;

/// 便捷工具: the side tools of `site.json`.
#[component]
pub fn SideTools() -> impl IntoView {
    let tools = CurrentSite::expect().tools.clone();
    let items =
        tools.into_iter().enumerate().map(|(index, tool)| view! { <Tool tool index/> }).collect_view();
    view! {
        <nav class="side-tools" aria-label="便捷工具">
            <ul class="side-tools__list">{items}</ul>
        </nav>
    }
}

/// An account to follow opens a dialog that shows it; any other tool is a link to its address, or to the portal's own page for
/// it. Nothing is shown of a tool that has none of these.
#[component]
fn Tool(
    /// The tool, with its address or account.
    tool: SideTool,
    /// Its position among the tools, from 0.
    index: usize,
) -> impl IntoView {
    let class = icon_class(tool.kind);
    let inside = match tool.has_account() {
        true => view! { <AccountDialog id=format!("account-{index}") tool class/> }.into_any(),
        false => {
            let href = tool.href.clone().or_else(|| own_page(tool.kind))?;
            view! { <SiteLink href class>{tool.label}</SiteLink> }.into_any()
        }
    };
    Some(view! { <li class="side-tools__item">{inside}</li> })
}

/// The portal's own page for a tool.
fn own_page(kind: ToolKind) -> Option<Href> {
    let page = match kind {
        ToolKind::Submit => Route::Submit,
        ToolKind::Favorites => Route::Favorites,
        ToolKind::Message => Route::Message,
        ToolKind::Wechat | ToolKind::Qq | ToolKind::Magazine => return None,
    };
    Href::parse(&page.path())
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
