//! House rules that a compiler does not know (ARCHITECTURE.md, "Invariants").

use std::fs;
use std::path::Path;

/// Rooms of `src` from the bottom up, and what each may use.
const LAYERS: [(&str, &[&str]); 8] = [
    ("model", &[]),
    ("route", &["model"]),
    ("browser", &["model"]),
    ("api", &["model", "browser"]),
    ("state", &["model", "api", "browser"]),
    ("components", &["model", "route", "browser", "state"]),
    ("pages", &["model", "route", "browser", "api", "state", "components"]),
    ("app", &["model", "route", "browser", "api", "state", "components", "pages"]),
];

#[test]
fn each_room_uses_only_the_rooms_below_it() {
    for (room, allowed) in LAYERS {
        for (path, text) in sources(&format!("src/{room}")) {
            for (other, _) in LAYERS.iter().filter(|(other, _)| *other != room && !allowed.contains(other)) {
                assert!(
                    !text.contains(&format!("crate::{other}")),
                    "{path} uses `{other}`, which `{room}` may not"
                );
            }
        }
    }
}

#[test]
fn only_the_browser_room_opens_the_door_to_web_sys() {
    for (path, text) in sources("src") {
        let in_browser = path.starts_with("src/browser");
        assert!(
            in_browser || !text.contains("web_sys"),
            "{path} uses web_sys: give `src/browser` an ability for it"
        );
    }
}

#[test]
fn addresses_of_pages_are_written_in_route_alone() {
    for (path, text) in sources("src") {
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for address in [
            "\"/articles",
            "\"/channels",
            "\"/favorites",
            "\"/message",
            "\"/submit",
            "\"/search",
            "href=\"/\"",
        ] {
            assert!(
                path == "src/route.rs" || !code.contains(address),
                "{path} writes {address}: ask `Route` for it"
            );
        }
    }
}

#[test]
fn no_text_ever_becomes_markup() {
    for folder in ["src", "prerender/src"] {
        for (path, text) in sources(folder) {
            for sink in [
                "inner_html",
                "outer_html",
                "insert_adjacent_html",
                "innerHTML",
                "document.write",
                "js_sys::eval",
            ] {
                assert!(!text.contains(sink), "{path} uses {sink}: render typed blocks instead");
            }
        }
    }
}

#[test]
fn names_say_what_a_file_holds() {
    for folder in ["src", "bench/src", "prerender", "server", "xtask", "tests"] {
        for (path, _) in sources(folder) {
            let name = Path::new(&path).file_stem().and_then(|name| name.to_str()).unwrap_or_default();
            let vague = ["mod", "utils", "util", "common", "helpers", "helper", "misc"];
            assert!(!vague.contains(&name), "{path}: name it for its purpose");
        }
    }
}

#[test]
fn files_are_short() {
    for folder in ["src", "bench/src", "prerender", "server", "xtask", "tests"] {
        for (path, text) in sources(folder) {
            let lines = text.lines().count();
            assert!(lines <= 200, "{path} has {lines} lines: would it be better as two rooms?");
        }
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

#[test]
fn a_style_sheet_has_the_name_of_its_component() {
    for (path, text) in files("style/components", "css") {
        let name = stem(&path);
        let component = format!("src/components/{name}.rs");
        assert!(Path::new(&component).exists(), "{path} styles no component: {component} is missing");
        let block = format!(".{}", name.replace('_', "-"));
        let block = if name == "rich_text" { ".article-body".to_owned() } else { block };
        assert!(text.contains(&block), "{path} does not style {block}");
    }
}

#[test]
fn colours_stand_in_the_tokens_alone() {
    for (path, text) in files("style", "css").into_iter().filter(|(path, _)| path != "style/tokens.css") {
        for (number, line) in text.lines().enumerate() {
            let code = line.split("/*").next().unwrap_or_default();
            let literal = ["rgb(", "rgba(", "hsl(", "hsla("].iter().any(|word| code.contains(word))
                || has_hex_colour(code);
            assert!(
                !literal,
                "{path}, line {}: `{}` is a colour: name it in tokens.css",
                number + 1,
                line.trim()
            );
        }
    }
}

#[test]
fn every_style_sheet_is_part_of_the_page() {
    let page = fs::read_to_string("page.json").expect("page.json");
    for (path, _) in files("style", "css") {
        assert!(page.contains(&format!("\"{path}\"")), "{path} is not listed in page.json");
    }
}

/// `#` and 3 to 8 hex digits behind a `:` or a space, as in `color: #1d4b8f`; `url(#mask)` and `#main` are none.
fn has_hex_colour(code: &str) -> bool {
    code.split('#').skip(1).any(|rest| {
        let digits = rest.chars().take_while(char::is_ascii_hexdigit).count();
        let ends = rest[digits..]
            .chars()
            .next()
            .is_none_or(|next| !next.is_alphanumeric() && next != '-' && next != '_');
        ends && matches!(digits, 3 | 4 | 6 | 8) && code.contains(':')
    })
}

fn stem(path: &str) -> String {
    Path::new(path).file_stem().and_then(|name| name.to_str()).unwrap_or_default().to_owned()
}

/// Rust files at or below `place` (a folder, with the file of its name): paths and texts.
fn sources(place: &str) -> Vec<(String, String)> {
    let mut found = files(place, "rs");
    let own = format!("{place}.rs");
    if let Ok(text) = fs::read_to_string(&own) {
        found.push((own, text));
    }
    found.into_iter().filter(|(path, _)| path != "tests/tidy.rs").collect()
}

fn files(folder: &str, kind: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for path in entries.map(|entry| entry.path()) {
        if path.is_dir() {
            found.extend(files(&shown(&path), kind));
        } else if path.extension().is_some_and(|ending| ending == kind) {
            found.push((shown(&path), fs::read_to_string(&path).expect("a readable source file")));
        }
    }
    found
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
