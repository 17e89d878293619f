//! Markup in a field that is text: its tags are dropped, its character references resolved, once. What is no markup stays:
//! `A<B`, `R&D`, `<双创>`.

mod tag;

use crate::browser::html;
use crate::model::HtmlNode;
use tag::tag;

/// The text without its markup; `None` if it has none.
pub(super) fn without_markup(text: &str) -> Option<String> {
    let (mut html, mut has_tags, mut has_references) = (String::new(), false, false);
    let mut rest = text;
    while let Some(at) = rest.find(['<', '&']) {
        html.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some((space, after)) = tag(rest) {
            html.push_str(space);
            rest = after;
            has_tags = true;
            continue;
        }
        let is_reference = is_reference(rest);
        has_references |= is_reference;
        html.push_str(match &rest[..1] {
            "<" => "&lt;",
            _ if is_reference => "&",
            _ => "&amp;",
        });
        rest = &rest[1..];
    }
    if !has_tags && !has_references {
        return None;
    }
    html.push_str(rest);
    let resolved = resolved(&html);
    if has_tags {
        let parts: Vec<&str> =
            resolved.split([' ', '\n', '\r', '\t']).filter(|part| !part.is_empty()).collect();
        return Some(parts.join(" "));
    }
    (resolved != text).then_some(resolved)
}

/// By the parser, which knows all names of characters.
fn resolved(html: &str) -> String {
    let nodes = html::parse(&format!("<body>{html}"));
    let text = |node| match node {
        HtmlNode::Text(text) => Some(text),
        _ => None,
    };
    nodes.into_iter().filter_map(text).collect()
}

/// Whether a text begins with what may be a character reference: `&nbsp;`, `&#38;`. No name is longer than 31 letters.
fn is_reference(text: &str) -> bool {
    let Some(name) = text.strip_prefix('&') else { return false };
    let name = name.strip_prefix('#').unwrap_or(name).as_bytes();
    let length = name.iter().take(32).take_while(|byte| byte.is_ascii_alphanumeric()).count();
    length > 0 && name.get(length) == Some(&b';')
}

#[cfg(test)]
mod tests {
    use super::without_markup;

    #[track_caller]
    fn check(text: &str, plain: &str) {
        assert_eq!(without_markup(text).as_deref().unwrap_or(text), plain, "{text}");
    }

    #[test]
    fn tags_are_dropped_and_references_resolved() {
        check(
            "2026年&ldquo;双创&rdquo;活动周&nbsp;启动<br/>——产教融合 &amp; 协同创新",
            "2026年“双创”活动周\u{a0}启动 ——产教融合 & 协同创新",
        );
        check("<p>摘要带<strong>标签</strong>与&hellip;实体。</p>", "摘要带标签与…实体。");
        check("<P ALIGN=center>一</P>\r\n<p style='a: b'>二<O:P></o:p></p>", "一 二");
        check("一<!--[if gte mso 9]><xml>甲</xml><![endif]-->二<![if !a]>三<![endif]>", "一二三");
        check(
            "<style>p { a: b }</style>一<script>if (a<b) c()</script>二<?xml:namespace prefix=o />",
            "一 二",
        );
        check("&#8220;&#x4e00;&quot;&#39;", "“一\"'");
        check("&nbsp;&#10;一", "\u{a0}\n一");
        check("&#32;&nbsp;&lt;b&gt; &nosuch;", " \u{a0}<b> &nosuch;");
    }

    #[test]
    fn what_is_no_markup_stays() {
        for text in [
            "A<B",
            "R&D",
            "AT&T",
            "<双创>",
            "a < b > c",
            "1<2",
            "若a<b且b>c",
            "x <i and b> y",
            "《<APEC>观察》",
            "a&b;c",
            "a?b=1&copy=2",
            "&",
            "<",
            "&;",
            "&#;",
            "&nosuchname;",
            "<b",
            "a<b=",
            "</",
            "<>",
            "字",
            "",
        ] {
            assert_eq!(without_markup(text), None, "{text}");
        }
    }

    #[test]
    fn references_are_resolved_once() {
        check("&lt;b&gt;", "<b>");
        check("&amp;lt;b&amp;gt;", "&lt;b&gt;");
        check("<b>&lt;i&gt;</b> R&D A<B", "<i> R&D A<B");
    }

    #[test]
    fn a_tag_that_is_cut_off_is_dropped_too() {
        check("摘要<span style=\"font-fam", "摘要");
        check("摘要<!--[if gte", "摘要");
        check("摘要<style>p { a", "摘要");
    }

    #[test]
    fn long_texts_are_read_in_time() {
        for part in ["<", "&", "<b", "<b a=\"", "<!--", "<style>", "&nbsp", "<b><i "] {
            without_markup(&part.repeat(100_000));
        }
    }
}
