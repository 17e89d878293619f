//! All that a part of a body says, for a finding.

use super::element::{Element, text_content};
use crate::model::HtmlNode;

/// The text of some nodes, and the addresses in them other than the one that is shown.
pub(super) fn text_and_addresses(nodes: &[HtmlNode], shown: &str) -> String {
    let mut text = text_content(nodes);
    addresses(nodes, shown, &mut text);
    text
}

/// Adds the addresses in some nodes.
pub(super) fn addresses(nodes: &[HtmlNode], shown: &str, text: &mut String) {
    let elements = nodes.iter().filter_map(Element::of);
    for element in elements.filter(|element| !matches!(element.name, "source" | "track")) {
        addresses_of(element, shown, text);
    }
}

/// Adds those of an element.
pub(super) fn addresses_of(element: Element<'_>, shown: &str, text: &mut String) {
    let named = ["href", "xlink:href", "src", "data-src", "data-video", "data", "poster"];
    let named = named.iter().filter_map(|key| element.attribute(key));
    for address in named.filter(|address| *address != shown) {
        text.extend([" ", address]);
    }
    addresses(element.children, shown, text);
}
