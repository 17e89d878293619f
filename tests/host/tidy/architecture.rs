//! Module layers, and rules for what only one module may do.

use super::code::{files, names_and_signs, program, sources};

/// Rooms of `src` from the bottom up, and what each may use: the code map of ARCHITECTURE.md.
const LAYERS: [(&str, &[&str]); 10] = [
    ("model", &[]),
    ("route", &["model"]),
    ("browser", &["model"]),
    ("api", &["model", "browser"]),
    ("state", &["model", "browser"]),
    ("components", &["model", "route", "browser", "state"]),
    ("pages", &["model", "route", "browser", "api", "state", "components"]),
    ("forms", &["model", "browser", "api", "components", "pages"]),
    ("controls", &["model", "browser", "state", "components", "pages", "forms"]),
    ("app", &["model", "route", "browser", "api", "state", "components", "pages"]),
];
/// The worker gets favourites by their ids.
const WRITES_ADDRESSES: [&str; 2] = ["src/route.rs", "src/boot/service_worker.js"];
/// Components that wait for the browser once a reader has pressed something.
const WAITS_AFTER_A_PRESS: [&str; 1] = ["src/components/poster.rs"];

#[test]
fn each_room_uses_only_the_rooms_below_it() {
    for (room, allowed) in LAYERS {
        for (path, text) in sources(&format!("src/{room}")) {
            for (other, _) in LAYERS.iter().filter(|(other, _)| *other != room && !allowed.contains(other)) {
                let is_used = text.contains(&format!("crate::{other}"));
                assert!(!is_used, "{path} uses `{other}`, which `{room}` may not");
            }
        }
    }
}

#[test]
fn unsafe_code_is_allowed_only_where_the_program_is_split() {
    for (path, text) in
        ["src", "live", "portal", "prerender", "server", "xtask", "bench/src"].into_iter().flat_map(sources)
    {
        let is_chunk = path.starts_with("src/") && path.ends_with("/chunk.rs");
        assert!(is_chunk || !text.contains("allow(unsafe"), "{path} allows unsafe code");
    }
}

#[test]
fn only_the_browser_room_opens_the_door_to_web_sys() {
    for (path, text) in sources("src").iter().filter(|(path, _)| !path.starts_with("src/browser")) {
        assert!(!text.contains("web_sys"), "{path} uses web_sys: give `src/browser` an ability for it");
    }
}

#[test]
fn addresses_of_pages_are_written_in_route_alone() {
    let steps = ["articles", "channels", "favorites", "message", "submit", "search"];
    for (path, text) in sources("src").into_iter().chain(files("src/boot", "js")) {
        let code = program(&text);
        for address in steps.iter().flat_map(|step| [format!("\"/{step}"), format!("'/{step}")]) {
            let is_written = code.contains(&address) || code.contains("href=\"/\"");
            let may_write = WRITES_ADDRESSES.contains(&path.as_str());
            assert!(may_write || !is_written, "{path} writes {address}: ask `Route` for it");
        }
    }
}

#[test]
fn paths_of_the_api_are_written_in_endpoint_alone() {
    let beginnings =
        ["\"site.json\"", "\"index.json\"", "\"channels/", "\"articles/", "\"views?", "\"wechat/signature"];
    for (path, text) in sources("src").into_iter().filter(|(path, _)| path != "src/api/endpoint.rs") {
        for beginning in beginnings {
            assert!(!program(&text).contains(beginning), "{path} writes {beginning}: ask `Endpoint` for it");
        }
    }
}

#[test]
fn no_text_ever_becomes_markup() {
    let sinks =
        ["inner_html", "outer_html", "insert_adjacent_html", "innerHTML", "document.write", "js_sys::eval"];
    for (path, text) in ["src", "prerender/src"].into_iter().flat_map(sources) {
        for sink in sinks {
            assert!(!text.contains(sink), "{path} uses {sink}: render typed blocks instead");
        }
    }
}

/// A component gets what it shows as properties. What it does after a press may take the browser a while.
#[test]
fn no_component_waits_for_what_it_shows() {
    for (path, text) in sources("src/components") {
        let code = names_and_signs(&program(&text));
        for name in ["Resource", "Suspense", "Transition", "Await"] {
            assert!(!code.contains(name), "{path} uses {name}: let a page load it");
        }
        let waits = code.contains(".await") || code.contains("spawn_local");
        assert_eq!(
            waits,
            WAITS_AFTER_A_PRESS.contains(&path.as_str()),
            "{path}: a component that waits is named here"
        );
    }
}
