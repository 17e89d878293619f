//! The paths that a source file writes, in `use` declarations and elsewhere.

use super::code::names_and_signs;

/// Every path of at least two steps in a text, and whether it is re-exported.
pub(super) fn paths_in(program: &str) -> Vec<(bool, String)> {
    let mut code = names_and_signs(program);
    while let Some((start, end)) = code.find("pub(").and_then(|at| Some((at, at + code[at..].find(')')?))) {
        code.replace_range(start + 3..=end, "");
    }
    let (mut paths, mut at) = (Vec::new(), 0);
    while let Some(start) = code[at..].find(is_of_path).map(|offset| at + offset) {
        let (is_export, mut found) = (code[..start].ends_with("pub use "), Vec::new());
        at = start + read_tree(&code[start..], "", &mut found);
        paths.extend(found.into_iter().filter(|path| path.contains("::")).map(|path| (is_export, path)));
    }
    paths
}

/// Reads `a::b` or `a::{b, c::d as e, f::*}`; answers how long it is.
fn read_tree(text: &str, before: &str, paths: &mut Vec<String>) -> usize {
    let mut at = text.find(|letter| !is_of_path(letter)).unwrap_or(text.len());
    let path = format!("{before}{}", &text[..at]);
    if !(path.ends_with("::") && text[at..].starts_with('{')) {
        paths.push(path.trim_end_matches("::").to_owned());
        return at;
    }
    while let Some(sign) = text[at..].chars().next().filter(|sign| *sign != '}') {
        at += sign.len_utf8();
        if "{,".contains(sign) {
            at += text[at..].find(|letter: char| !letter.is_whitespace()).unwrap_or_default();
            at += if text[at..].starts_with('}') { 0 } else { read_tree(&text[at..], &path, paths) };
        }
    }
    at
}

fn is_of_path(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_' || letter == ':'
}
