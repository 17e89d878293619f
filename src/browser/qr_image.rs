//! QR codes as pictures, black on white also in dark mode: PNGs that the host puts into each page, or drawn on a canvas in a page
//! that was built in the browser.

use crate::model::QrCode;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// Pixels of a module in a picture: style sheets enlarge it without smoothing (`image-rendering`).
const MODULE: u32 = 4;
/// How the `src` of a code begins that is not drawn: a transparent picture of one pixel, whose fragment is the text of the code.
const PENDING: &str = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7#";
const UNAVAILABLE: &str = "这里无法显示二维码";

/// The `src` of the code of `text`; `None` where the text is longer than any code. Called while rendering. On the host it is the
/// picture. In the browser it is a placeholder with the text, whose code `draw_pending` draws; where another code takes
/// the place of one that is drawn, leptos writes the placeholder over it.
pub fn source(text: &str) -> Option<String> {
    (text.len() <= QrCode::MAX_BYTES).then(|| picture(text))?
}

#[cfg(not(target_arch = "wasm32"))]
fn picture(text: &str) -> Option<String> {
    use base64::prelude::{BASE64_STANDARD, Engine};
    Some(format!("data:image/png;base64,{}", BASE64_STANDARD.encode(QrCode::of(text)?.png())))
}

#[cfg(target_arch = "wasm32")]
fn picture(text: &str) -> Option<String> {
    Some(PENDING.to_owned() + text)
}

/// Draws the codes in the element that matches `scope`, as far as they are neither prerendered nor drawn. Where the browser
/// cannot, the alternative text says so.
pub fn draw_pending(scope: &str) {
    let mut drawn = (String::new(), None);
    let selector = format!("{scope} img[src^=\"{PENDING}\"]");
    while let Ok(Some(image)) = document().query_selector(&selector) {
        let src = image.get_attribute("src").unwrap_or_default();
        let text = src.get(PENDING.len()..).unwrap_or_default();
        if drawn.0 != text {
            drawn = (text.to_owned(), QrCode::of(text).and_then(|code| draw(&code)));
        }
        match &drawn.1 {
            Some(picture) => _ = image.set_attribute("src", picture),
            None => {
                _ = image.set_attribute("alt", UNAVAILABLE);
                _ = image.remove_attribute("src");
            }
        }
    }
}

/// The code as a PNG in a data address: a long press in WeChat recognises pictures, not drawings.
fn draw(code: &QrCode) -> Option<String> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.unchecked_into();
    let side = code.width() * MODULE;
    canvas.set_width(side);
    canvas.set_height(side);
    let pen: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
    modules(&pen, code, (0.0, 0.0), f64::from(MODULE));
    canvas.to_data_url().ok()
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
