//! Canvas layout of the poster: from top to bottom the portal's name, the cover, title, summary, byline, QR code.

use crate::browser::qr_image;
use crate::model::{Poster, lines};
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

/// Pixels across: sharp on a phone, and small enough to send.
const WIDTH: f64 = 750.0;
const MARGIN: f64 = 48.0;
const COLUMN: f64 = WIDTH - 2.0 * MARGIN;
const BAND: f64 = 104.0;
const COVER: f64 = WIDTH * 9.0 / 16.0;
const CODE: f64 = 200.0;

const PAPER: &str = "#fff";
const INK: &str = "#1a2430";
const FAINT: &str = "#626e7d";
const BAND_COLOUR: &str = "#14345f";
const ON_BAND: &str = "#f2f6fb";
const GOLD: &str = "#b98a2f";

const SERIF: &str = "'Songti SC','Noto Serif CJK SC',serif";
const SANS: &str = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";

/// How a text is set.
struct Style {
    /// As CSS writes it.
    font: String,
    colour: &'static str,
    line_height: f64,
    max_lines: usize,
}

/// The canvas, filled downwards.
struct Sheet {
    pen: CanvasRenderingContext2d,
    /// Where the next thing is drawn, in pixels from the top.
    y: f64,
}

/// The poster as a PNG in a data address. `None` where the canvas may not be read: a cover of another site that gives no
/// leave (a tainted canvas).
pub(super) fn paint(poster: &Poster, cover: Option<&HtmlImageElement>) -> Option<String> {
    let canvas: HtmlCanvasElement =
        leptos::prelude::document().create_element("canvas").ok()?.unchecked_into();
    canvas.set_width(WIDTH as u32);
    // Measured on a first sheet that is thrown away: a canvas that is resized is empty.
    canvas.set_height(1);
    let height = draw(poster, &canvas, cover)?;
    canvas.set_height(height as u32);
    draw(poster, &canvas, cover)?;
    canvas.to_data_url().ok()
}

/// Draws the sheet and returns its height.
fn draw(poster: &Poster, canvas: &HtmlCanvasElement, cover: Option<&HtmlImageElement>) -> Option<f64> {
    let pen: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
    pen.set_text_baseline("top");
    let mut sheet = Sheet { pen, y: 0.0 };
    sheet.fill(PAPER, 0.0, WIDTH, f64::from(canvas.height()));
    sheet.fill(BAND_COLOUR, 0.0, WIDTH, BAND);
    sheet.fill(GOLD, BAND - 4.0, WIDTH, 4.0);
    sheet.y = 34.0;
    let style = |size: &str, family: &str, colour, line_height, max_lines| Style {
        font: format!("{size} {family}"),
        colour,
        line_height,
        max_lines,
    };
    sheet.write(&poster.site, &style("bold 34px", SERIF, ON_BAND, 40.0, 1));
    sheet.y = BAND;
    if let Some(cover) = cover {
        sheet.cover(cover)?;
    }
    sheet.y += MARGIN;
    sheet.write(&poster.title, &style("bold 46px", SERIF, INK, 66.0, 4));
    sheet.y += 20.0;
    sheet.write(&poster.summary, &style("30px", SANS, FAINT, 50.0, 4));
    sheet.y += 20.0;
    sheet.write(&poster.byline, &style("26px", SANS, FAINT, 40.0, 1));
    sheet.y += 32.0;
    sheet.fill(GOLD, sheet.y, 120.0, 4.0);
    sheet.y += 28.0;
    let side = qr_image::draw_at(&sheet.pen, &poster.code, (WIDTH - MARGIN, sheet.y), CODE);
    let below = sheet.y + side;
    sheet.y += side / 2.0 - 42.0;
    sheet.write("长按识别二维码", &style("bold 32px", SANS, INK, 46.0, 1));
    sheet.write("阅读全文", &style("28px", SANS, FAINT, 40.0, 1));
    Some(below + MARGIN)
}

impl Sheet {
    fn fill(&self, colour: &str, y: f64, width: f64, height: f64) {
        self.pen.set_fill_style_str(colour);
        let x = if width == WIDTH { 0.0 } else { MARGIN };
        self.pen.fill_rect(x, y, width, height);
    }

    fn write(&mut self, text: &str, style: &Style) {
        self.pen.set_font(&style.font);
        self.pen.set_fill_style_str(style.colour);
        let measure = |text: &str| self.pen.measure_text(text).map_or(0.0, |metrics| metrics.width());
        for line in lines(text, COLUMN, style.max_lines, &measure) {
            _ = self.pen.fill_text(&line, MARGIN, self.y);
            self.y += style.line_height;
        }
    }

    /// The middle of the cover, cropped to its box (as `object-fit: cover`).
    fn cover(&mut self, cover: &HtmlImageElement) -> Option<()> {
        let (width, height) = (f64::from(cover.natural_width()), f64::from(cover.natural_height()));
        let scale = (WIDTH / width).max(COVER / height);
        let (source_width, source_height) = (WIDTH / scale, COVER / scale);
        let (x, y) = ((width - source_width) / 2.0, (height - source_height) / 2.0);
        self.pen
            .draw_image_with_html_image_element_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
                cover,
                x,
                y,
                source_width,
                source_height,
                0.0,
                self.y,
                WIDTH,
                COVER,
            )
            .ok()?;
        self.y += COVER;
        Some(())
    }
}
