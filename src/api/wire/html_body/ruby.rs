//! Text with its reading.

use super::builder::Builder;
use super::element::{Element, text_content};
use crate::api::wire::text::single_line;
use crate::model::{HtmlNode, Inline};
use std::collections::VecDeque;

/// Each run of text with the `<rt>` behind it; of several `<rb>` in a row, each with its own.
pub(super) fn ruby(builder: &mut Builder<'_>, element: Element<'_>) {
    let mut bases: VecDeque<Vec<HtmlNode>> = VecDeque::new();
    for child in element.children {
        match Element::of(child) {
            Some(reading) if reading.name == "rt" => {
                let base = bases.pop_front().unwrap_or_default();
                annotated(builder, &base, reading.children);
            }
            Some(bracket) if bracket.name == "rp" => {}
            Some(base) if base.name == "x-rb" => bases.push_back(base.children.to_vec()),
            _ => match bases.back_mut() {
                Some(base) => base.push(child.clone()),
                None => bases.push_back(vec![child.clone()]),
            },
        }
    }
    bases.iter().for_each(|base| builder.nodes(base));
}

fn annotated(builder: &mut Builder<'_>, base: &[HtmlNode], reading: &[HtmlNode]) {
    let (content, ..) = builder.line_of(base);
    let reading = single_line(text_content(reading).trim());
    match content.is_empty() {
        false => builder.line().push(Inline::Ruby { content, reading }),
        true if reading.is_empty() => {}
        true => builder.mark(Inline::Text { text: format!("（{reading}）") }),
    }
}
