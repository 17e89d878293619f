//! What every page shares: names, menu, tools, links of the footer.

use super::{ChannelSlug, Href, Image, ShareTarget};
use serde::Serialize;

/// The portal itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Site {
    /// Full name, as in titles.
    pub name: String,
    /// Short name, as on a phone.
    pub short_name: String,
    /// What it is, in a sentence.
    pub description: String,
    /// Canonical public origin, without a trailing slash.
    pub origin: String,
    /// The emblem.
    pub logo: Option<Image>,
    /// The main menu (主菜单).
    pub menu: Vec<MenuEntry>,
    /// The side tools (便捷工具).
    pub tools: Vec<SideTool>,
    /// The channel of the notices (通知公告).
    pub notices_channel: Option<ChannelSlug>,
    /// The channels that the home page shows.
    pub home_channels: Vec<ChannelSlug>,
    /// Ways to share, in the order to show.
    pub share_targets: Vec<ShareTarget>,
    /// Link groups of the footer (友情链接).
    pub link_groups: Vec<LinkGroup>,
    /// Who runs the portal, and its records.
    pub footer: FooterRecords,
    /// What the backend can do beyond reading.
    pub capabilities: Capabilities,
}

impl Site {
    /// The whole address of something in or outside this site: a path of ours goes behind the origin, `//host/x` gets the
    /// scheme `https`, and what is whole already stays as it is. The one way from an address to a whole one.
    pub fn absolute(&self, address: &str) -> String {
        match address.strip_prefix("//") {
            Some(rest) => format!("https://{rest}"),
            None if address.starts_with('/') => format!("{}{address}", self.origin),
            None => address.to_owned(),
        }
    }
}

/// What the backend can do beyond reading. The live API is coming: until then only `wechat_signature` is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Capabilities {
    /// Counts readings.
    pub views: bool,
    /// Takes messages (留言).
    pub messages: bool,
    /// Takes manuscripts (投稿).
    pub submissions: bool,
    /// Signs for WeChat's JS-SDK.
    pub wechat_signature: bool,
    /// What answers a search (站内搜索); `None` where nothing does.
    pub search: Option<SearchSource>,
}

/// What answers a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SearchSource {
    /// An index among the files.
    Static,
    /// The API.
    Api,
}

/// An entry of the main menu.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MenuEntry {
    /// Its name.
    pub label: String,
    /// Where it leads.
    pub href: Href,
    /// The entries below it.
    pub children: Vec<NamedLink>,
}

/// A name that may lead somewhere; without an address it is plain text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NamedLink {
    /// Its name.
    pub label: String,
    /// Where it leads.
    pub href: Option<Href>,
}

/// A link group of the footer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LinkGroup {
    /// Its name.
    pub label: String,
    /// Its links.
    pub links: Vec<NamedLink>,
}

/// A side tool.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SideTool {
    /// What it does.
    pub kind: ToolKind,
    /// Its name.
    pub label: String,
    /// Where it leads.
    pub href: Option<Href>,
    /// Name or number of the account behind it.
    pub account: Option<String>,
    /// What its QR code says.
    pub qr_text: Option<String>,
    /// A ready picture of its QR code.
    pub qr_image: Option<Image>,
}

/// What a side tool does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ToolKind {
    /// 投稿
    Submit,
    /// 收藏
    Favorites,
    /// 微信公众号
    Wechat,
    /// QQ交流群
    Qq,
    /// 留言
    Message,
    /// 《中国开发区》
    Magazine,
}

/// The last lines of a page (页脚): who runs the portal, and its registrations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FooterRecords {
    /// 主办单位
    pub organizer: String,
    /// Postal address.
    pub address: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Mail.
    pub email: Option<String>,
    /// ICP 备案号, registered with the Ministry of Industry and Information Technology.
    pub icp: Option<String>,
    /// 公安备案号, registered with the police.
    pub police_record: Option<String>,
    /// 网站标识码, of sites of public bodies.
    pub site_code: Option<String>,
}
