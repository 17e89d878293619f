//! Files are short, named for their purpose, and described.

use super::code::{File, sources, stem};

/// The crates and the tests, but for this very folder, which has to write what it forbids.
fn all_sources() -> impl Iterator<Item = File> {
    let folders = [
        "src",
        "live",
        "portal",
        "prerender",
        "server",
        "xtask",
        "bench/src",
        "bench/live",
        "bench/prerender",
        "tests",
        "fuzz",
    ];
    let found = folders.into_iter().flat_map(sources);
    found.filter(|(path, _)| !path.starts_with("tests/host/tidy") && !path.contains("/target/"))
}

#[test]
fn names_say_what_a_file_holds() {
    for (path, _) in all_sources() {
        let vague = ["mod", "utils", "util", "common", "helpers", "helper", "misc"];
        assert!(!vague.contains(&stem(&path)), "{path}: name it for its purpose");
    }
}

#[test]
fn files_are_short() {
    for (path, text) in all_sources() {
        let lines = text.lines().count();
        assert!(lines <= 200, "{path} has {lines} lines: would it be better as two rooms?");
    }
}

#[test]
fn every_component_and_property_is_described() {
    for folder in ["src/components", "src/pages", "src/app"] {
        for (path, text) in sources(folder) {
            let lines: Vec<&str> = text.lines().map(str::trim).collect();
            for (index, line) in lines.iter().enumerate().filter(|(_, line)| line.starts_with("#[component]"))
            {
                let private = lines.get(index + 1).is_some_and(|next| next.starts_with("fn "));
                let described = index > 0 && lines[index - 1].starts_with("///");
                assert!(private || described, "{path}, line {}: {line} lacks a `///` line", index + 1);
            }
        }
    }
}
