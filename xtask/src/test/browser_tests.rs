//! Compiles the tests that run as wasm; the end-to-end tests run them in each engine.

use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

use crate::command;
use crate::failure::Failure;
use crate::folders;
use crate::step::step;

/// Compiles the tests and returns the path of the wasm.
pub(super) fn compile() -> Result<PathBuf, Failure> {
    step("compiling the tests for browsers", || {
        let mut cargo = Command::new("cargo");
        cargo.args(["test", "--quiet", "--package", "portal", "--target", "wasm32-unknown-unknown"]);
        // The profile of the checked site, whose dependencies are compiled already.
        cargo.args(["--profile", "checked", "--test", "browser", "--no-run"]);
        cargo.arg("--message-format=json-render-diagnostics");
        let messages = command::output(cargo.current_dir(folders::root()), "fix what it says above")?;
        let path = PathBuf::from("tests/browser.rs");
        let thing = "compiled test among cargo's messages".to_owned();
        executable(&messages).ok_or(Failure::MissingContent { path, thing })
    })
}

/// Finds the test among cargo's JSON messages, one a line. The application's binary is listed too.
fn executable(messages: &str) -> Option<PathBuf> {
    let messages = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let mut tests = messages.filter(|message| message["target"]["kind"][0] == "test");
    tests.find_map(|message| Some(PathBuf::from(message["executable"].as_str()?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_compiled_test_is_found_among_the_messages_of_cargo() {
        let messages = r#"{"target":{"kind":["lib"]},"executable":null}
            {"target":{"kind":["bin"]},"executable":"/t/application.wasm"}
            {"target":{"kind":["test"]},"executable":"/t/deps/browser-1a.wasm"}"#;
        assert_eq!(executable(messages), Some(PathBuf::from("/t/deps/browser-1a.wasm")));
        assert_eq!(executable("{}"), None);
    }
}
