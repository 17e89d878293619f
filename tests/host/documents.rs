//! True papers: every file that a document names or links is there.

use std::fs;
use std::path::{Path, PathBuf};

/// Folders whose paths documents write whole.
const ROOTS: [&str; 12] = [
    "bench/",
    "docs/",
    "fuzz/",
    "live/",
    "portal/",
    "prerender/",
    "public/",
    "server/",
    "src/",
    "style/",
    "tests/",
    "xtask/",
];

/// What the glossary shortens, and what that stands for.
const SHORT: [(&str, &str); 4] = [
    ("host/", "tests/host/"),
    ("e2e/", "tests/e2e/tests/portal/"),
    ("site/", "prerender/tests/site/"),
    ("server/", "server/tests/server/"),
];

#[test]
fn every_path_in_the_documents_exists() {
    for document in documents().into_iter().filter(|path| !path.ends_with("glossary.md")) {
        for (line, token) in tokens(&read(&document)) {
            let is_path = ROOTS.iter().any(|root| token.starts_with(root));
            assert!(!is_path || exists(&token), "{}, line {line}: {token}", document.display());
        }
    }
}

#[test]
fn every_file_in_the_glossary_exists() {
    let text = read(Path::new("docs/glossary.md"));
    let mut files = 0;
    for (line, token) in tokens(&text).into_iter().filter(|(_, token)| is_source_file(token)) {
        let long =
            SHORT.iter().find_map(|(short, long)| Some(format!("{long}{}", token.strip_prefix(short)?)));
        let candidates = [token.clone(), format!("src/{token}"), format!("prerender/src/{token}")];
        assert!(candidates.into_iter().chain(long).any(|path| exists(&path)), "line {line}: {token}");
        files += 1;
    }
    assert!(files > 100, "the glossary names {files} files only");
}

#[test]
fn every_link_between_documents_leads_to_a_file() {
    for document in documents() {
        let text = read(&document);
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let file = link.split('#').next().unwrap_or_default();
            let target = document.parent().unwrap_or(Path::new("")).join(file);
            let is_local = !file.is_empty() && !file.contains("://") && !file.starts_with("mailto:");
            assert!(!is_local || target.exists(), "{} links {link}", document.display());
        }
    }
}

/// The texts in backticks, with the numbers of their lines.
fn tokens(text: &str) -> Vec<(usize, String)> {
    let in_line = |(number, line): (usize, &str)| -> Vec<_> {
        line.split('`').skip(1).step_by(2).map(|token| (number + 1, token.to_owned())).collect()
    };
    text.lines().enumerate().flat_map(in_line).collect()
}

fn is_source_file(token: &str) -> bool {
    let ending = token.rsplit_once('.').map_or("", |(_, ending)| ending);
    token.contains('/') && !token.starts_with(['/', '<']) && matches!(ending, "rs" | "js" | "css")
}

/// A file, a folder, or a module without its ending. Patterns (`{a,b}`, `*`, `x_y.rs`) and the operator's own files are taken
/// on trust.
fn exists(path: &str) -> bool {
    let is_pattern =
        path.contains(['{', '*', '<', ' ', '…']) || path.contains("/x.") || path.contains("/x_y.");
    is_pattern
        || path.starts_with("public/root/")
        || Path::new(path).exists()
        || Path::new(&format!("{path}.rs")).exists()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn documents() -> Vec<PathBuf> {
    let folders = ["", "docs", "docs/adr", "bench", "bench/live", "bench/prerender"];
    let files = folders.iter().flat_map(|folder| {
        let folder = if folder.is_empty() { "." } else { folder };
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{folder}: {error}")).flatten()
    });
    let paths = files.map(|entry| entry.path().strip_prefix(".").map_or(entry.path(), Path::to_path_buf));
    paths.filter(|path| path.extension().is_some_and(|ending| ending == "md")).collect()
}
