//! Source files, without comments and strings where these do not matter.

use std::fs;
use std::path::Path;

/// A file: its path from the root of the repository, and its text.
pub(super) type File = (String, String);

/// Rust files at or below `place` (a folder, with the file of its name).
pub(super) fn sources(root: &str) -> Vec<File> {
    let mut found = files(root, "rs");
    let own = format!("{root}.rs");
    if let Ok(text) = fs::read_to_string(&own) {
        found.push((own, text));
    }
    assert!(!found.is_empty(), "{root} has no source file: has it moved?");
    found
}

/// Files of one kind at or below a folder.
pub(super) fn files(folder: &str, kind: &str) -> Vec<File> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for path in entries.map(|entry| entry.path()) {
        let name = path.to_string_lossy().replace('\\', "/");
        if path.is_dir() {
            found.extend(files(&name, kind));
        } else if path.extension().is_some_and(|ending| ending == kind) {
            found.push((name, fs::read_to_string(&path).expect("a readable source file")));
        }
    }
    found
}

pub(super) fn stem(path: &str) -> &str {
    Path::new(path).file_stem().and_then(|name| name.to_str()).unwrap_or_default()
}

/// The code without comments and without the unit tests at the end.
pub(super) fn program(text: &str) -> String {
    let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    split(code).0
}

/// The text without comments and strings.
pub(super) fn names_and_signs(text: &str) -> String {
    split(text).1
}

/// A text without its comments, and without its comments and strings. Lines stay lines.
fn split(text: &str) -> (String, String) {
    let (mut code, mut bare) = (String::new(), String::new());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (length, is_string) = match first {
            '/' if rest.starts_with("//") => (rest.find('\n').unwrap_or(rest.len()), false),
            '/' if rest.starts_with("/*") => (rest.find("*/").map_or(rest.len(), |end| end + 2), false),
            '"' => (end_of_string(rest), true),
            'r' if rest.starts_with("r#\"") => (rest.find("\"#").map_or(rest.len(), |end| end + 2), true),
            '\'' if rest.starts_with("'\"'") => (3, true),
            _ => {
                code.push(first);
                bare.push(first);
                rest = &rest[first.len_utf8()..];
                continue;
            }
        };
        let (taken, after) = rest.split_at(length);
        code.push_str(if is_string { taken } else { " " });
        bare.push_str(if is_string { "\"\"" } else { " " });
        rest = after;
    }
    (code, bare)
}

/// Where a string ends that begins here.
fn end_of_string(text: &str) -> usize {
    let mut is_escaped = false;
    let end = text.char_indices().skip(1).find(|(_, character)| {
        let ends = *character == '"' && !is_escaped;
        is_escaped = *character == '\\' && !is_escaped;
        ends
    });
    end.map_or(text.len(), |(end, _)| end + 1)
}
