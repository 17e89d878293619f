//! Walks the tree of a body: which element is read as what.

use super::builder::Builder;
use super::control::{Input, of_input};
use super::element::{Element, text_content};
use super::elements::is_block;
use super::hidden::is_blank;
use super::line::LineKind;
use super::unseen::file_addresses;
use super::{
    areas, blank, definitions, figure, formula, frame, list, picture, recording, ruby, table, text,
    text_block,
};
use crate::api::wire::text::single_line;
use crate::model::{Block, HtmlNode, Inline};

pub(super) fn walk(builder: &mut Builder<'_>, node: &HtmlNode) {
    match node {
        HtmlNode::Text(text) => text::text(builder, text),
        HtmlNode::Omitted => builder.push(Block::Omitted),
        HtmlNode::Element { name, attributes, children } => {
            element(builder, Element { name, attributes, children });
        }
    }
}

fn element(builder: &mut Builder<'_>, element: Element<'_>) {
    builder.enter_field_code(element);
    if builder.leaves_out(element) {
        return;
    }
    let is_block = is_block(element.name) && element.name != "img";
    let stands_alone = is_block || element.has_style("display", "block");
    if stands_alone {
        builder.end_line(); // what precedes it runs as it did
    }
    let outer = builder.inherited.clone();
    builder.inherited.enter(element);
    builder.anchor(element);
    file_addresses(builder.field, element);
    if !matches!(element.name, "a" | "area" | "embed" | "x-frame") {
        let href = builder.href(element);
        builder.inherited.enter_link(href);
    }
    frame::of_scripts(builder, element);
    if element.name != "a" {
        picture::background(builder, element);
    }
    match element.name {
        "img" if element.attribute("dynsrc").is_some() && element.attribute("src").is_none() => {}
        "img" => picture::picture(builder, element),
        _ if is_block => block(builder, element),
        _ => inline(builder, element),
    }
    if stands_alone {
        builder.end_line();
    }
    builder.inherited = outer;
}

fn inline(builder: &mut Builder<'_>, element: Element<'_>) {
    match element.name {
        "br" => line_break(builder),
        "a" => link(builder, element),
        "input" => input(builder, element),
        "picture" => picture::with_sources(builder, element),
        "ruby" => ruby::ruby(builder, element),
        "q" => text::quoted(builder, element),
        "span" if let Some(length) = blank::drawn(element) => builder.blank(length),
        "span" if let Some(formula) = formula::of_editor(element) => builder.mark(Inline::Formula(formula)),
        "map" => areas::areas(builder, element),
        "x-math" => builder.mark(Inline::Formula(formula::formula(element))),
        _ => builder.nodes(element.children),
    }
}

fn block(builder: &mut Builder<'_>, element: Element<'_>) {
    match element.name {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => text_block::heading(builder, element),
        "ul" | "ol" | "dir" => list::list(builder, element),
        "dl" => definitions::definitions(builder, element),
        "blockquote" => text_block::quote(builder, element),
        "hr" if element.class_holds("pagebreak") => builder.field.left_out("分页标记", ""),
        "hr" => builder.push(Block::Rule),
        "pre" => text_block::preformatted(builder, element),
        "div" if element.class_holds("ql-code-block-container") => text_block::preformatted(builder, element),
        "figure" => figure::figure(builder, element),
        "div" if element.class_holds("wp-caption") => figure::figure(builder, element),
        "div" if element.class_holds("wp-block-file") => figure::file(builder, element),
        "table" => table::table(builder, element),
        "video" | "audio" => recording::recording(builder, element),
        "x-frame" | "embed" => frame::frame(builder, element),
        "summary" => text_block::summary(builder, element),
        _ if builder.inherited.keeps_space && element.begins_with_space() => {
            text_block::preformatted(builder, element)
        }
        _ => builder.nodes(element.children),
    }
}

fn link(builder: &mut Builder<'_>, element: Element<'_>) {
    if let Some(href) = element.attribute("href").filter(|href| !href.starts_with('#') && is_empty(element)) {
        return builder.field.left_out("没有文字的链接", href);
    }
    let href = builder.href(element);
    builder.inherited.enter_link(href);
    picture::background(builder, element);
    builder.nodes(element.children);
}

/// Whether there is nothing in a link that a reader could press.
fn is_empty(link: Element<'_>) -> bool {
    fn shows(element: Element<'_>) -> bool {
        let is_text =
            matches!(element.name, "a" | "b" | "br" | "code" | "em" | "i" | "p" | "span" | "strong" | "u");
        let has_picture = element.style("background-image").or_else(|| element.style("background")).is_some();
        let shows_node = |node: &HtmlNode| match Element::of(node) {
            Some(element) => shows(element),
            None => !is_blank(&text_content(std::slice::from_ref(node))),
        };
        !is_text || has_picture || element.children.iter().any(shows_node)
    }
    !shows(link)
}

fn input(builder: &mut Builder<'_>, element: Element<'_>) {
    match of_input(element) {
        Input::Picture => picture::picture(builder, element),
        Input::Button(label) if builder.inherited.link().is_some() && !label.is_empty() => {
            builder.mark(Inline::Text { text: single_line(label) });
        }
        Input::Button(label) => builder.field.left_out("按钮", label),
        Input::Text(text) => builder.mark(Inline::Text { text: single_line(&text) }),
        Input::Blank(length) => builder.blank(length),
    }
}

fn line_break(builder: &mut Builder<'_>) {
    match builder.line_kind() {
        LineKind::Preformatted => builder.line().push(Inline::Text { text: "\n".to_owned() }),
        // Some editors know no paragraphs, only lines: two breaks begin a new one.
        LineKind::Text if builder.line().ends_in_break() => builder.end_line(),
        LineKind::Text => builder.line().push(Inline::Break),
    }
}
