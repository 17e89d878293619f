//! A body as a page shows it: rendered, parsed again, and compared with all that an honest body can bring.

use leptos::prelude::*;
use portal::browser::html;
use portal::components::RichTextView;
use portal::model::{HtmlNode, RichText};
use url::Url;

/// Every element a body can bring, with its attributes.
const ALLOWED: [(&str, &[&str]); 27] = [
    ("a", &["href", "target", "rel", "data-noscroll", "class", "aria-label"]),
    ("audio", &["class", "src", "controls", "preload"]),
    ("blockquote", &[]),
    ("br", &[]),
    ("caption", &[]),
    ("div", &["class", "role", "aria-label", "tabindex"]),
    ("em", &[]),
    ("figcaption", &[]),
    ("figure", &[]),
    ("h2", &["id"]),
    ("h3", &["id"]),
    ("h4", &["id"]),
    ("hr", &[]),
    ("img", &["class", "src", "alt", "width", "height", "loading", "decoding"]),
    ("li", &[]),
    ("ol", &[]),
    ("p", &["class", "role"]),
    ("strong", &[]),
    ("sub", &[]),
    ("sup", &[]),
    ("table", &[]),
    ("tbody", &[]),
    ("td", &["colspan", "rowspan"]),
    ("th", &["colspan", "rowspan"]),
    ("tr", &[]),
    ("u", &[]),
    ("ul", &[]),
];
const VIDEO: &[&str] = &["class", "src", "poster", "controls", "playsinline", "preload"];

/// The classes and ids that are ours; a body has none of its own.
const NAMES: [&str; 7] = [
    "article-body__enlarge",
    "article-body__omitted",
    "article-body__picture",
    "article-body__picture--unsized",
    "article-body__recording",
    "article-body__table",
    "section-",
];

/// The body as HTML.
pub fn rendered(text: RichText) -> String {
    Owner::new().with(|| view! { <RichTextView text/> }.into_view().to_html())
}

/// Fails where the HTML holds anything else, or where a parser reads another page in it than was rendered: hydration would
/// fail on that.
#[track_caller]
pub fn assert_harmless(name: &str, page: &str) {
    let start = || page.chars().take(2_000).collect::<String>();
    let nodes = html::parse(page);
    for node in &nodes {
        if let Err(found) = check(node) {
            panic!("{name}: {found} in\n{}", start());
        }
    }
    assert_eq!(tags_of(&nodes), tags_in(page), "{name}: read otherwise than rendered:\n{}", start());
}

/// The tags a tree would be written with.
fn tags_of(nodes: &[HtmlNode]) -> String {
    let of_node = |node: &HtmlNode| match node {
        HtmlNode::Element { name, .. } if ["br", "hr", "img"].contains(&name.as_str()) => format!("<{name}>"),
        HtmlNode::Element { name, children, .. } => format!("<{name}>{}</{name}>", tags_of(children)),
        HtmlNode::Text(_) | HtmlNode::Omitted => String::new(),
    };
    nodes.iter().map(of_node).collect()
}

/// The tags in rendered HTML, where every `<` is one.
fn tags_in(page: &str) -> String {
    let tags = page.split('<').skip(1).filter(|tag| !tag.starts_with('!'));
    tags.map(|tag| format!("<{}>", tag.split([' ', '>']).next().unwrap_or_default())).collect()
}

fn check(node: &HtmlNode) -> Result<(), String> {
    let HtmlNode::Element { name, attributes, children } = node else { return Ok(()) };
    let allowed = match name.as_str() {
        "video" => VIDEO,
        _ => ALLOWED.iter().find(|(known, _)| known == name).ok_or(format!("<{name}>"))?.1,
    };
    for (key, value) in attributes {
        let ours = || {
            value.is_empty() || value.split(' ').all(|word| NAMES.iter().any(|name| word.starts_with(name)))
        };
        let fine = allowed.contains(&key.as_str())
            && match key.as_str() {
                "href" => {
                    leads_somewhere_allowed(value, &["https", "http", "mailto", "tel"])
                        || is_picture_data(value) && class_of(attributes) == "article-body__enlarge"
                }
                "src" | "poster" => {
                    leads_somewhere_allowed(value, &["https", "http", "mailto", "tel"])
                        || is_picture_data(value)
                }
                "class" | "id" => ours(),
                "target" => value == "_blank",
                _ => true,
            };
        if !fine {
            return Err(format!("<{name} {key}={value:?}>"));
        }
    }
    children.iter().try_for_each(check)
}

fn class_of(attributes: &[(String, String)]) -> &str {
    attributes.iter().find(|(key, _)| key == "class").map_or("", |(_, value)| value)
}

/// Read as a browser reads it, on a page of the portal; what no browser can read leads nowhere.
fn leads_somewhere_allowed(address: &str, schemes: &[&str]) -> bool {
    let page = Url::parse("https://portal.example/articles/1/").expect("an address");
    page.join(address).map_or(true, |url| schemes.contains(&url.scheme()))
}

fn is_picture_data(address: &str) -> bool {
    let kinds = ["png", "jpeg", "gif", "webp", "avif"];
    Url::parse(address).is_ok_and(|url| {
        let path = url.path().to_ascii_lowercase();
        let media_type = path.split([';', ',']).next().unwrap_or_default();
        url.scheme() == "data" && kinds.iter().any(|kind| media_type == format!("image/{kind}"))
    })
}
