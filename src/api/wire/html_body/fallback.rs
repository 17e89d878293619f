//! What stands in a frame or a recording for browsers that can show neither: nobody saw it, and the operator hears of it.

use super::builder::Builder;
use super::element::{Element, text_content};
use crate::model::HtmlNode;

/// Files the text and addresses in an element; `shown` is the address that is shown in their stead.
pub(super) fn fallback(builder: &Builder<'_>, subject: &'static str, nodes: &[HtmlNode], shown: &str) {
    let mut text = text_content(nodes);
    addresses(nodes, shown, &mut text);
    if !text.trim().is_empty() {
        builder.field.left_out(subject, &text);
    }
}

fn addresses(nodes: &[HtmlNode], shown: &str, text: &mut String) {
    let elements = nodes.iter().filter_map(Element::of);
    for element in elements.filter(|element| !matches!(element.name, "source" | "track")) {
        let found =
            ["href", "src", "data-src", "data", "poster"].iter().filter_map(|key| element.attribute(key));
        for address in found.filter(|address| *address != shown) {
            text.extend([" ", address]);
        }
        addresses(element.children, shown, text);
    }
}
