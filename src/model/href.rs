//! Allowlist of URL schemes: where a link or a picture may point, for bodies, menu, footer, attachments and
//! sharing. The only place that decides.

use serde::Serialize;

/// An address a reader may be led to: relative, `https:`, `http:`, `mailto:` or `tel:`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Href(String);

impl Href {
    /// The address without the control characters and outer spaces a browser would ignore; `None` where its scheme
    /// is not allowed (WHATWG URL, "basic URL parser": tab and newline are removed anywhere, C0 and space at the ends).
    pub fn parse(text: &str) -> Option<Self> {
        let cleaned = without_ignored(text);
        let allowed = match scheme(&cleaned) {
            None => !cleaned.is_empty(),
            Some(scheme) => {
                ["https", "http", "mailto", "tel"].iter().any(|known| scheme.eq_ignore_ascii_case(known))
            }
        };
        allowed.then_some(Self(cleaned))
    }

    /// The address as it goes into `href`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it leads to another site, and so opens in a new tab.
    pub fn is_external(&self) -> bool {
        // Browsers read `\` as `/` in http(s) URLs.
        let slash = |byte: &u8| matches!(byte, b'/' | b'\\');
        matches!(self.0.as_bytes(), [a, b, ..] if slash(a) && slash(b))
            || scheme(&self.0).is_some_and(|scheme| scheme.to_ascii_lowercase().starts_with("http"))
    }
}

/// Where a picture may come from: relative, `https:`, `http:`, or a `data:` URL of a raster image.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ImageSrc(String);

impl ImageSrc {
    /// The source, or `None` where its scheme is not allowed.
    pub fn parse(text: &str) -> Option<Self> {
        let cleaned = without_ignored(text);
        let allowed = match scheme(&cleaned).map(str::to_ascii_lowercase).as_deref() {
            None => !cleaned.is_empty(),
            Some("https" | "http") => true,
            Some("data") => is_picture(&cleaned["data:".len()..]),
            Some(_) => false,
        };
        allowed.then_some(Self(cleaned))
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

fn without_ignored(text: &str) -> String {
    text.trim_matches(|c: char| c.is_control() || c.is_whitespace())
        .chars()
        .filter(|c| !c.is_control())
        .collect()
}

/// The text before the first `:` where that can be a scheme at all (RFC 3986, section 3.1). A colon behind `/`, `?`
/// or `#` belongs to a relative address; any other odd prefix counts as a scheme, and so is refused.
fn scheme(text: &str) -> Option<&str> {
    let (before, _) = text.split_once(':')?;
    (!before.contains(['/', '?', '#', '\\'])).then_some(before)
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
            "?a=:",
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
            ("/a/".into(), "https://a.cn/?q=1 2".into())
        );
        assert_eq!(ImageSrc::parse("\t/a\0.png").expect("a source").as_str(), "/a.png");
    }

    #[test]
    fn a_link_to_another_site_is_external() {
        for (href, external) in [
            ("https://a.cn/", true),
            ("//a.cn/", true),
            ("\\\\a.cn/", true),
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
