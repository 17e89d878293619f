//! The tests that are themselves wasm: compiled here, run in each engine by the end-to-end tests.

use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

use crate::command;
use crate::failure::Failure;
use crate::folders;
use crate::step::step;

/// Compiles them and gives the file.
pub(super) fn compile() -> Result<PathBuf, Failure> {
    step("compiling the tests for browsers", || {
        let mut cargo = Command::new("cargo");
        cargo.args(["test", "--quiet", "--package", "portal", "--target", "wasm32-unknown-unknown"]);
        // The checked site's profile: most of it is compiled already.
        cargo.args(["--profile", "checked", "--test", "browser", "--no-run"]);
        cargo.arg("--message-format=json-render-diagnostics");
        let messages = command::output(cargo.current_dir(folders::root()), "fix what it says above")?;
        let path = PathBuf::from("tests/browser.rs");
        let thing = "compiled test among cargo's messages".to_owned();
        executable(&messages).ok_or(Failure::MissingContent { path, thing })
    })
}

/// Cargo prints a JSON message a line. The application is among them: tests are built with the binaries beside them.
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
            {"target":{"kind":["bin"]},"executable":"/t/portal.wasm"}
            {"target":{"kind":["test"]},"executable":"/t/deps/browser-1a.wasm"}"#;
        assert_eq!(executable(messages), Some(PathBuf::from("/t/deps/browser-1a.wasm")));
        assert_eq!(executable("{}"), None);
    }
}
