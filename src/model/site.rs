//! The portal's settings (`site.json`), shared by all pages: names, menu, tools, footer.

use super::{ChannelSlug, Href, Image, ShareTarget};
use serde::Serialize;

/// The portal's settings, the same for every page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Site {
    /// Full name, for titles and the header: `中国开发区协会门户`.
    pub name: String,
    /// Short name, for a phone's home screen; the full name where the API sends none.
    pub short_name: String,
    /// What the portal is, in a sentence; may be empty.
    pub description: String,
    /// Canonical public origin without a trailing slash: `https://www.example.org`.
    pub origin: String,
    /// The emblem in the header; also the share cards' picture where it fits.
    pub logo: Option<Image>,
    /// The main menu (主菜单), at most 300 entries.
    pub menu: Vec<MenuEntry>,
    /// The side tools (便捷工具) in the order to show, at most 30.
    pub tools: Vec<SideTool>,
    /// The channel of the notices (通知公告) on the home page; `None` for no notices.
    pub notices_channel: Option<ChannelSlug>,
    /// The channels of the home page in the order to show, at most 30. The first one has the lead story.
    pub home_channels: Vec<ChannelSlug>,
    /// The share targets in the order to show.
    pub share_targets: Vec<ShareTarget>,
    /// The link groups of the footer (友情链接), at most 30.
    pub link_groups: Vec<LinkGroup>,
    /// Organisation and registrations, shown at the end of every page.
    pub footer: FooterRecords,
    /// What the backend offers beside content.
    pub capabilities: Capabilities,
    /// Whether a list of it was longer than its limit: readers are told.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub is_truncated: bool,
}

impl Site {
    /// The absolute URL of an address: a path is put behind the origin, `//host/x` gets the scheme `https`, an absolute
    /// URL is returned as it is. The only place that resolves addresses.
    pub fn absolute(&self, address: &str) -> String {
        match address.strip_prefix("//") {
            Some(rest) => format!("https://{rest}"),
            None if address.starts_with('/') => format!("{}{address}", self.origin),
            None => address.to_owned(),
        }
    }
}

/// What the backend offers beside content. Of the live API `search` is not used yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Capabilities {
    /// It knows the views (点击量) of several articles at once, for the ranking (阅读排行).
    pub views: bool,
    /// It accepts messages (留言).
    pub messages: bool,
    /// It has answers to messages that were published.
    pub answers: bool,
    /// It accepts manuscripts (投稿).
    pub submissions: bool,
    /// It signs addresses for WeChat's JS-SDK.
    pub wechat_signature: bool,
    /// What answers a site search (站内搜索); `None` if nothing does.
    pub search: Option<SearchSource>,
}

/// Where a site search is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SearchSource {
    /// In the browser, over a static index file.
    Static,
    /// On the server, by the API.
    Api,
}

/// An entry of the main menu (主菜单).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MenuEntry {
    /// The text of the link.
    pub label: String,
    /// The address of the entry itself, beside its submenu.
    pub href: Href,
    /// The submenu, at most 50 entries; none if empty.
    pub children: Vec<NamedLink>,
}

/// A labelled link; plain text where it has no address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NamedLink {
    /// The text of the link.
    pub label: String,
    /// The address; `None` for plain text.
    pub href: Option<Href>,
}

/// A link group of the footer (友情链接): a tab or a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LinkGroup {
    /// The heading of the section, the label of the tab.
    pub label: String,
    /// The links in the order to show, at most 200.
    pub links: Vec<NamedLink>,
}

/// A side tool (便捷工具): a link, or an account in a dialog.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SideTool {
    /// Which tool it is: decides icon and behaviour.
    pub kind: ToolKind,
    /// The text of its link or button.
    pub label: String,
    /// The address it opens; beside an account, the link in the account's dialog.
    pub href: Option<Href>,
    /// Name or number of the account to follow: `123456789`.
    pub account: Option<String>,
    /// The content of its QR code, drawn where there is no `qr_image`.
    pub qr_text: Option<String>,
    /// A ready picture of its QR code; has precedence over `qr_text`.
    pub qr_image: Option<Image>,
}

impl SideTool {
    /// Whether it has an account to show: a name to copy or a code to scan is worth a dialog, an address alone is not.
    pub fn has_account(&self) -> bool {
        let Self { kind, account, qr_text, qr_image, .. } = self;
        matches!(kind, ToolKind::Wechat | ToolKind::Qq)
            && (account.is_some() || qr_text.is_some() || qr_image.is_some())
    }
}

/// The kind of a side tool.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ToolKind {
    /// 投稿: submission of manuscripts.
    Submit,
    /// 收藏: the favourites of this browser.
    Favorites,
    /// 微信公众号: the official account on WeChat, in a dialog.
    Wechat,
    /// QQ交流群: the QQ group, in a dialog.
    Qq,
    /// 留言: messages to the portal.
    Message,
    /// 《中国开发区》: the association's magazine.
    Magazine,
}

/// The last lines of a page (页脚): organisation, contact and registrations. What is `None` is not shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FooterRecords {
    /// 主办单位: the organisation that runs the portal.
    pub organizer: String,
    /// 地址: the postal address, one line.
    pub address: Option<String>,
    /// 电话: the number as shown; spaces are dropped in its `tel:` link.
    pub phone: Option<String>,
    /// 邮箱: the address of a `mailto:` link.
    pub email: Option<String>,
    /// ICP 备案号, registered with the Ministry of Industry and Information Technology.
    pub icp: Option<String>,
    /// 公安备案号, registered with the police.
    pub police_record: Option<String>,
    /// 网站标识码, of sites of public bodies.
    pub site_code: Option<String>,
}
