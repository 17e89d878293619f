//! A QR code as a PNG (ISO/IEC 15948) of a few hundred bytes: one bit a pixel, and rows like the one above them filtered to
//! nothing. On the host alone, which puts it into each page; in the browser a canvas draws.

use super::QrCode;
use miniz_oxide::deflate::core::{
    CompressionStrategy, CompressorOxide, TDEFLFlush, compress, create_comp_flags_from_zip_params,
};

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
/// Pixels along one module: enough for what reads pictures without a screen. Half a byte, as a row is made below.
const MODULE: u32 = 4;
/// Pixels a byte holds.
const PER_BYTE: u32 = 8;
/// Filter types (section 9.2): a row as it is, and as the difference from the one above.
const NONE: u8 = 0;
const UP: u8 = 2;

impl QrCode {
    /// The code as a picture, black on white.
    pub fn png(&self) -> Vec<u8> {
        let side = self.width() * MODULE;
        let mut header = [side.to_be_bytes(), side.to_be_bytes()].concat();
        header.extend([1, 0, 0, 0, 0]); // one bit of grey; deflate, the five filters, no interlacing
        let parts = [chunk(b"IHDR", &header), chunk(b"IDAT", &deflate(&self.rows())), chunk(b"IEND", &[])];
        [SIGNATURE, &parts.concat()].concat()
    }

    /// The rows of pixels, each with its filter type.
    fn rows(&self) -> Vec<u8> {
        let mut rows = Vec::new();
        for row in 0..self.width() {
            let light = |column: u32, bits: u8| if self.is_dark(column, row) { 0 } else { bits };
            let bytes = (0..self.width())
                .step_by((PER_BYTE / MODULE) as usize)
                .map(|column| light(column, 0xf0) | light(column + 1, 0x0f));
            rows.push(NONE);
            rows.extend(bytes);
            let length = (self.width() * MODULE).div_ceil(PER_BYTE) as usize;
            for _ in 1..MODULE {
                rows.push(UP);
                rows.resize(rows.len() + length, 0);
            }
        }
        rows
    }
}

/// A chunk (section 5.3): its length, type, data and checksum.
fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let checked = [kind, data].concat();
    let length = u32::try_from(data.len()).unwrap_or_default();
    [&length.to_be_bytes()[..], &checked, &crc32fast::hash(&checked).to_be_bytes()].concat()
}

/// A zlib stream. Repetitions of five bytes and less are written out, which makes these pictures an eighth smaller.
fn deflate(data: &[u8]) -> Vec<u8> {
    let (level, zlib) = (9, 1);
    let flags = create_comp_flags_from_zip_params(level, zlib, CompressionStrategy::Filtered as i32);
    let mut stream = vec![0; data.len() + 64];
    let (_, _, length) = compress(&mut CompressorOxide::new(flags), data, &mut stream, TDEFLFlush::Finish);
    stream.truncate(length);
    stream
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_of_an_ordinary_address_weighs_a_third_of_a_kilobyte() {
        let code = QrCode::of("https://www.cadz.example/articles/20220614-01/").expect("a code");
        let bytes = code.png().len();
        assert!(bytes <= 330, "{bytes} bytes");
    }
}
