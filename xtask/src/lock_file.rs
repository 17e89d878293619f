//! Versions in `Cargo.lock`.

use std::process::Command;

use crate::command;
use crate::failure::Failure;
use crate::folders;

/// The locked version of a crate that is locked in only one version.
pub(crate) fn version_of(name: &str) -> Result<String, Failure> {
    let mut cargo = Command::new("cargo");
    cargo.args(["pkgid", "--locked", name]).current_dir(folders::root());
    let id = command::output(&mut cargo, "see what cargo says above")?; // registry+https://…#name@1.2.3
    Ok(id.trim().rsplit('@').next().unwrap_or_default().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trunk_names_the_locked_version_of_wasm_bindgen() {
        let trunk = std::fs::read_to_string(folders::at("Trunk.toml")).unwrap();
        let line = format!("wasm_bindgen = \"{}\"", version_of("wasm-bindgen").unwrap());
        assert!(trunk.contains(&line), "Trunk.toml should say {line}");
    }
}
