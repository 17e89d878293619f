//! A QR code as a PNG in a data address: a long press in WeChat recognises pictures, not drawings.

use crate::model::QrCode;

/// A drawn code.
#[derive(Clone, Debug, PartialEq)]
pub struct QrPicture {
    /// `data:image/png;base64,…`
    pub src: String,
    /// The side at which a module is a whole number of the screen's pixels, as a CSS length.
    pub side: String,
}

/// The smallest side that phones scan from another screen without effort, in CSS pixels.
#[cfg(target_arch = "wasm32")]
const SMALLEST_SIDE: f64 = 200.0;

/// Draws the code for this screen, black on white also in dark mode. On the host nothing is drawn.
pub fn draw(code: &QrCode) -> Option<QrPicture> {
    #[cfg(target_arch = "wasm32")]
    return on_canvas(code);
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = code;
        None
    }
}

#[cfg(target_arch = "wasm32")]
fn on_canvas(code: &QrCode) -> Option<QrPicture> {
    use wasm_bindgen::JsCast;
    use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};
    let density = leptos::prelude::window().device_pixel_ratio().max(1.0);
    let width = code.width();
    let module = (SMALLEST_SIDE * density / f64::from(width)).ceil() as u32;
    let side = width * module;
    let canvas: HtmlCanvasElement =
        leptos::prelude::document().create_element("canvas").ok()?.unchecked_into();
    canvas.set_width(side);
    canvas.set_height(side);
    let pen: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
    pen.set_fill_style_str("#fff");
    pen.fill_rect(0.0, 0.0, f64::from(side), f64::from(side));
    pen.set_fill_style_str("#000");
    for (column, row) in (0..width).flat_map(|row| (0..width).map(move |column| (column, row))) {
        if code.is_dark(column, row) {
            let (x, y, size) = (f64::from(column * module), f64::from(row * module), f64::from(module));
            pen.fill_rect(x, y, size, size);
        }
    }
    // JavaScript writes the number: Rust's own formatting of fractions costs 8 KB in the program.
    let length =
        js_sys::Number::from(f64::from(side) / density).to_string_with_radix(10).ok().map(String::from)?;
    Some(QrPicture { src: canvas.to_data_url().ok()?, side: length + "px" })
}
