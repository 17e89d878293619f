//! Text of a body: what of it is words, and how they are written.

use super::blank;
use super::builder::Builder;
use super::element::Element;
use super::field_code;
use super::hidden::without_page_marks;
use super::line::LineKind;
use crate::api::wire::line::{collapsed, preserved};
use crate::api::wire::word::is_settings;
use crate::model::{Href, Inline};

/// The deepest step of an outline, in Chinese characters.
const MAX_INDENT: usize = 12;

/// Adds a text node.
pub(super) fn text(builder: &mut Builder<'_>, raw: &str) {
    let has_meaning = builder.inherited.keeps_space
        || builder.inherited.is_underlined()
        || builder.line_kind() == LineKind::Preformatted;
    if raw.trim().is_empty() && !has_meaning {
        return space(builder, raw);
    }
    if builder.line_kind() == LineKind::Preformatted {
        return builder.mark(Inline::Text { text: preserved(raw) }); // code may be of anything
    }
    if builder.is_in_field_code() {
        return builder.field.left_out("域代码", raw);
    }
    let mut rest = raw;
    let outer = builder.inherited.clone();
    while let Some(code) = field_code::first(rest) {
        if rest.len() == raw.len() {
            builder.field.left_out("域代码", raw);
        }
        read(builder, &rest[..code.start]);
        let href = field_code::address(&rest[code.clone()]).and_then(|address| builder.target(&address));
        builder.inherited = outer.clone();
        builder.inherited.enter_link(href);
        rest = rest[code.end..].trim_start();
    }
    read(builder, rest);
    builder.inherited = outer;
}

/// Text that is no code.
fn read(builder: &mut Builder<'_>, raw: &str) {
    if raw.is_empty() {
        return;
    }
    if builder.inherited.is_invisible {
        return builder.field.left_out("隐藏的文字", raw);
    }
    if is_settings(raw) {
        return builder.field.left_out("Word 的设置", raw);
    }
    let cleaned = without_page_marks(raw);
    if cleaned.is_some() {
        builder.field.left_out("分页标记", raw);
    }
    let raw = cleaned.as_deref().unwrap_or(raw);
    match builder.inherited.font {
        Some(font) => {
            let (shown, is_known) = font.text(raw);
            if !is_known {
                builder.field.left_out("不认识的图形字体字符", raw);
            } else if shown != raw {
                builder.field.mended("图形字体的字符", raw);
            }
            written(builder, &shown);
        }
        None => written(builder, raw),
    }
}

fn written(builder: &mut Builder<'_>, raw: &str) {
    if builder.inherited.is_underlined() {
        blank::underlined(builder, raw);
    } else if builder.inherited.keeps_space {
        lines(builder, raw);
    } else if let Some(href) = address(builder, raw) {
        let content = vec![Inline::Text { text: raw.trim().to_owned() }];
        builder.mark(Inline::Link { href, content });
    } else {
        let raw = if indent(builder, depth(raw)) { raw.trim_start() } else { raw };
        builder.mark(Inline::Text { text: collapsed(raw) });
    }
}

/// Some editors know no paragraphs, only lines: a break before an indent begins a new one. A deeper indent than that of the
/// paragraph is a step of an outline and stays, as many times the usual two characters; whether it is one.
fn indent(builder: &mut Builder<'_>, depth: usize) -> bool {
    let depth = depth + std::mem::take(&mut builder.line().next_indent);
    let usual = builder.line().indent;
    if builder.line().ends_in_break() && depth > 0 {
        if usual > 0 && depth > usual {
            let text = "\u{3000}".repeat((2 * depth).div_ceil(usual).min(MAX_INDENT));
            builder.line().push(Inline::Text { text });
            return true;
        }
        builder.end_line();
    }
    if builder.line().is_blank() {
        builder.line().indent = depth;
    }
    false
}

/// A text that is an address and nothing else: an editor's embed, or a link that was never made one.
fn address(builder: &Builder<'_>, raw: &str) -> Option<Href> {
    let text = raw.trim();
    let is_address = text.starts_with("https://") || text.starts_with("http://");
    let is_plain =
        text.is_ascii() && !text.contains(char::is_whitespace) && builder.inherited.link().is_none();
    if is_address && is_plain { builder.field.link(text) } else { None }
}

/// White space between elements.
fn space(builder: &mut Builder<'_>, raw: &str) {
    if builder.line().is_blank() || builder.line().ends_in_break() {
        builder.line().next_indent += depth(raw);
    } else {
        let text = Inline::Text { text: collapsed(raw) };
        match builder.inherited.link() {
            None => builder.mark(text),
            Some(_) => builder.line().push(text), // of a link it would be one by itself
        }
    }
}

/// Lines whose ends and spaces are kept by `white-space`.
fn lines(builder: &mut Builder<'_>, raw: &str) {
    for (index, line) in preserved(raw).split('\n').enumerate() {
        if index > 0 {
            builder.line().push(Inline::Break);
        }
        let text = line.replace('\t', "\u{2003}").replace("  ", "\u{a0}\u{a0}");
        if !text.is_empty() {
            builder.mark(Inline::Text { text });
        }
    }
}

/// How deep a text is indented that begins with two U+3000 or two `&nbsp;`: how an indent is typed.
fn depth(text: &str) -> usize {
    let typed = text.trim_start_matches(['\n', '\r', '\t', ' ']).chars().map_while(|sign| match sign {
        '\u{3000}' => Some(2),
        '\u{a0}' => Some(1),
        _ => None,
    });
    if typed.clone().nth(1).is_some() { typed.sum() } else { 0 }
}

/// Browsers set the quotation marks of `<q>`, others inside of others.
pub(super) fn quoted(builder: &mut Builder<'_>, element: Element<'_>) {
    builder.inherited.quotations += 1;
    let (open, close) = if builder.inherited.quotations % 2 == 1 { ("“", "”") } else { ("‘", "’") };
    builder.mark(Inline::Text { text: open.to_owned() });
    builder.nodes(element.children);
    builder.mark(Inline::Text { text: close.to_owned() });
}
