//! Finds the tags of a page: enough HTML for a page that this project writes itself.

use std::ops::Range;

/// One element as it stands in the text; raw ones (`<script>`, `<style>`) with their body.
#[derive(Debug)]
pub(super) struct Tag<'a> {
    /// From `<` to the end of the start tag, or of the end tag where the element is raw.
    pub(super) whole: Range<usize>,
    pub(super) name: &'a str,
    attributes: &'a str,
    /// Where the attributes begin in the page.
    offset: usize,
    pub(super) body: &'a str,
}

impl<'a> Tag<'a> {
    /// The value of a quoted attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&'a str> {
        let range = self.value_range(name)?;
        self.attributes.get(range.start - self.offset..range.end - self.offset)
    }

    /// Where the value of a quoted attribute stands in the page.
    pub(super) fn value_range(&self, name: &str) -> Option<Range<usize>> {
        let start = self.attributes.find(&format!(" {name}=\""))? + name.len() + 3;
        let length = self.attributes[start..].find('"')?;
        Some(self.offset + start..self.offset + start + length)
    }

    /// Whether an attribute is there, with or without a value.
    pub(super) fn has(&self, name: &str) -> bool {
        let spelled = |word: &str| word.split('=').next() == Some(name);
        self.attributes.split_whitespace().any(spelled)
    }

    pub(super) fn is_bare(&self) -> bool {
        self.attributes.trim().is_empty()
    }
}

/// All tags in order, and comments under the name `!--`.
pub(super) fn tags(page: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = page[at..].find('<').map(|distance| at + distance) {
        let tag = if page[next..].starts_with("<!--") { comment(page, next) } else { start_tag(page, next) };
        at = tag.as_ref().map_or(next + 1, |tag| tag.whole.end);
        found.extend(tag);
    }
    found
}

fn comment(page: &str, start: usize) -> Option<Tag<'_>> {
    let body = &page[start + 4..];
    let body = &body[..body.find("-->")?];
    let end = start + 4 + body.len() + 3;
    Some(Tag { whole: start..end, name: "!--", attributes: "", offset: start, body })
}

fn start_tag(page: &str, start: usize) -> Option<Tag<'_>> {
    let inner = &page[start + 1..];
    let length = inner.find(|sign: char| !sign.is_ascii_alphanumeric() && sign != '-')?;
    let name =
        Some(&inner[..length]).filter(|name| name.starts_with(|sign: char| sign.is_ascii_alphabetic()))?;
    let offset = start + 1 + length;
    let attributes = &page[offset..];
    let attributes = &attributes[..end_of(attributes)?];
    let open = offset + attributes.len() + 1;
    let (body, end) = match name {
        "script" | "style" => raw_body(page, open, name)?,
        _ => ("", open),
    };
    Some(Tag { whole: start..end, name, attributes, offset, body })
}

/// Where the start tag ends: a `>` inside a quoted value does not end it.
fn end_of(attributes: &str) -> Option<usize> {
    let mut quoted = false;
    attributes.find(|sign| {
        quoted ^= sign == '"';
        sign == '>' && !quoted
    })
}

fn raw_body<'a>(page: &'a str, open: usize, name: &str) -> Option<(&'a str, usize)> {
    let closing = format!("</{name}>");
    let length = page[open..].find(&closing)?;
    Some((&page[open..open + length], open + length + closing.len()))
}

#[cfg(test)]
mod tests {
    use super::tags;

    #[test]
    fn raw_bodies_and_comments_hide_what_looks_like_a_tag() {
        let page = "<!-- <p> --><script>if (a < b) \"<style>\"</script><p class=\"a>b\" hidden>x</p>";
        let found = tags(page);
        let names: Vec<_> = found.iter().map(|tag| tag.name).collect();
        assert_eq!(names, ["!--", "script", "p"]);
        assert_eq!(found[1].body, "if (a < b) \"<style>\"");
        assert_eq!(found[2].attribute("class"), Some("a>b"));
        assert!(found[2].has("hidden"));
        assert_eq!(&page[found[2].value_range("class").unwrap()], "a>b");
    }
}
