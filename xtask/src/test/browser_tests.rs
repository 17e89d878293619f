//! The tests that are themselves wasm: compiled here, run in each engine by the end-to-end tests.

use std::path::PathBuf;
use std::process::Command;

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
        let thing = "compiled test in what cargo told".to_owned();
        executable(&messages).map(PathBuf::from).ok_or(Failure::MissingContent { path, thing })
    })
}

/// Cargo tells one thing a line, as JSON. The program itself is told too: tests are built with the binaries beside them.
fn executable(messages: &str) -> Option<&str> {
    let starts = messages.split("\"executable\":\"").skip(1);
    let mut paths = starts.filter_map(|rest| rest.split('"').next());
    paths.find(|path| path.ends_with(".wasm") && path.contains("/deps/browser-"))
}

#[cfg(test)]
mod tests {
    use super::executable;

    #[test]
    fn the_compiled_test_is_found_among_what_cargo_tells() {
        let told = "{\"reason\":\"compiler-artifact\",\"executable\":null}\n\
            {\"reason\":\"compiler-artifact\",\"executable\":\"/t/portal.wasm\"}\n\
            {\"reason\":\"compiler-artifact\",\"executable\":\"/t/deps/browser-1a.wasm\",\"fresh\":true}\n";
        assert_eq!(executable(told), Some("/t/deps/browser-1a.wasm"));
        assert_eq!(executable("{}"), None);
    }
}
