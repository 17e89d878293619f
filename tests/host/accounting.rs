//! Nothing an editor wrote is lost in silence: every visible text and every address of a body is shown, or named in a finding.

use crate::fixtures::body::read_with_findings;
use crate::fixtures::rich_text;
use portal::browser::html;
use portal::model::{HtmlNode, percent_decoded};
use serde_json::{Value, json};
use std::fs;

/// Elements whose text no reader sees: the browser runs it, draws it elsewhere or keeps it for itself.
const UNSEEN: [&str; 8] =
    ["script", "style", "title", "noscript", "template", "textarea", "rp", "annotation"];
/// Attributes that hold addresses; an element shows one of them.
const ADDRESSES: [&str; 19] = [
    "cite",
    "data-cover",
    "data-video",
    "dynsrc",
    "xlink:href",
    "href",
    "src",
    "data-src",
    "data-original",
    "data",
    "poster",
    "background",
    "srcset",
    "data-srcset",
    "data-lazy-src",
    "data-actualsrc",
    "data-ks-lazyload",
    "original",
    "file",
];
/// What KaTeX and MathJax draw of a formula that is there as such.
const DRAWN: [&str; 3] = ["katex-html", "MathJax", "MathJax_Preview"];

/// What a body holds for its readers.
#[derive(Default)]
struct Content {
    texts: Vec<String>,
    /// Those of one element, of which one suffices.
    addresses: Vec<Vec<String>>,
}

impl Content {
    fn of(html: &str) -> Self {
        let mut content = Self::default();
        content.gather(&html::parse(html));
        content
    }

    fn gather(&mut self, nodes: &[HtmlNode]) {
        for node in nodes {
            match node {
                HtmlNode::Text(text) => {
                    self.texts.extend(Some(squeezed(text)).filter(|text| !text.is_empty()))
                }
                // A picture in several forms is shown in one of them.
                HtmlNode::Element { name, children, .. } if name == "picture" => {
                    let mut forms = Self::default();
                    forms.gather(children);
                    self.addresses.push(forms.addresses.concat());
                    self.texts.extend(forms.texts);
                }
                HtmlNode::Element { attributes, .. } if is_drawn(attributes) => {}
                HtmlNode::Element { name, attributes, children } if !UNSEEN.contains(&name.as_str()) => {
                    let addresses = attributes.iter().filter(|(key, _)| ADDRESSES.contains(&key.as_str()));
                    let addresses = addresses.flat_map(|(key, value)| candidates(key, value));
                    let addresses: Vec<_> = addresses.filter(|address| address != "javascript:;").collect();
                    self.addresses.extend(Some(addresses).filter(|addresses| !addresses.concat().is_empty()));
                    self.gather(children);
                }
                HtmlNode::Element { .. } | HtmlNode::Omitted => {}
            }
        }
    }
}

fn is_drawn(attributes: &[(String, String)]) -> bool {
    attributes.iter().any(|(key, value)| key == "class" && DRAWN.contains(&value.as_str()))
}

/// The addresses in an attribute: several in a `srcset`.
fn candidates(attribute: &str, value: &str) -> Vec<String> {
    match attribute.ends_with("srcset") {
        true => value.split(", ").filter_map(|it| it.split_whitespace().next()).map(squeezed).collect(),
        false => vec![squeezed(value)],
    }
}

/// Without white space and marks that are not seen, so that what was collapsed or broken into lines is found.
fn squeezed(text: &str) -> String {
    let unseen =
        |c: char| c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}');
    text.chars().filter(|c| !unseen(*c)).collect()
}

/// All strings of the blocks but the names of kinds, in order.
fn strings(value: &Value, found: &mut String) {
    match value {
        Value::String(text) => found.push_str(&squeezed(text)),
        Value::Array(items) => items.iter().for_each(|item| strings(item, found)),
        Value::Object(fields) => {
            fields.iter().filter(|(key, _)| *key != "kind").for_each(|(_, value)| strings(value, found));
        }
        _ => {}
    }
}

/// What of a body is neither shown nor named, as often as it was written.
fn lost(html: &str) -> Vec<String> {
    let (body, findings) = read_with_findings(json!({ "format": "html", "html": html }));
    let mut reported = String::new();
    strings(&serde_json::to_value(&body).expect("JSON"), &mut reported);
    findings.iter().for_each(|finding| reported.push_str(&squeezed(&finding.detail)));
    let content = Content::of(html);
    let written = content.texts.concat();
    let times = |text: &str, within: &str| within.matches(text).count();
    let texts = content.texts.iter().filter(|text| times(text, &reported) < times(text, &written)).cloned();
    let reported = percent_decoded(&reported).replace('\\', "/");
    let is_reported = |address: &String| {
        let address = percent_decoded(address).replace('\\', "/");
        reported.contains(&address) || reported.contains(&as_shown(&address))
    };
    let addresses = content.addresses.into_iter().filter(|addresses| !addresses.iter().any(is_reported));
    texts.chain(addresses.map(|addresses| addresses.join(" or "))).collect()
}

/// Links inside of a body, by the whole address of its article or without, lead to ids of our own.
fn as_shown(address: &str) -> String {
    let own = ["/articles/1/#", "/articles/1#", "#"].iter().find_map(|own| address.strip_prefix(own));
    own.map_or_else(|| address.to_owned(), |name| format!("#anchor-{name}"))
}

#[test]
fn every_text_and_address_of_a_pasted_body_is_shown_or_reported() {
    let lost: Vec<_> = rich_text::CASES.iter().map(|case| (case.name, lost(case.html))).collect();
    let lost: Vec<_> = lost.iter().filter(|(_, lost)| !lost.is_empty()).collect();
    assert!(lost.is_empty(), "lost without a word: {lost:#?}");
}

#[test]
fn every_text_and_address_of_the_default_content_is_shown_or_reported() {
    let mut bodies = 0;
    for entry in fs::read_dir("public/api/v1/articles").expect("the default content") {
        let text = fs::read_to_string(entry.expect("an entry").path()).expect("an article");
        let article: Value = serde_json::from_str(&text).expect("JSON");
        let Some(html) = article["body"]["html"].as_str() else { continue };
        bodies += 1;
        let lost = lost(html);
        assert!(lost.is_empty(), "{}: lost without a word:\n{}", article["id"], lost.join("\n"));
    }
    assert!(bodies > 10, "{bodies} bodies of HTML");
}
