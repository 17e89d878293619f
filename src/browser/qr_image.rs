//! QR codes drawn on a canvas: black on white also in dark mode, each module a whole number of the screen's pixels.

use crate::model::QrCode;
use js_sys::Number;
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// The smallest side that phones scan from another screen without effort, in CSS pixels.
const MIN_SIDE: f64 = 200.0;
/// Pixels of a module on paper: printers enlarge it without smoothing (`image-rendering`).
const PRINTED_MODULE: u32 = 8;

/// A QR code as a picture, drawn for one screen.
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
    window().device_pixel_ratio().max(1.0)
}

/// Draws the code for this screen; `None` where the browser cannot draw.
pub fn draw(code: &QrCode) -> Option<QrImage> {
    let density = density();
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.unchecked_into();
    let side = fill(&canvas, code, code.module(MIN_SIDE * density))?;
    // JavaScript writes the number: Rust's own formatting of fractions costs 8 KB in the program.
    let length = Number::from(side / density).to_string_with_radix(10).ok().map(String::from)?;
    Some(QrImage { src: canvas.to_data_url().ok()?, side: length + "px", density })
}

/// Draws the code for paper into the `<canvas>` with this id: unlike a picture it is there at once when printing begins.
pub fn draw_for_paper(id: &str, code: &QrCode) {
    if let Some(canvas) = document().get_element_by_id(id) {
        fill(canvas.unchecked_ref(), code, PRINTED_MODULE);
    }
}

/// Draws the code with its upper right corner at a point of a larger picture, its side at least `min_side` pixels. Returns
/// the side.
pub(super) fn draw_at(
    pen: &CanvasRenderingContext2d,
    code: &QrCode,
    (right, top): (f64, f64),
    min_side: f64,
) -> f64 {
    let module = f64::from(code.module(min_side));
    let side = module * f64::from(code.width());
    modules(pen, code, (right - side, top), module);
    side
}

/// Makes the canvas as large as the code; returns its side in pixels.
fn fill(canvas: &HtmlCanvasElement, code: &QrCode, module: u32) -> Option<f64> {
    let side = code.width() * module;
    canvas.set_width(side);
    canvas.set_height(side);
    let pen: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
    modules(&pen, code, (0.0, 0.0), f64::from(module));
    Some(f64::from(side))
}

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
