//! Which version of a crate the workspace is locked to.

use std::fs;

use crate::failure::Failure;
use crate::folders;

/// The locked version of a crate of which there is only one.
pub(crate) fn version_of(name: &str) -> Result<String, Failure> {
    let path = folders::at("Cargo.lock");
    let text = fs::read_to_string(&path).map_err(Failure::file(&path))?;
    let thing = format!("package {name}");
    find(&text, name).map(str::to_owned).ok_or(Failure::MissingContent { path, thing })
}

fn find<'a>(lock: &'a str, name: &str) -> Option<&'a str> {
    let wanted = format!("name = \"{name}\"");
    let mut lines = lock.lines();
    lines.find(|line| *line == wanted)?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "\
[[package]]
name = \"wasm-bindgen-futures\"
version = \"0.4.70\"

[[package]]
name = \"wasm-bindgen\"
version = \"0.2.130\"
";

    #[test]
    fn a_version_is_found_by_the_whole_name() {
        assert_eq!(find(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(find(LOCK, "wasm"), None);
    }

    #[test]
    fn trunk_is_told_the_locked_version_of_wasm_bindgen() {
        let trunk = fs::read_to_string(folders::at("Trunk.toml")).unwrap();
        let line = format!("wasm_bindgen = \"{}\"", version_of("wasm-bindgen").unwrap());
        assert!(trunk.contains(&line), "Trunk.toml should say {line}");
    }
}
