//! What stands in a frame or a recording for browsers that can show neither: nobody saw it, and the operator hears of it.

use super::builder::Builder;
use super::unseen::text_and_addresses;
use crate::model::HtmlNode;

/// Files the text and the addresses in an element; `shown` is the address that is shown in their stead.
pub(super) fn fallback(builder: &Builder<'_>, subject: &'static str, nodes: &[HtmlNode], shown: &str) {
    let text = text_and_addresses(nodes, shown);
    if !text.trim().is_empty() {
        builder.field.left_out(subject, &text);
    }
}
