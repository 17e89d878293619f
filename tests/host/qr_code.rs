//! QR codes, read by an independent reader.

use base64::prelude::{BASE64_STANDARD, Engine};
use portal::browser::qr_image;
use portal::model::QrCode;
use proptest::prelude::*;
use std::io::Cursor;

/// What a reader sees in the code, drawn at some pixels a module.
fn read(code: &QrCode, pixels: u32) -> String {
    let side = (code.width() * pixels) as usize;
    let module = |pixel: usize| u32::try_from(pixel).expect("a small code") / pixels;
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
        if code.is_dark(module(x), module(y)) { 0 } else { 255 }
    });
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "one code is in the picture");
    grids[0].decode().expect("a readable code").1
}

/// Addresses of 20 to 300 characters, of all characters that an address may have (RFC 3986).
fn address() -> impl Strategy<Value = String> {
    "https://[a-z0-9.-]{4}/[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]{7,287}"
}

/// What a reader of pictures sees in one of a page (its `src`), with no more pixels than it has.
fn read_picture(src: &str) -> String {
    let encoded = src.strip_prefix("data:image/png;base64,").expect("a PNG in an address of data");
    let bytes = BASE64_STANDARD.decode(encoded).expect("base64");
    let mut decoder = png::Decoder::new(Cursor::new(&bytes));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().expect("a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("a small picture")];
    let shape = reader.next_frame(&mut pixels).expect("complete rows");
    reader.finish().expect("an end");
    assert_eq!((shape.color_type, shape.width), (png::ColorType::Grayscale, shape.height));
    let side = shape.width as usize;
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| pixels[y * side + x]);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "one code is in the picture");
    grids[0].decode().expect("a readable code").1
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn addresses_of_20_to_300_characters_are_read_exactly(address in address()) {
        prop_assert!((20..=300).contains(&address.len()));
        prop_assert_eq!(read(&QrCode::of(&address).expect("a code"), 3), address);
    }

    #[test]
    fn the_picture_in_a_page_says_its_address_exactly(address in address()) {
        prop_assert_eq!(read_picture(&qr_image::source(&address).expect("a picture")), address);
    }
}

/// Bytes that a version holds at level M (ISO/IEC 18004, table 7).
const CAPACITIES: [(u32, usize); 8] =
    [(2, 26), (3, 42), (4, 62), (5, 84), (6, 106), (9, 180), (10, 213), (12, 287)];

#[test]
fn a_code_without_a_byte_to_spare_is_read_and_so_is_one_with_many() {
    let text = format!("https://example.org/{}", "a-Z_9/?=&%E4".repeat(30));
    for length in CAPACITIES.iter().flat_map(|(_, capacity)| [*capacity, capacity + 1]) {
        let address = &text[..length];
        assert_eq!(read(&QrCode::of(address).expect("a code"), 3), address);
    }
}

/// The longest text of a version, and one character more.
#[test]
fn the_code_is_the_smallest_that_holds_the_text() {
    for (version, capacity) in CAPACITIES {
        let modules = |length: usize| QrCode::of(&"a".repeat(length)).expect("a code").width() - 8;
        assert_eq!(modules(capacity), 17 + 4 * version, "{capacity} characters");
        assert_eq!(modules(capacity + 1), 21 + 4 * version, "{capacity} characters and one more");
    }
}

#[test]
fn an_ordinary_address_needs_a_small_code() {
    let code = QrCode::of("https://www.cadz.example/articles/20220614-01/").expect("a code");
    assert!(code.width() <= 33 + 8, "{} modules", code.width());
}

#[test]
fn the_smallest_and_the_largest_code_have_a_picture_and_what_no_code_holds_has_none() {
    for text in ["A".to_owned(), "a".repeat(QrCode::MAX_BYTES)] {
        assert_eq!(read_picture(&qr_image::source(&text).expect("a picture")), text);
    }
    assert_eq!(qr_image::source(&"a".repeat(QrCode::MAX_BYTES + 1)), None);
}

#[test]
fn the_four_outer_modules_are_light() {
    let code = QrCode::of("https://www.cadz.example/").expect("a code");
    let width = code.width();
    for offset in 0..width {
        for edge in (0..4).chain(width - 4..width) {
            assert!(!code.is_dark(offset, edge) && !code.is_dark(edge, offset));
        }
    }
}
