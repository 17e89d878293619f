//! Decodes the portal's settings, `site.json`.

use super::Field;
use super::channel::slug;
use super::image::{href, image};
use super::limits::{FEW, LINK_GROUPS, LINKS, MENU};
use super::stand_in;
use super::text::is_blank;
use crate::api::Malformed;
use crate::model::{
    Capabilities, FooterRecords, LinkGroup, MenuEntry, NamedLink, SearchSource, ShareTarget, SideTool, Site,
    ToolKind, origin,
};

pub(in crate::api) fn site(field: &Field<'_>) -> Result<Site, Malformed> {
    let origin = field.get("origin").parsed("网址，如 https://example.org", origin)?;
    field.context.set_origin(&origin);
    let host = || origin.split_once("//").map_or("", |(_, host)| host).to_owned();
    let name = field.get("name").text_or(host)?;
    let site = Site {
        short_name: field.get("short_name").optional_text().unwrap_or_else(|| name.clone()),
        footer: footer(&field.get("footer"), &name)?,
        name,
        description: field.get("description").optional_text().unwrap_or_default(),
        origin,
        logo: field.get("logo").optional(image),
        menu: field.get("menu").list(MENU, menu_entry),
        tools: field.get("tools").list(FEW, side_tool),
        notices_channel: field.get("notices_channel").optional(slug),
        home_channels: without_repeats(field.get("home_channels").list(FEW, slug)),
        share_targets: without_repeats(
            field
                .get("share_targets")
                .list(FEW, |target| target.parsed("已知的分享方式", ShareTarget::parse)),
        ),
        link_groups: field.get("link_groups").list(LINK_GROUPS, link_group),
        capabilities: capabilities(&field.get("capabilities")),
        is_truncated: field.get("is_truncated").bool_or_false(),
    };
    Ok(Site { is_truncated: site.is_truncated || field.context.is_truncated(), ..site })
}

fn without_repeats<T: PartialEq>(items: Vec<T>) -> Vec<T> {
    let mut unique = Vec::with_capacity(items.len());
    for item in items {
        if !unique.contains(&item) {
            unique.push(item);
        }
    }
    unique
}

fn menu_entry(field: &Field<'_>) -> Result<MenuEntry, Malformed> {
    let href = href(&field.get("href"))?;
    Ok(MenuEntry {
        label: field.get("label").text_or(|| stand_in::address(&href))?,
        href,
        children: named_links(&field.get("children"), MENU),
    })
}

/// Those that have a name or an address.
fn named_links(field: &Field<'_>, max: usize) -> Vec<NamedLink> {
    field.list(max, named_link).into_iter().filter(|link| !is_blank(&link.label)).collect()
}

fn named_link(field: &Field<'_>) -> Result<NamedLink, Malformed> {
    let (label, href) = (field.get("label"), field.get("href").optional(href));
    let label = match &href {
        Some(href) => label.text_or(|| stand_in::address(href)),
        None => label.text(),
    }?;
    if is_blank(&label) {
        field.left_out("没有名称和地址的链接", "");
    }
    Ok(NamedLink { label, href })
}

fn link_group(field: &Field<'_>) -> Result<LinkGroup, Malformed> {
    Ok(LinkGroup {
        label: field.get("label").text_or(|| format!("友情链接{}", field.number()))?,
        links: named_links(&field.get("links"), LINKS),
    })
}

fn side_tool(field: &Field<'_>) -> Result<SideTool, Malformed> {
    let kind = field.get("kind").parsed("已知的工具类型", |kind| match kind {
        "submit" => Some(ToolKind::Submit),
        "favorites" => Some(ToolKind::Favorites),
        "wechat" => Some(ToolKind::Wechat),
        "qq" => Some(ToolKind::Qq),
        "message" => Some(ToolKind::Message),
        "magazine" => Some(ToolKind::Magazine),
        _ => None,
    })?;
    let tool = SideTool {
        kind,
        label: field.get("label").text_or(|| stand_in::tool(kind).to_owned())?,
        href: field.get("href").optional(href),
        account: field.get("account").optional_text(),
        qr_text: field.get("qr_text").optional(|it| it.raw_text().map(str::to_owned)),
        qr_image: field.get("qr_image").optional(image),
    };
    let has_own_page = matches!(kind, ToolKind::Submit | ToolKind::Favorites | ToolKind::Message);
    if tool.href.is_none() && !tool.has_account() && !has_own_page {
        field.left_out("没有地址和账号的工具", &tool.label);
    }
    Ok(tool)
}

fn footer(field: &Field<'_>, site: &str) -> Result<FooterRecords, Malformed> {
    Ok(FooterRecords {
        organizer: field.get("organizer").text_or(|| site.to_owned())?,
        address: field.get("address").optional_text(),
        phone: field.get("phone").optional_text(),
        email: field.get("email").optional_text(),
        icp: field.get("icp").optional_text(),
        police_record: field.get("police_record").optional_text(),
        site_code: field.get("site_code").optional_text(),
    })
}

fn capabilities(field: &Field<'_>) -> Capabilities {
    let search = |name: &str| match name {
        "static" => Some(SearchSource::Static),
        "api" => Some(SearchSource::Api),
        _ => None,
    };
    Capabilities {
        views: field.get("views").bool_or_false(),
        messages: field.get("messages").bool_or_false(),
        answers: field.get("answers").bool_or_false(),
        submissions: field.get("submissions").bool_or_false(),
        wechat_signature: field.get("wechat_signature").bool_or_false(),
        search: field.get("search").optional(|it| it.parsed("“static”或“api”", search)),
    }
}
