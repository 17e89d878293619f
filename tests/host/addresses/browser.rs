//! What is made of an address against what a browser makes of it (the WHATWG URL standard, by the crate `url`).

use super::{BASE, read};
use portal::model::{Href, ImageSrc};
use proptest::prelude::*;
use url::Url;

/// Scheme, host and path, or a part of these, with what goes wrong in each.
const WRITTEN: &str = "(https?:|HTTP:|mailto:|javascript:|https?：|[a-z]{0,3}:?)?[/\\\\／]{0,3}(www\\.)?\
    (portal\\.example|PORTAL.example|a\\.cn|开发区\\.中国|10\\.0\\.0\\.1|localhost|[a-z@.\\[\\]:]{0,6})?(:80|:443|:8080|:)?\
    ([/\\\\?#.]{0,3}[ %a2e+&'\"|^#?=.章：/\\\\\u{200b}]{0,6}(%2E|%e7%ab%a0|\\.pdf)?){0,3}";

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_address_that_is_written_is_what_a_browser_resolves_and_reads_back(text in WRITTEN) {
        let page = Url::parse("https://www.portal.example/articles/1/").expect("an address");
        if let Ok((address, is_mended)) = read(&text) {
            prop_assert_eq!(read(&address), Ok((address.clone(), false)), "of {:?}", text);
            let Ok(resolved) = page.join(&address) else { return Ok(()) };
            prop_assert!(["https", "http", "mailto", "tel"].contains(&resolved.scheme()), "{:?}", text);
            let is_external = (resolved.host_str(), resolved.port()) != (page.host_str(), page.port());
            let is_web = resolved.scheme().starts_with("http");
            prop_assert_eq!(Href::parse(&address).map(|it| it.is_external()), Some(is_web && is_external), "{:?}", text);
            if is_web && address.is_ascii() && !address.starts_with('#') {
                let written = if is_external { resolved.as_str() } else { &resolved[url::Position::BeforePath..] };
                prop_assert_eq!(&*address, written, "of {:?}", text);
            }
            // A `#` in the name of a file is not what the browser would have made of it.
            if let (Ok(before), false) = (page.join(&text), is_mended || address.contains("%23")) {
                prop_assert_eq!(comparable(&before), comparable(&resolved), "{:?} as {:?}", text, address);
            }
        }
    }

    #[test]
    fn any_text_is_no_address_of_another_scheme(
        text in "[\\x00-\\x20]{0,2}(java|data|http|https|tel|mailto|x)?[\\x00-\\x20]?(script)?[\\x00-\\x20]?[:：]?[/\\\\]{0,3}\\PC{0,8}"
    ) {
        let page = Url::parse("https://portal.example/").expect("an address");
        let scheme = |text: &str| page.join(text).map(|url| url.scheme().to_owned()).unwrap_or_default();
        if let Ok((href, _)) = Href::read(&text, BASE) {
            prop_assert!(["https", "http", "mailto", "tel", ""].contains(&scheme(href.as_str()).as_str()), "{:?}", href);
            prop_assert_eq!(Href::read(href.as_str(), BASE), Ok((href, false)));
        }
        if let Ok((src, _)) = ImageSrc::read(&text, BASE) {
            prop_assert!(["https", "http", "data", ""].contains(&scheme(src.as_str()).as_str()), "{:?}", src);
            prop_assert_eq!(ImageSrc::read(src.as_str(), BASE), Ok((src, false)));
        }
    }
}

/// An address without its encoding, and without what tells apart the spellings of our own.
fn comparable(url: &Url) -> String {
    let text = bytes(&url[url::Position::BeforePath..]);
    match url.host_str().map(|host| host.trim_end_matches('.')) {
        Some("portal.example" | "www.portal.example") if matches!(url.port(), None | Some(80 | 443)) => {
            text.trim_start_matches('/').to_owned()
        }
        host => format!("{}:{host:?}{:?}{text}", url.scheme(), url.port()),
    }
}

/// The bytes that an encoded text stands for, as characters.
fn bytes(text: &str) -> String {
    let mut parts = text.split('%');
    let mut bytes = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part
            .get(..2)
            .filter(|digits| !digits.starts_with('+'))
            .and_then(|digits| u8::from_str_radix(digits, 16).ok())
        {
            Some(byte) => bytes.extend([char::from(byte).to_string().as_str(), &part[2..]]),
            None => bytes.extend(["%", part]),
        }
    }
    bytes
}
