//! Path, query and fragment of an address: dot segments are resolved, everything is percent-encoded once.

use crate::model::percent::push_encoded;

/// Endings of files that portals offer; behind one of these a `#` begins no rest of a name.
const FILES: [&str; 26] = [
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "wps", "et", "dps", "ofd", "zip", "rar", "7z", "txt",
    "csv", "jpg", "jpeg", "png", "gif", "webp", "svg", "bmp", "tif", "mp4", "mp3",
];
/// Endings of pages, in which a `#` leads to a place.
const PAGES: [&str; 8] = ["html", "htm", "shtml", "shtm", "jsp", "jspx", "php", "aspx"];

/// What follows a host, as a browser resolves it; begins with a slash.
pub(super) fn normalized(tail: &str) -> String {
    let (path, rest) = split(tail);
    let mut written = resolved(&encoded(&path.replace('\\', "/"), ""));
    let (query, fragment) = match rest.split_once('#') {
        Some((query, fragment)) => (query, Some(fragment)),
        None => (rest, None),
    };
    if let Some(query) = query.strip_prefix('?') {
        written.push('?');
        written.push_str(&encoded(query, "?"));
    }
    if let Some(fragment) = fragment {
        written.push('#');
        written.push_str(&encoded(fragment, "?"));
    }
    written
}

/// The path with the `#` that belong to the name of a file encoded, and what follows it.
fn split(tail: &str) -> (String, &str) {
    let (path, rest) = tail.split_at(tail.find(['?', '#']).unwrap_or(tail.len()));
    if let Some(fragment) = rest.strip_prefix('#') {
        let (name, query) = fragment.split_at(fragment.find('?').unwrap_or(fragment.len()));
        let is_complete = path.len() < 2 || is_file_name(path) || has_ending(path, &PAGES);
        let is_name = !name.contains(['/', '=', '&', '!']) && is_file_name(name);
        if is_name && !is_complete {
            return (format!("{path}%23{}", name.replace('#', "%23")), query);
        }
    }
    (path.to_owned(), rest)
}

/// Whether it ends as the name of a file does.
pub(super) fn is_file_name(name: &str) -> bool {
    has_ending(name, &FILES)
}

fn has_ending(name: &str, endings: &[&str]) -> bool {
    name.rsplit_once('.')
        .is_some_and(|(_, last)| endings.iter().any(|ending| ending.eq_ignore_ascii_case(last)))
}

/// The path without `.` and `..` (WHATWG URL, "path state"), which may be encoded.
fn resolved(path: &str) -> String {
    let mut segments: Vec<&str> = Vec::new();
    let mut all = path.strip_prefix('/').unwrap_or(path).split('/').peekable();
    while let Some(segment) = all.next() {
        let is_last = all.peek().is_none();
        match dots(segment) {
            Some(count) => {
                if count == 2 {
                    segments.pop();
                }
                segments.extend(is_last.then_some(""));
            }
            None => segments.push(segment),
        }
    }
    format!("/{}", segments.join("/"))
}

/// How many dots a segment is, if it is nothing else and they mean a folder.
fn dots(segment: &str) -> Option<usize> {
    let dots = segment.to_ascii_lowercase().replace("%2e", ".");
    matches!(&*dots, "." | "..").then_some(dots.len())
}

/// The text with everything percent-encoded that has to be, also where a part of it is already.
pub(super) fn encoded(text: &str, also_plain: &str) -> String {
    let bytes = text.as_bytes();
    let mut encoded = String::with_capacity(text.len());
    for (index, byte) in bytes.iter().enumerate() {
        let is_plain = match byte {
            b'%' => bytes.get(index + 1..index + 3).is_some_and(|it| it.iter().all(u8::is_ascii_hexdigit)),
            byte => {
                byte.is_ascii_alphanumeric()
                    || b"-._~!$&()*+,;=:@/[]".contains(byte)
                    || also_plain.as_bytes().contains(byte)
            }
        };
        match is_plain {
            true => encoded.push(char::from(*byte)),
            false => push_encoded(*byte, &mut encoded),
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_are_encoded_once() {
        for (written, encoded) in [
            ("/附件 1.pdf", "/%E9%99%84%E4%BB%B6%201.pdf"),
            ("/%E9%99%84%E4%BB%B6%201.pdf", "/%E9%99%84%E4%BB%B6%201.pdf"),
            ("/%E9%99%84 件.pdf", "/%E9%99%84%20%E4%BB%B6.pdf"),
            ("/100%.pdf", "/100%25.pdf"),
            ("/100%25.pdf", "/100%25.pdf"),
            ("/5%增长.pdf", "/5%25%E5%A2%9E%E9%95%BF.pdf"),
            ("/a+b (1).pdf", "/a+b%20(1).pdf"),
            ("/a#1.pdf", "/a%231.pdf"),
            ("/1#楼#2层.DOCX?v=1#x", "/1%23%E6%A5%BC%232%E5%B1%82.DOCX?v=1#x"),
            ("/a.pdf#page=2", "/a.pdf#page=2"),
            ("/a.html#b.pdf", "/a.html#b.pdf"),
            ("/view#/docs/a.pdf", "/view#/docs/a.pdf"),
            ("/#a.pdf", "/#a.pdf"),
            ("/a\"'<>|^`{}.pdf", "/a%22%27%3C%3E%7C%5E%60%7B%7D.pdf"),
            ("\\upload\\a.pdf", "/upload/a.pdf"),
            ("/s?q=开发区 a+b&c=1%&d=a\\b", "/s?q=%E5%BC%80%E5%8F%91%E5%8C%BA%20a+b&c=1%25&d=a%5Cb"),
            ("?a=?#b?c#d", "/?a=?#b?c%23d"),
            ("", "/"),
        ] {
            assert_eq!(normalized(written), encoded, "{written}");
        }
    }

    #[test]
    fn dots_are_folders_as_in_a_browser() {
        let page = url::Url::parse("https://a.cn/").expect("an address");
        for path in [
            "/a/../b",
            "/a/./b/.",
            "/a/b/..",
            "/../../a",
            "/a/%2e%2E/b",
            "/a//../b",
            "/..a/.b./",
            "/a/...",
            "/.",
            "/a/.%2e",
        ] {
            assert_eq!(normalized(path), page.join(path).expect(path).path(), "{path}");
        }
    }
}
