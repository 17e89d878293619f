//! What the linker has to leave in the program for it to be split into chunks (docs/adr/0005).

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        // Relocations: which function calls which.
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
        // Else the main part would import the table of functions beside the one that it defines.
        println!("cargo::rustc-link-arg-bins=--export-table");
    }
}
