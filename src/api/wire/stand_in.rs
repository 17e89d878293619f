//! Stand-ins for names that are empty: nothing that can be clicked is nameless.

use super::text::{is_blank, single_line};
use crate::model::{Href, Moment, ToolKind, percent_decoded};

/// For the title of an article of which only the id is known.
pub(super) const TITLE: &str = "无标题";

/// For the title of an article.
pub(super) fn title(published: Moment) -> String {
    let published = published.date_and_time();
    format!("{TITLE}（{}）", published.split(' ').next().unwrap_or_default())
}

/// For the label of a file, the `number`th of its list: its name in the address, if it has one there.
pub(super) fn file(href: &Href, number: usize) -> String {
    let path = href.as_str().split(['?', '#']).next().unwrap_or_default();
    let path =
        path.split_once("//").map_or(path, |(_, rest)| rest.split_once('/').map_or("", |(_, path)| path));
    let name = readable(path.rsplit('/').next().unwrap_or_default());
    if name.contains('.') && !is_blank(&name) { name } else { format!("附件{number}") }
}

/// For the label of a link: its address, without what says nothing to a reader.
pub(super) fn address(href: &Href) -> String {
    let address = href.as_str();
    let short =
        ["https://", "http://", "//", "mailto:", "tel:"].iter().find_map(|start| address.strip_prefix(start));
    let readable = readable(short.unwrap_or(address).trim_end_matches('/'));
    match (address, is_blank(&readable)) {
        ("/", _) => "首页".to_owned(),
        (_, true) => "链接".to_owned(),
        _ => readable,
    }
}

/// For the label of a side tool.
pub(super) fn tool(kind: ToolKind) -> &'static str {
    match kind {
        ToolKind::Submit => "投稿",
        ToolKind::Favorites => "收藏",
        ToolKind::Wechat => "微信公众号",
        ToolKind::Qq => "QQ交流群",
        ToolKind::Message => "留言",
        ToolKind::Magazine => "《中国开发区》",
    }
}

fn readable(address: &str) -> String {
    single_line(&percent_decoded(address))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn href(address: &str) -> Href {
        Href::parse(address).expect(address)
    }

    #[test]
    fn a_file_is_named_by_its_address_or_counted() {
        for (address, name) in [
            ("/media/files/registration-form.docx", "registration-form.docx"),
            ("https://a.cn/%E7%99%BB%E8%AE%B0%E8%A1%A8.docx?v=1.2#p/q", "登记表.docx"),
            ("//a.cn/b.pdf", "b.pdf"),
            ("/附件.pdf", "附件.pdf"),
            ("/download?id=7", "附件2"),
            ("https://a.cn", "附件2"),
            ("/files/", "附件2"),
            ("/%E2%80%8B", "附件2"),
        ] {
            assert_eq!(file(&href(address), 2), name, "{address}");
        }
    }

    #[test]
    fn a_link_is_named_by_its_address() {
        for (to, name) in [
            ("https://www.a.cn/", "www.a.cn"),
            ("http://a.cn/%E5%AD%97/?b=1", "a.cn/字/?b=1"),
            ("mailto:a@b.cn", "a@b.cn"),
            ("/channels/news/", "/channels/news"),
            ("/", "首页"),
        ] {
            assert_eq!(address(&href(to)), name, "{to}");
        }
    }
}
