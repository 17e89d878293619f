//! Links and the sources of pictures: addresses of the kinds that a reader may be led to.

use super::address::{Address, AddressBase, Unreachable, cleaned};
use serde::Serialize;

/// An address a reader may be led to: a path of this site, a place of the page, `https:`, `http:`, `mailto:` or `tel:`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Href(String);

/// Where a picture may come from: a path of this site, `https:`, `http:`, or a `data:` URL of a raster image.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ImageSrc(String);

/// What was read of a text, and whether it had to be mended: a browser would have read it otherwise, or not at all.
pub type Reading<T> = Result<(T, bool), Unreachable>;

impl Href {
    /// Reads what an editor wrote.
    pub fn read(text: &str, base: AddressBase<'_>) -> Reading<Self> {
        let (text, was_unclean) = cleaned(text);
        let Address { text, is_mended } = Address::read(&text, base)?;
        Ok((Self(text), is_mended || was_unclean))
    }

    /// The address, if it can be read by itself.
    pub fn parse(text: &str) -> Option<Self> {
        Self::read(text, AddressBase::default()).ok().map(|(href, _)| href)
    }

    /// The address as it goes into `href`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it leads to another site, and so opens in a new tab.
    pub fn is_external(&self) -> bool {
        self.0.starts_with("http")
    }
}

impl ImageSrc {
    /// Reads what an editor wrote.
    pub fn read(text: &str, base: AddressBase<'_>) -> Reading<Self> {
        let (text, was_unclean) = cleaned(text);
        if let Some((scheme, data)) = text.split_at_checked("data:".len())
            && scheme.eq_ignore_ascii_case("data:")
        {
            return if is_picture(data) { Ok((Self(text), was_unclean)) } else { Err(Unreachable::Invalid) };
        }
        let Address { text, is_mended } = Address::read(&text, base)?;
        let is_file = text.starts_with('/') || text.starts_with("http");
        if is_file { Ok((Self(text), is_mended || was_unclean)) } else { Err(Unreachable::Invalid) }
    }

    /// The source, if it can be read by itself.
    pub fn parse(text: &str) -> Option<Self> {
        Self::read(text, AddressBase::default()).ok().map(|(source, _)| source)
    }

    /// The source as it goes into `src`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether the media type is a raster format; SVG could hold a script.
fn is_picture(data: &str) -> bool {
    let media_type = data.split([';', ',']).next().unwrap_or_default();
    let kinds = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"];
    media_type.len() < data.len() && kinds.iter().any(|kind| kind.eq_ignore_ascii_case(media_type))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_pages_mail_and_telephones_only() {
        for allowed in [
            "/articles/1/",
            "https://a.cn/?q=1:2",
            "HTTP://a.cn",
            "mailto:a@b.cn",
            "tel:010-1",
            "#top",
            "//a.cn/",
        ] {
            assert!(Href::parse(allowed).is_some(), "{allowed}");
        }
        for refused in [
            "javascript:alert(1)",
            "java\nscript:alert(1)",
            "\u{1}javascript:x",
            " JaVaScRiPt:x",
            "\u{2028}javascript:x",
            "java\u{200b}script:x",
            "javascript\u{0}:x",
            "jar:https://a.cn!/x",
            "view-source:https://a.cn",
            "filesystem:https://a.cn/x",
            "feed:https://a.cn",
            "weixin://dl/business/",
            "a longer word than a scheme ever is:x",
            "data:text/html,x",
            "vbscript:x",
            "javascript：x",
            "javascript;//x",
            "?a=:",
            "附件.pdf",
            "",
            " ",
        ] {
            assert_eq!(Href::parse(refused), None, "{refused:?}");
        }
    }

    #[test]
    fn an_address_is_written_as_it_was_without_what_browsers_ignore() {
        let href = |text| Href::parse(text).expect(text).as_str().to_owned();
        assert_eq!(
            (href(" /a\n/ "), href("https://a.cn/?q=1 2")),
            ("/a/".into(), "https://a.cn/?q=1%202".into())
        );
        assert_eq!(ImageSrc::parse("\t/a\0.png").expect("a source").as_str(), "/a.png");
    }

    #[test]
    fn a_link_to_another_site_is_external() {
        for (href, external) in [
            ("https://a.cn/", true),
            ("//a.cn/", true),
            ("/\\a.cn/", true),
            ("/a/", false),
            ("#a", false),
            ("mailto:a@b.cn", false),
        ] {
            assert_eq!(Href::parse(href).expect(href).is_external(), external, "{href}");
        }
    }

    #[test]
    fn pictures_come_from_files_or_from_picture_data() {
        for allowed in
            ["/media/a.svg", "https://a.cn/a.png", "data:image/png;base64,AAAA", "DATA:IMAGE/WebP;base64,AA"]
        {
            assert!(ImageSrc::parse(allowed).is_some(), "{allowed}");
        }
        for refused in [
            "javascript:x",
            "data:image/svg+xml,<svg/>",
            "data:text/html,x",
            "data:image/pngx,",
            "data:image/png",
            "data:image/png+xml,<svg/>",
            "data:,image/png,",
            "a longer word than a scheme ever is:x",
            "blob:x",
            "file:///a",
            "mailto:a@b.cn",
        ] {
            assert_eq!(ImageSrc::parse(refused), None, "{refused:?}");
        }
    }
}
