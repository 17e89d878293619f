//! Preformatted text: prose, whose lines wrap on a phone, and columns, which slide as tables do.

use super::flow::flowing;
use super::inline::line;
use super::markup::{Markup, element};
use crate::model::{Flow, Inline};

pub(super) fn preformatted(content: &[Inline], flow: &Flow) -> Markup {
    let mut lines = line(content);
    // HTML drops a line end right behind `<pre>`: the page would not be what was rendered.
    if let Some(Markup::Text(text)) = lines.first_mut() {
        *text = text.trim_start_matches('\n').to_owned();
    }
    let text = flowing(element("pre", lines), flow).into();
    if !has_columns(content) {
        return text;
    }
    element("div", vec![text])
        .with("class", "article-body__columns")
        .with("role", "group")
        .with("aria-label", "文字，可左右滚动")
        .with("tabindex", "0")
        .into()
}

/// Whether two lines or more are words in columns: white space wider than between words.
fn has_columns(content: &[Inline]) -> bool {
    let has_gap = |line: &str| ["  ", "\t", "\u{3000}\u{3000}"].iter().any(|gap| line.contains(gap));
    Inline::plain_text(content).lines().filter(|line| has_gap(line.trim())).nth(1).is_some()
}
