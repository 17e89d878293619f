//! JSON and markup made at random, but of words that the portal looks for, so that it is not refused at the door.

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Map, Number, Value, json};

#[rustfmt::skip]
const KEYS: [&str; 24] = [
    "id", "title", "channel", "slug", "name", "parent", "published_at", "body", "format", "blocks", "kind",
    "content", "items", "rows", "text", "href", "src", "label", "children", "links", "related", "status",
    "footer", "origin",
];
#[rustfmt::skip]
const TEXTS: [&str; 22] = [
    "1", "news", "html", "blocks", "paragraph", "list", "quote", "table", "image", "media", "text", "strong",
    "link", "break", "withdrawn", "2022-06-14T09:30:00+08:00", "https://a.example", "javascript:x", "/a/", "",
    "-1", " \u{202e}字\n",
];
#[rustfmt::skip]
const KINDS: [&str; 22] = [
    "paragraph", "heading", "list", "quote", "image", "table", "media", "rule", "omitted", "text", "strong",
    "emphasis", "link", "break", "preformatted", "embed", "deleted", "code", "ruby", "blank", "anchor", "formula",
];
#[rustfmt::skip]
const MARKUP: [&str; 71] = [
    "<p>", "</p>", "<div ", "</div>", "<b>", "</b>", "<i", "</i>", "<a href=", "</a>", "<table>", "<tr>", "<td>",
    "</table>", "<ul>", "<li>", "</ul>", "<img src=", "<br>", "<script>", "</script>", "<style>", "<svg>", "</svg>",
    "<!--", "-->", "<h2>", "</h2>", "<sup>", "</sup>", "\"", "'", ">", "<", "=", "/", "&nbsp;", "javascript:x ", "字 ",
    "\u{3000}", "<pre>", "</pre>", "<del>", "</del>", "<span style=", "</span>", "<math>", "<mfrac>", "<mi>",
    "</math>", "<ruby>", "<rt>", "</ruby>", "<iframe src=", "<object data=", "<li value=9>", "<ol start=2 type=a>",
    "<thead>", "<td rowspan=0>", "<u>", "</u>", "<input type=checkbox>", "text-align:right ",
    "text-decoration:underline ", "<a href=#x>", "<p id=x>", "<q>", "<dl>", "<dt>", "<video>", "<source src=",
];

/// Any JSON, often with the API's own words in it.
pub fn json_value() -> impl Strategy<Value = Value> {
    let text = prop_oneof![
        3 => proptest::sample::select(&TEXTS[..]).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(|number| Number::from_f64(number).map_or(Value::Null, Value::Number)),
        text.prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 60, 6, |inner| {
        let key = proptest::sample::select(&KEYS[..]).prop_map(str::to_owned);
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            vec((key, inner), 0..8)
                .prop_map(|members| Value::Object(members.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

/// A typed block with some of the fields that some kind of it has, each of them perhaps wrong.
pub fn block() -> impl Strategy<Value = Value> {
    let kind = || proptest::sample::select(&KINDS[..]).prop_map(str::to_owned);
    let link = || proptest::sample::select(&["/a/", "javascript:x", "https://a.example/", "//b.example"][..]);
    let leaf = (kind(), link(), "\\PC{0,6}", any::<u8>()).prop_map(|(kind, link, text, number)| {
        json!({ "kind": kind, "href": link, "src": link, "text": text, "level": number, "colspan": number, "media": "video",
            "length": number, "id": text, "reading": text, "label": text, "math": [text, { "element": "mi", "content": [text] }],
            "align": "end", "dir": "rtl", "lang": "ug" })
    });
    leaf.prop_recursive(16, 60, 4, move |inner| {
        let lists = (vec(inner.clone(), 0..4), vec(inner, 0..4));
        (kind(), link(), lists, any::<bool>()).prop_map(|(kind, link, (some, others), flag)| {
            let cell = json!({ "header": flag, "content": others });
            json!({
                "kind": kind, "href": link, "src": link, "text": "字", "level": 3, "ordered": flag, "content": some, "blocks": some,
                "caption": others, "items": [some, others], "rows": [[cell, cell]], "alt": link, "media": "audio",
                "head": [[cell]], "foot": [[cell]], "start": 4, "reversed": flag, "marker": "chinese", "reading": "zì",
                "sources": [{ "src": link, "media_type": "audio/mpeg" }], "tracks": [{ "src": link, "label": "字幕" }],
            })
        })
    })
}

/// Any markup, balanced or not.
pub fn html() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => proptest::sample::select(&MARKUP[..]).prop_map(str::to_owned),
        1 => "\\PC{0,8}",
        1 => any::<char>().prop_map(String::from),
    ];
    vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}
