//! Names are the field's terms: identifiers, classes and file names have no household words.

use super::code::{File, files, names_and_signs, sources, stem};
use std::collections::BTreeSet;

/// Household words that were once used here, with the terms to use.
const WORDS: [(&str, &str); 30] = [
    ("arrive", "load"),
    ("asked", "requested"),
    ("carried", "embedded"),
    ("carries", "embeds, inline"),
    ("complain", "warn"),
    ("complaint", "warning"),
    ("complaints", "warnings"),
    ("cut", "truncated, stub, disconnect"),
    ("earlier", "old, previous"),
    ("instead", "fallback, replace"),
    ("kept", "saved, cached, stored"),
    ("lacking", "missing"),
    ("lasting", "global"),
    ("late", "lazy, deferred"),
    ("mend", "hint, fix, clear"),
    ("patience", "timeout, retry"),
    ("place", "position, index, path, container"),
    ("places", "positions, paths, fixtures"),
    ("seam", "boundary"),
    ("shelf", "saved list"),
    ("squeeze", "minify, collapse"),
    ("stamp", "fingerprint, save"),
    ("standing", "unchanged"),
    ("told", "status, output, message"),
    ("turn", "task"),
    ("way", "action, method"),
    ("ways", "actions, methods"),
    ("whole", "complete, full, atomic"),
    ("wishes", "options, capabilities"),
    ("words", "text, message, arguments"),
];

/// A name of so many words is a sentence: the title of a test.
const SENTENCE: usize = 5;

#[test]
fn names_are_in_the_terms_of_the_field() {
    let mut found = BTreeSet::new();
    for (path, text) in code() {
        let names: BTreeSet<&str> = names_in(&text).chain([stem(&path)]).collect();
        for name in names {
            let words = words_of(name);
            let is_title = words.len() >= SENTENCE;
            for (_, term) in WORDS.iter().filter(|(word, _)| !is_title && words.iter().any(|it| it == word)) {
                found.insert(format!("{path}: {name} ({term}?)"));
            }
        }
    }
    let found: Vec<String> = found.into_iter().collect();
    assert!(found.is_empty(), "{} names are in no field's terms:\n{}", found.len(), found.join("\n"));
}

/// Sources of all kinds, without comments and texts; of style sheets the names of classes and properties alone.
fn code() -> impl Iterator<Item = File> {
    let rust = ["src", "live", "prerender", "server", "xtask", "bench", "tests", "fuzz"]
        .into_iter()
        .flat_map(sources);
    let rust = rust.filter(|(path, _)| path != "tests/host/tidy/dialect.rs" && !path.contains("/target/"));
    let scripts = ["src/boot", "prerender/src", "bench/src", "bench/peers/vue/src", "tests"]
        .into_iter()
        .flat_map(|folder| files(folder, "js"));
    let bare = rust.chain(scripts).map(|(path, text)| (path, names_and_signs(&text)));
    bare.chain(
        files("style", "css").into_iter().map(|(path, text)| (path, names_and_signs(&classes_in(&text)))),
    )
}

/// What begins with a dot or two hyphens in a style sheet.
fn classes_in(sheet: &str) -> String {
    let words = sheet.split(|letter: char| !letter.is_alphanumeric() && !"-_.".contains(letter));
    let names = words.filter(|word| word.starts_with("--") || word.contains('.'));
    names.map(|name| name.replace(['-', '.'], "_").replace("__", " ") + " ").collect()
}

fn names_in(code: &str) -> impl Iterator<Item = &str> {
    code.split(|letter: char| !letter.is_alphanumeric() && letter != '_').filter(|name| !name.is_empty())
}

/// `late_code`, `LateCode` and `LATE_CODE` are two words.
fn words_of(name: &str) -> Vec<String> {
    let mut spaced = String::new();
    for letter in name.chars() {
        let begins_word = letter.is_uppercase() && spaced.ends_with(char::is_lowercase);
        spaced.extend(begins_word.then_some('_').into_iter().chain([letter]));
    }
    spaced.to_lowercase().split('_').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}
