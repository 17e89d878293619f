//! Entry point of the wasm: answers the controls of the page, and fetches the rest of the application.

#[cfg(target_arch = "wasm32")]
fn main() {
    portal::start::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in the browser. To build and see the portal: cargo xtask serve");
    std::process::exit(2);
}
