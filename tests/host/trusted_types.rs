//! Trusted Types: the page's own policy for text that may become markup or the address of a script
//! (`src/boot/trusted_types.js`).

use std::fs;

fn read(path: &str) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every text in quotation marks of this kind that begins so.
fn quoted(text: &str, mark: char, beginning: &str) -> Vec<String> {
    let parts = text.split(mark).skip(1).step_by(2);
    parts.filter(|part| part.starts_with(beginning)).map(str::to_owned).collect()
}

fn without_comments(script: &str) -> String {
    script.lines().filter(|line| !line.trim_start().starts_with("//")).collect()
}

#[test]
fn scripts_are_let_in_from_the_addresses_that_the_portal_loads_and_no_others() {
    let code = without_comments(&read("src/boot/trusted_types.js"));
    let sdk = quoted(&read("src/browser/wechat_sdk.rs"), '"', "https://res");
    let worker = quoted(&without_comments(&read("src/boot/offline.js")), '\'', "/sw.js");
    let proof = quoted(&read("src/browser/proof_of_work.rs"), '"', "/proof");
    assert_eq!((sdk.len(), worker.len(), proof.len()), (2, 1, 1));
    let (hosts, own) = (quoted(&code, '\'', "https:"), quoted(&code, '\'', "/"));
    assert_eq!((hosts, own), (sdk, [worker, proof].concat()));
}

#[test]
fn it_stands_before_every_other_script() {
    let page: serde_json::Value = serde_json::from_str(&read("page.json")).expect("JSON");
    assert_eq!(page["scripts"]["head"][0], "src/boot/trusted_types.js");
}

#[test]
fn the_small_scripts_make_no_markup_and_run_no_text() {
    for entry in fs::read_dir("src/boot").expect("src/boot").flatten() {
        let path = entry.path().to_string_lossy().into_owned();
        let text = read(&path).replace("'Element innerHTML'", "");
        for sink in [
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
            "new Function",
            "srcdoc",
        ] {
            assert!(!text.contains(sink), "{path} uses {sink}");
        }
    }
}
