//! Tags in a text: which `<` begins one, and where it ends.

/// Elements of a line: their tags leave nothing behind.
const INLINE: &str =
    "a abbr b bdo big code del em font i img ins label mark q s small span strike strong sub sup tt u wbr";

/// Others that editors write: a space stands where they began or ended.
const BLOCKS: &str = "article blockquote body br center dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 head \
    header hr html iframe input li link meta object ol option p pre script section select style svg table tbody td textarea \
    th thead title tr ul video xml";

/// Word's and WPS's prefixes.
const PREFIXES: &str = "m o st1 v w";

/// Elements whose content is not for readers.
const UNREAD: &str = "script style xml";

/// What stands for the tag that a text begins with, and what comes after it.
pub(super) fn tag(text: &str) -> Option<(&'static str, &str)> {
    let inside = text.strip_prefix('<')?;
    if let Some(comment) = inside.strip_prefix("!--") {
        return Some(("", after(comment, "-->")));
    }
    if inside.starts_with("![") || inside.starts_with("?xml") {
        return Some(("", after(inside, ">")));
    }
    let (is_end, inside) = inside.strip_prefix('/').map_or((false, inside), |name| (true, name));
    let (name, behind) = inside.split_at(inside.find(|c: char| !c.is_ascii_alphanumeric() && c != ':')?);
    let space = match name.split_once(':') {
        Some((prefix, _)) if holds(PREFIXES, prefix) => "",
        None if holds(INLINE, name) => "",
        None if holds(BLOCKS, name) => " ",
        _ => return None,
    };
    let rest = behind_attributes(behind)?;
    let is_unread = !is_end && holds(UNREAD, name);
    Some((space, if is_unread { after_content(rest, name) } else { rest }))
}

fn holds(list: &str, name: &str) -> bool {
    list.split(' ').any(|known| known.eq_ignore_ascii_case(name))
}

/// What comes after the attributes of a tag and its `>`. Summaries are cut off in the middle of them.
fn behind_attributes(text: &str) -> Option<&str> {
    let end = text.find(['<', '>']);
    let attributes = text[..end.unwrap_or(text.len())].trim_end_matches('/');
    let is_none = attributes.trim().is_empty();
    let are_some = attributes.starts_with([' ', '\n', '\r', '\t']) && attributes.contains('=');
    let are_quoted = attributes.contains("=\"") || attributes.contains("='");
    match end {
        Some(end) if text[end..].starts_with('<') => None,
        Some(end) => (is_none || are_some).then(|| &text[end + 1..]),
        None => (are_some && are_quoted).then_some(""),
    }
}

fn after_content<'a>(text: &'a str, name: &str) -> &'a str {
    let is_end = |at: &usize| {
        text.get(at + 2..at + 2 + name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name))
    };
    let end = text.match_indices("</").map(|(at, _)| at).find(is_end);
    end.map_or("", |at| after(&text[at..], ">"))
}

fn after<'a>(text: &'a str, end: &str) -> &'a str {
    text.split_once(end).map_or("", |(_, after)| after)
}
