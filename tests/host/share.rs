//! Share links, read back as their receivers do.

use portal::model::{ShareContent, ShareTarget};
use proptest::prelude::*;
use std::collections::HashMap;
use url::Url;

fn address(target: ShareTarget, share: &ShareContent) -> Url {
    Url::parse(&target.address(share).expect("an address")).expect("a whole URL")
}

fn fields(address: &Url) -> HashMap<String, String> {
    address.query_pairs().into_owned().collect()
}

/// Texts as they come, up to 200 characters, and often 200: any characters, those that end a field, a query or a line, and
/// those of several code points.
fn text() -> impl Strategy<Value = String> {
    let hostile = prop::sample::select(vec![
        "&",
        "#",
        "%",
        "=",
        "+",
        "?",
        ";",
        "/",
        "\\",
        "\"",
        "'",
        "<",
        ">",
        "\n",
        "\r\n",
        "\t",
        "\0",
        " ",
        "　",
        "%26",
        "&amp;",
        "“",
        "”",
        "😀",
        "👨‍👩‍👧",
        "🇨🇳",
        "章",
        "é",
        "\u{202e}",
        "\u{feff}",
    ]);
    let character = prop_oneof![hostile.prop_map(str::to_owned), any::<char>().prop_map(String::from)];
    let length = prop_oneof![0..=200usize, Just(200)];
    length
        .prop_flat_map(move |length| prop::collection::vec(character.clone(), length))
        .prop_map(|characters| characters.concat().chars().take(200).collect())
}

fn share() -> impl Strategy<Value = ShareContent> {
    ("[A-Za-z0-9_-]{1,64}", text(), text(), "[a-z0-9]{1,12}").prop_map(|(id, title, summary, picture)| {
        ShareContent {
            url: format!("https://www.example.org/articles/{id}/"),
            title,
            summary,
            picture: format!("https://www.example.org/media/{picture}.png?x=1&y=2"),
            site: "门户 & 网".to_owned(),
        }
    })
}

/// The links of an article, and the fields in which their receivers look for address, title and picture.
const LINKS: [(ShareTarget, &str, &str, &str); 4] = [
    (ShareTarget::Weibo, "url", "title", "pic"),
    (ShareTarget::Qq, "url", "title", "pics"),
    (ShareTarget::Qzone, "url", "title", "pics"),
    (ShareTarget::Douban, "href", "name", "image"),
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_target_gets_exactly_the_title_and_the_address(share in share()) {
        for (target, url, title, picture) in LINKS {
            let read = fields(&address(target, &share));
            prop_assert_eq!(&read[url], &share.url);
            prop_assert_eq!(&read[title], &share.title);
            prop_assert_eq!(&read[picture], &share.picture);
        }
        let qq = fields(&address(ShareTarget::Qq, &share));
        prop_assert_eq!((&qq["summary"], &qq["desc"], &qq["site"]), (&share.summary, &share.summary, &share.site));
        let mail = fields(&address(ShareTarget::Email, &share));
        prop_assert_eq!(&mail["subject"], &share.title);
        prop_assert_eq!(&mail["body"], &format!("{}\r\n{}", share.title, share.url));
    }

    /// Forms write a space as `+`, mail (RFC 6068) does not: without either, nobody can read it otherwise. And where a
    /// parser finds nothing to mend, it mends nothing wrongly.
    #[test]
    fn no_receiver_can_read_it_otherwise(share in share()) {
        let targets = LINKS.into_iter().map(|(target, ..)| target).chain([ShareTarget::Email]);
        for target in targets {
            let written = target.address(&share).expect("an address");
            let (_, query) = written.split_once('?').expect("a query");
            let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~%=&".contains(&byte);
            prop_assert!(query.bytes().all(plain), "{query}");
            let parsed = Url::parse(&written).expect("a whole URL");
            prop_assert_eq!(parsed.as_str(), written.as_str());
            prop_assert_eq!(fields(&parsed).len(), parsed.query_pairs().count(), "a field comes twice");
        }
    }
}
