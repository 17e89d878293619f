//! All that a part of a body says, for a finding.

use super::element::{Element, text_content};
use crate::api::wire::Field;
use crate::model::HtmlNode;

/// The text of some nodes, and the addresses in them other than the one that is shown.
pub(super) fn text_and_addresses(nodes: &[HtmlNode], shown: &str) -> String {
    let mut text = text_content(nodes);
    addresses(nodes, shown, &mut text);
    text
}

fn addresses(nodes: &[HtmlNode], shown: &str, text: &mut String) {
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

/// Files the addresses of an element that have no form here: of sources, covers, parts of formulas. On the host alone:
/// whoever builds a site is told, and no reader loads this.
pub(super) fn file_addresses(field: &Field<'_>, element: Element<'_>) {
    if cfg!(target_arch = "wasm32") {
        return;
    }
    let is_frame = matches!(element.name, "embed" | "x-frame");
    let named = [
        ("cite", "引文出处的地址", true),
        ("x-opened", "由脚本打开的地址", true),
        ("data-cover", "框架的封面图", is_frame),
    ];
    for (name, subject, is_meant) in named {
        let address = element.attribute(name).filter(|address| is_meant && !address.is_empty());
        address.into_iter().for_each(|address| field.left_out(subject, address));
    }
    let mut inside = String::new();
    addresses(if element.name == "x-math" { element.children } else { &[] }, "", &mut inside);
    if !inside.is_empty() {
        field.left_out("公式里的链接", &inside);
    }
}
