//! Addresses that editors write, and what is made of them.

mod browser;
mod documents;
mod fields;

use portal::model::{AddressBase, Href, ImageSrc, Unreachable};
use url::Url;

/// A portal, and an article of it that says where it stands in the CMS.
const BASE: AddressBase<'_> = AddressBase {
    origin: Some("https://www.portal.example"),
    page: Some("https://cms.example/a/b/t1.html?x#y"),
};

fn read(text: &str) -> Result<(String, bool), Unreachable> {
    Href::read(text, BASE).map(|(href, is_mended)| (href.as_str().to_owned(), is_mended))
}

#[track_caller]
fn assert_read(written: &str, expected: &str, is_mended: bool) {
    assert_eq!(read(written), Ok((expected.to_owned(), is_mended)), "{written:?}");
}

#[test]
fn our_own_host_in_any_spelling_is_a_path() {
    for (written, path) in [
        ("http://www.portal.example/articles/1/", "/articles/1/"),
        ("https://portal.example", "/"),
        ("HTTPS://WWW.Portal.Example:443/a?b=1#c", "/a?b=1#c"),
        ("http://portal.example:80?a", "/?a"),
        ("https://www.portal.example./a", "/a"),
        ("//portal.example/a", "/a"),
        ("https:\\\\portal.example\\a", "/a"),
        ("https://portal.example//evil.example/", "/evil.example/"),
        ("https://portal.example/..//evil.example/", "/evil.example/"),
        ("https://portal.example/\\evil.example/", "/evil.example/"),
    ] {
        assert_eq!(read(written).map(|(address, _)| address), Ok(path.to_owned()), "{written}");
    }
    for elsewhere in [
        "https://portal.example:8443/",
        "https://a.portal.example/",
        "https://portal.example.cn/",
        "https://evil.cn/portal.example/",
    ] {
        assert_read(elsewhere, elsewhere, false);
    }
}

#[test]
fn what_is_clear_is_mended_and_told() {
    for (written, address) in [
        ("www.mofcom.gov.cn/xxgk/", "https://www.mofcom.gov.cn/xxgk/"),
        ("WWW.mofcom.gov.cn", "https://www.mofcom.gov.cn/"),
        ("www.a.cn:8080/x", "https://www.a.cn:8080/x"),
        ("www。a。cn", "https://www.a.cn/"),
        ("mofcom.gov.cn/xxgk/", "https://mofcom.gov.cn/xxgk/"),
        ("portal.example/articles/1/", "/articles/1/"),
        ("http：//www.gov.cn/zhengce/", "http://www.gov.cn/zhengce/"),
        ("http：／／www．gov．cn／a？b＝1＃c", "http://www.gov.cn/a?b=1#c"),
        ("ｈｔｔｐｓ://www.gov.cn", "https://www.gov.cn/"),
        ("http:// www.gov.cn/", "http://www.gov.cn/"),
        ("http ://www.gov.cn/", "http://www.gov.cn/"),
        ("\u{200b}https://www.ndrc.gov.cn/", "https://www.ndrc.gov.cn/"),
        ("https://www.\u{200b}ndrc.gov.cn/", "https://www.ndrc.gov.cn/"),
        ("\u{202a}https://www.ndrc.gov.cn/\u{202c}", "https://www.ndrc.gov.cn/"),
        ("https://www.gov.cn。", "https://www.gov.cn/"),
        ("http:\\\\a.cn\\b", "http://a.cn/b"),
        ("http:/a.cn/b", "http://a.cn/b"),
        ("http//a.cn/b", "http://a.cn/b"),
        ("https:a.cn/b", "https://a.cn/b"),
        ("http;//a.cn/", "http://a.cn/"),
        ("htttp://a.cn/", "http://a.cn/"),
        ("ttps://a.cn/", "https://a.cn/"),
        ("http://http://a.cn/", "http://a.cn/"),
        ("http://https://a.cn/b", "https://a.cn/b"),
        ("///a.cn/b", "https://a.cn/b"),
        ("http%3A%2F%2Fa.cn%2Fb", "http://a.cn/b"),
        ("https://mp.weixin.qq.com/s?__biz=M&amp;mid=2", "https://mp.weixin.qq.com/s?__biz=M&mid=2"),
        ("“https://a.cn/”", "https://a.cn/"),
        ("bgs@cadz.example", "mailto:bgs@cadz.example"),
        ("http://bgs@cadz.example", "mailto:bgs@cadz.example"),
        ("mailto：bgs＠cadz.example", "mailto:bgs@cadz.example"),
        ("mailto://bgs@cadz.example", "mailto:bgs@cadz.example"),
        ("／articles／1／", "/articles/1/"),
    ] {
        assert_read(written, address, true);
    }
}

#[test]
fn what_readers_cannot_reach_is_no_link() {
    for private in [
        "192.168.1.10:8080/upload/a.pdf",
        "http://192.168.1.10:8080/upload/a.pdf",
        "192.168.1.10/upload/a.pdf",
        "https://10.1.2.3/",
        "http://172.20.0.1/",
        "//127.0.0.1/a",
        "http://localhost:8080/",
        "localhost:8080/a",
        "http://oa/",
        "http://cms.local/a",
        "http://１９２.168.1.1/",
        "file:///C:/a.pdf",
        "C:\\Users\\a.pdf",
        "D:/a.pdf",
        "\\\\server\\share\\a.pdf",
        "//upload/a.jpg",
        "http://[::1]/",
    ] {
        assert_eq!(read(private), Err(Unreachable::Private), "{private}");
    }
    for invalid in [
        "218.28.1.2:8080/a",
        "https://",
        "http:///",
        "//",
        "https://a..cn/",
        "https://a.cn:99999/",
        "https://[::1",
        "https://user:word@a.cn/",
        "javascript：alert(1)//a.cn:80",
        "http:a.pdf",
        "mailto:",
        "tel:",
        "weixin://dl",
        "ftp://a.cn/",
        "",
    ] {
        assert_eq!(read(invalid), Err(Unreachable::Invalid), "{invalid}");
    }
}

#[test]
fn a_relative_address_is_resolved_as_a_browser_does_or_is_none() {
    let page = Url::parse(BASE.page.expect("a page")).expect("an address");
    for written in [
        "xgk/t20220614_1.html",
        "./W02.jpg",
        "../c.pdf",
        "../../../c.pdf",
        "?a=1",
        "附件 1.pdf",
        ".",
        "a/./b/../c",
        "a//b",
        "x;y/z",
    ] {
        assert_read(written, page.join(written).expect(written).as_str(), true);
        let alone = Href::read(written, AddressBase { page: None, ..BASE });
        assert_eq!(alone, Err(Unreachable::Relative), "{written}");
    }
    assert_read(
        "附件1：名单.pdf",
        "https://cms.example/a/b/%E9%99%84%E4%BB%B61%EF%BC%9A%E5%90%8D%E5%8D%95.pdf",
        true,
    );
    for (page, expected) in [
        ("https://portal.example/a/t1.html", "/a/W02.jpg"),
        ("/a/t1.html", "/a/W02.jpg"),
        ("https://cms.example", "https://cms.example/W02.jpg"),
        ("/", "/W02.jpg"),
    ] {
        let base = AddressBase { page: Some(page), ..BASE };
        let source = ImageSrc::read("./W02.jpg", base).map(|(source, _)| source.as_str().to_owned());
        assert_eq!(source.as_deref(), Ok(expected), "{page}");
    }
}

#[test]
fn what_is_no_file_is_no_picture() {
    for text in ["#a", "mailto:a@b.cn", "tel:1", "a@b.cn", "data:text/html,x"] {
        assert_eq!(ImageSrc::read(text, BASE), Err(Unreachable::Invalid), "{text}");
    }
}
