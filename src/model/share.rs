//! Share targets: where an article can be shared to, and the share URL that does it.

use super::percent_encoded;
use serde::Serialize;

/// A target of the share panel, by its name in `site.json`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ShareTarget {
    /// 微信 (WeChat): a QR code to scan, as WeChat has no share URL.
    Wechat,
    /// 微博 (Weibo): by a share URL.
    Weibo,
    /// QQ: by a share URL of its web widget.
    Qq,
    /// QQ空间 (Qzone): by a share URL.
    Qzone,
    /// 豆瓣 (Douban): by a share URL.
    Douban,
    /// 更多分享: the system's share sheet (Web Share), where there is one.
    Native,
    /// 邮件: a `mailto:` link with subject and body.
    Email,
    /// 复制链接: copies the address to the clipboard.
    Copy,
}

/// The content of a share: what receivers get of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareContent {
    /// The canonical address: origin and path, no query, no fragment.
    pub url: String,
    /// The article's headline, without the portal's name.
    pub title: String,
    /// What it says, in a sentence or two; may be empty.
    pub summary: String,
    /// The cover as an absolute URL; empty if there is none.
    pub picture: String,
    /// The portal's full name.
    pub site: String,
}

impl ShareTarget {
    /// The target by its name in `site.json`, as `weibo`; `None` for an unknown one.
    pub fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "wechat" => Self::Wechat,
            "weibo" => Self::Weibo,
            "qq" => Self::Qq,
            "qzone" => Self::Qzone,
            "douban" => Self::Douban,
            "native" => Self::Native,
            "email" => Self::Email,
            "copy" => Self::Copy,
            _ => return None,
        })
    }

    /// The label of its link or button.
    pub fn label(self) -> &'static str {
        match self {
            Self::Wechat => "微信",
            Self::Weibo => "微博",
            Self::Qq => "QQ",
            Self::Qzone => "QQ空间",
            Self::Douban => "豆瓣",
            Self::Native => "更多分享",
            Self::Email => "邮件",
            Self::Copy => "复制链接",
        }
    }

    /// The share URL (docs/interface.md, "Share addresses"); `None` for targets that are no link.
    pub fn address(self, share: &ShareContent) -> Option<String> {
        let ShareContent { url, title, summary, picture, site } = share;
        let qq = [
            ("url", url),
            ("title", title),
            ("summary", summary),
            ("desc", summary),
            ("pics", picture),
            ("site", site),
        ];
        Some(match self {
            Self::Weibo => {
                let address = with_query(
                    "https://service.weibo.com/share/share.php",
                    &[("url", url), ("title", title), ("pic", picture)],
                );
                address + "&searchPic=false"
            }
            Self::Qq => with_query("https://connect.qq.com/widget/shareqq/index.html", &qq),
            Self::Qzone => with_query("https://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey", &qq),
            Self::Douban => {
                let fields = [("href", url), ("name", title), ("text", summary), ("image", picture)];
                with_query("https://www.douban.com/share/service", &fields)
            }
            Self::Email => {
                with_query("mailto:", &[("subject", title), ("body", &format!("{title}\r\n{url}"))])
            }
            Self::Wechat | Self::Native | Self::Copy => return None,
        })
    }
}

fn with_query(base: &str, fields: &[(&str, &String)]) -> String {
    let mut address = base.to_owned();
    for (index, (name, value)) in fields.iter().enumerate() {
        address.push(if index == 0 { '?' } else { '&' });
        address.push_str(name);
        address.push('=');
        address.push_str(&percent_encoded(value));
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_share_has_its_name_and_its_button() {
        for (name, label) in [
            ("wechat", "微信"),
            ("weibo", "微博"),
            ("qq", "QQ"),
            ("qzone", "QQ空间"),
            ("douban", "豆瓣"),
            ("native", "更多分享"),
            ("email", "邮件"),
            ("copy", "复制链接"),
        ] {
            assert_eq!(ShareTarget::parse(name).map(ShareTarget::label), Some(label));
        }
        assert_eq!(ShareTarget::parse("fax"), None);
    }

    #[test]
    fn the_addresses_are_those_of_the_contract() {
        let share = ShareContent {
            url: "https://a.cn/1/".to_owned(),
            title: "标题".to_owned(),
            summary: "摘要".to_owned(),
            picture: String::new(),
            site: "门户".to_owned(),
        };
        let weibo = "https://service.weibo.com/share/share.php?url=https%3A%2F%2Fa.cn%2F1%2F&title=%E6%A0%87%E9%A2%98&pic=&searchPic=false";
        assert_eq!(ShareTarget::Weibo.address(&share).as_deref(), Some(weibo));
        for target in [ShareTarget::Wechat, ShareTarget::Native, ShareTarget::Copy] {
            assert_eq!(target.address(&share), None);
        }
    }
}
