//! Entry point of the wasm: hydrates a prerendered page, or fills an empty one.

#[cfg(target_arch = "wasm32")]
mod start;

#[cfg(target_arch = "wasm32")]
fn main() {
    wasm_bindgen_futures::spawn_local(start::start());
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in the browser. To build and see the portal: cargo xtask serve");
    std::process::exit(2);
}
