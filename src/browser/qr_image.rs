//! A QR code as a picture: black on white also in dark mode, each module a whole number of the screen's pixels.

use crate::model::QrCode;
#[cfg(target_arch = "wasm32")]
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// A drawn code.
#[derive(Clone, Debug, PartialEq)]
pub struct QrImage {
    /// `data:image/png;base64,…`: a long press in WeChat recognises pictures, not drawings.
    pub src: String,
    /// The side at which a module is a whole number of the screen's pixels, as a CSS length.
    pub side: String,
    /// The screen's pixels in a CSS pixel when it was drawn.
    density: f64,
}

impl QrImage {
    /// Whether it was drawn for a screen like the one the page is on now: windows are moved and pages enlarged.
    pub fn fits_screen(&self) -> bool {
        self.density == density()
    }
}

fn density() -> f64 {
    #[cfg(target_arch = "wasm32")]
    return leptos::prelude::window().device_pixel_ratio().max(1.0);
    #[cfg(not(target_arch = "wasm32"))]
    1.0
}

/// The smallest side that phones scan from another screen without effort, in CSS pixels.
#[cfg(target_arch = "wasm32")]
const SMALLEST_SIDE: f64 = 200.0;
/// Pixels of a module on paper: printers enlarge it without smoothing (`image-rendering`).
#[cfg(target_arch = "wasm32")]
const PRINTED_MODULE: u32 = 8;

/// Draws the code for this screen. On the host nothing is drawn.
pub fn draw(code: &QrCode) -> Option<QrImage> {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::JsCast;
        let density = density();
        let canvas: HtmlCanvasElement =
            leptos::prelude::document().create_element("canvas").ok()?.unchecked_into();
        let side = fill(&canvas, code, code.module(SMALLEST_SIDE * density))?;
        // JavaScript writes the number: Rust's own formatting of fractions costs 8 KB in the program.
        let length = js_sys::Number::from(side / density).to_string_with_radix(10).ok().map(String::from)?;
        Some(QrImage { src: canvas.to_data_url().ok()?, side: length + "px", density })
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = code;
        None
    }
}

/// Draws the code for paper into the `<canvas>` with this id: unlike a picture it is there at once when printing begins.
pub fn draw_for_paper(id: &str, code: &QrCode) {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::JsCast;
        if let Some(canvas) = leptos::prelude::document().get_element_by_id(id) {
            fill(canvas.unchecked_ref(), code, PRINTED_MODULE);
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (id, code);
}

/// Draws the code with its upper right corner at a place of a larger picture, its side at least `least` pixels. Tells the
/// side.
#[cfg(target_arch = "wasm32")]
pub(super) fn draw_at(
    pen: &CanvasRenderingContext2d,
    code: &QrCode,
    (right, top): (f64, f64),
    least: f64,
) -> f64 {
    let module = f64::from(code.module(least));
    let side = module * f64::from(code.width());
    modules(pen, code, (right - side, top), module);
    side
}

/// Makes the canvas as large as the code; tells its side in pixels.
#[cfg(target_arch = "wasm32")]
fn fill(canvas: &HtmlCanvasElement, code: &QrCode, module: u32) -> Option<f64> {
    use wasm_bindgen::JsCast;
    let side = code.width() * module;
    canvas.set_width(side);
    canvas.set_height(side);
    let pen: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
    modules(&pen, code, (0.0, 0.0), f64::from(module));
    Some(f64::from(side))
}

#[cfg(target_arch = "wasm32")]
fn modules(pen: &CanvasRenderingContext2d, code: &QrCode, (left, top): (f64, f64), module: f64) {
    let width = code.width();
    let side = module * f64::from(width);
    pen.set_fill_style_str("#fff");
    pen.fill_rect(left, top, side, side);
    pen.set_fill_style_str("#000");
    for (column, row) in (0..width).flat_map(|row| (0..width).map(move |column| (column, row))) {
        if code.is_dark(column, row) {
            let (x, y) = (left + f64::from(column) * module, top + f64::from(row) * module);
            pen.fill_rect(x, y, module, module);
        }
    }
}
