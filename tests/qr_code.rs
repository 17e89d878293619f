//! QR codes, read by an independent reader.

#![cfg(not(target_arch = "wasm32"))]

use portal::model::QrCode;

/// What a reader sees in the code, drawn at some pixels a module.
fn read(code: &QrCode, pixels: usize) -> String {
    let side = code.width() as usize * pixels;
    let module = |pixel: usize| u32::try_from(pixel / pixels).expect("a small code");
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
        if code.is_dark(module(x), module(y)) { 0 } else { 255 }
    });
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "one code is in the picture");
    grids[0].decode().expect("a readable code").1
}

#[test]
fn addresses_of_20_to_300_characters_are_read_exactly() {
    for length in 20..=300 {
        let address = format!("https://example.org/{}", "a-Z_9/?=&%E4"[..].repeat(30))[..length].to_owned();
        let code = QrCode::of(&address).expect("a code");
        assert_eq!(read(&code, 3), address);
    }
}

#[test]
fn an_ordinary_address_needs_a_small_code() {
    let code = QrCode::of("https://www.cadz.example/articles/20220614-01/").expect("a code");
    assert!(code.width() <= 33 + 8, "{} modules", code.width());
}

#[test]
fn the_four_outer_modules_are_light() {
    let code = QrCode::of("https://www.cadz.example/").expect("a code");
    let width = code.width();
    for place in 0..width {
        for edge in (0..4).chain(width - 4..width) {
            assert!(!code.is_dark(place, edge) && !code.is_dark(edge, place));
        }
    }
}
