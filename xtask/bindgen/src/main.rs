//! `wasm-bindgen` as Trunk calls it. Splits the application into a main part and chunks, by the functions that are marked with
//! `#[wasm_split]`, and binds the main part to JavaScript (docs/adr/0005). The chunks need no binding: they call the main part.

mod arguments;
mod split;

use arguments::{Arguments, Request};
use wasm_bindgen_cli_support::Bindgen;

/// The version of wasm-bindgen that the library is of; Trunk asks for it.
const VERSION: &str = "0.2.130";

fn main() -> anyhow::Result<()> {
    match Arguments::read(lexopt::Parser::from_env())? {
        Request::Version => println!("wasm-bindgen {VERSION}"),
        Request::Bind(arguments) => bind(&arguments)?,
    }
    Ok(())
}

fn bind(arguments: &Arguments) -> anyhow::Result<()> {
    let main_part = split::split(arguments)?;
    let mut bindgen = Bindgen::new();
    bindgen.input_path(main_part).out_name(&arguments.name).typescript(arguments.typescript);
    // The chunks import what the main part exports, its memory and stack pointer among it.
    bindgen.web(true)?.keep_lld_exports(true).export_wasm(true);
    bindgen.generate(&arguments.folder)
}
