//! QR codes (ISO/IEC 18004) as a matrix of modules.

#[cfg(not(target_arch = "wasm32"))]
mod png;

use qrcodegen::{QrCodeEcc, QrSegment, Version};

/// Light modules around a code that a scanner needs to find it (ISO/IEC 18004, section 9.1).
const QUIET_ZONE: u32 = 4;

/// A QR code with its quiet zone: a square matrix of dark and light modules.
#[derive(Clone)]
pub struct QrCode(qrcodegen::QrCode);

impl QrCode {
    /// The longest text that a code of level M holds whatever its characters are, in bytes (ISO/IEC 18004, table 7).
    pub const MAX_BYTES: usize = 2331;

    /// The smallest code that holds `text` at level M (15 % may be hidden), raised to a better level where that fits
    /// the same size. `None` if the text is longer than any code holds. An old phone takes a twentieth of a second.
    pub fn of(text: &str) -> Option<Self> {
        let segments = QrSegment::make_segments(text);
        let (min, max) = (Version::MIN, Version::MAX);
        qrcodegen::QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, min, max, None, true)
            .ok()
            .map(Self)
    }

    /// Modules along one side, quiet zone included.
    pub fn width(&self) -> u32 {
        self.0.size().unsigned_abs() + 2 * QUIET_ZONE
    }

    /// Pixels along one module, a whole number, so that the picture is at least `min_width` pixels wide.
    pub fn module(&self, min_width: f64) -> u32 {
        (min_width / f64::from(self.width())).ceil() as u32
    }

    /// Whether the module in this column and row is dark.
    pub fn is_dark(&self, column: u32, row: u32) -> bool {
        let inner = |position: u32| i32::try_from(position).unwrap_or(i32::MAX) - QUIET_ZONE.cast_signed();
        self.0.get_module(inner(column), inner(row))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Version 1 has 21 modules (ISO/IEC 18004, section 6.3.3); its finder patterns are in three corners.
    #[test]
    fn a_short_text_makes_a_small_code_in_its_quiet_zone() {
        let code = QrCode::of("A").expect("a code");
        assert_eq!(code.width(), 4 + 21 + 4);
        let row: String = (0..29).map(|column| if code.is_dark(column, 4) { '#' } else { '.' }).collect();
        assert!(row.starts_with("....#######.") && row.ends_with(".#######...."), "{row}");
        let column: String = (0..29).map(|row| if code.is_dark(4, row) { '#' } else { '.' }).collect();
        assert!(column.starts_with("....#######.") && column.ends_with(".#######...."), "{column}");
        assert!((0..29).all(|index| !code.is_dark(index, 3) && !code.is_dark(3, index)));
    }

    #[test]
    fn a_module_is_a_whole_number_of_pixels_that_makes_the_code_wide_enough() {
        let code = QrCode::of("A").expect("a code");
        assert_eq!([58.0, 58.1, 200.0].map(|min_width| code.module(min_width)), [2, 3, 7]);
    }

    #[test]
    fn every_text_of_the_longest_length_has_a_code_and_no_longer_one_must() {
        assert!(QrCode::of(&"a".repeat(QrCode::MAX_BYTES)).is_some());
        assert!(QrCode::of(&"a".repeat(QrCode::MAX_BYTES + 1)).is_none());
        assert!(QrCode::of(&"字".repeat(QrCode::MAX_BYTES / 3)).is_some());
    }
}
