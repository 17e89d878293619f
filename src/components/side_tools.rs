//! The side tools: 投稿, 收藏, 微信公众号, QQ交流群, 留言, 《中国开发区》.

use super::account_dialog::AccountDialog;
use super::site_link::SiteLink;
use crate::browser::dialog;
use crate::model::{SideTool, ToolKind};
use crate::state::CurrentSite;
use leptos::prelude::*;

/// 便捷工具
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

/// A tool with an address is a link; one with an account opens a dialog that shows it.
#[component]
fn Tool(
    /// The tool.
    tool: SideTool,
) -> impl IntoView {
    let icon = icon_class(tool.kind);
    let label = tool.label.clone();
    let inside = match (tool.href.clone(), tool.kind) {
        (Some(href), kind) if kind != ToolKind::Wechat => {
            view! { <SiteLink href class=icon>{label}</SiteLink> }.into_any()
        }
        (_, kind) => {
            let id = if kind == ToolKind::Wechat { "wechat-account" } else { "group-account" };
            view! {
                <button class=icon type="button" aria-haspopup="dialog" on:click=move |_| dialog::open(id)>{label}</button>
                <AccountDialog id tool/>
            }
            .into_any()
        }
    };
    view! { <li class="side-tools__item">{inside}</li> }
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
