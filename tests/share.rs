//! Share addresses, read back as their receivers do.

#![cfg(not(target_arch = "wasm32"))]

use portal::model::{ShareTarget, Shared};
use proptest::prelude::*;
use std::collections::HashMap;
use url::Url;

fn address(target: ShareTarget, shared: &Shared) -> Url {
    Url::parse(&target.address(shared).expect("an address")).expect("a whole URL")
}

fn fields(address: &Url) -> HashMap<String, String> {
    address.query_pairs().into_owned().collect()
}

/// Titles as they come: any characters, and those that end a field, a query or a line; up to 200.
fn text() -> impl Strategy<Value = String> {
    let hostile = prop::sample::select(vec![
        '&', '#', '%', '=', '+', '?', '"', '\'', '<', '\n', '\r', ' ', '　', '😀', '章', '\u{202e}',
    ]);
    prop::collection::vec(prop_oneof![hostile, any::<char>()], 0..200)
        .prop_map(|characters| characters.into_iter().collect())
}

fn shared() -> impl Strategy<Value = Shared> {
    ("[A-Za-z0-9_-]{1,64}", text(), text(), "[a-z0-9]{1,12}").prop_map(|(id, title, summary, picture)| {
        Shared {
            url: format!("https://www.example.org/articles/{id}/"),
            title,
            summary,
            picture: format!("https://www.example.org/media/{picture}.png?x=1&y=2"),
            site: "门户 & 网".to_owned(),
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_target_gets_exactly_the_title_and_the_address(shared in shared()) {
        let keys = [
            (ShareTarget::Weibo, "url", "title", "pic"),
            (ShareTarget::Qq, "url", "title", "pics"),
            (ShareTarget::Qzone, "url", "title", "pics"),
            (ShareTarget::Douban, "href", "name", "image"),
        ];
        for (target, url, title, picture) in keys {
            let read = fields(&address(target, &shared));
            prop_assert_eq!(&read[url], &shared.url);
            prop_assert_eq!(&read[title], &shared.title);
            prop_assert_eq!(&read[picture], &shared.picture);
        }
        let qq = fields(&address(ShareTarget::Qq, &shared));
        prop_assert_eq!((&qq["summary"], &qq["desc"], &qq["site"]), (&shared.summary, &shared.summary, &shared.site));
        let mail = fields(&address(ShareTarget::Email, &shared));
        prop_assert_eq!(&mail["subject"], &shared.title);
        prop_assert_eq!(&mail["body"], &format!("{}\r\n{}", shared.title, shared.url));
    }
}

#[test]
fn the_addresses_are_those_of_the_contract() {
    let shared = Shared {
        url: "https://a.cn/1/".to_owned(),
        title: "标题".to_owned(),
        summary: "摘要".to_owned(),
        picture: String::new(),
        site: "门户".to_owned(),
    };
    let weibo = "https://service.weibo.com/share/share.php?url=https%3A%2F%2Fa.cn%2F1%2F&title=%E6%A0%87%E9%A2%98&pic=&searchPic=false";
    assert_eq!(ShareTarget::Weibo.address(&shared).as_deref(), Some(weibo));
    for target in [ShareTarget::Wechat, ShareTarget::Native, ShareTarget::Copy] {
        assert_eq!(target.address(&shared), None);
    }
}
