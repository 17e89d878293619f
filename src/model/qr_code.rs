//! QR codes (ISO/IEC 18004).

use qrcodegen::{QrCodeEcc, QrSegment, Version};

/// Light modules around a code that a scanner needs to find it (ISO/IEC 18004, section 9.1).
const QUIET_ZONE: u32 = 4;

/// A code with its quiet zone: a square of dark and light modules.
pub struct QrCode(qrcodegen::QrCode);

impl QrCode {
    /// The smallest code that holds `text` at level M (15 % may be hidden), raised to a better level where that fits
    /// the same size. `None` if the text is longer than any code holds.
    pub fn of(text: &str) -> Option<Self> {
        let segments = QrSegment::make_segments(text);
        let (least, most) = (Version::MIN, Version::MAX);
        qrcodegen::QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, least, most, None, true)
            .ok()
            .map(Self)
    }

    /// Modules along one side, quiet zone included.
    pub fn width(&self) -> u32 {
        self.0.size().unsigned_abs() + 2 * QUIET_ZONE
    }

    /// Pixels along one module, a whole number, so that the picture is at least `least` pixels wide.
    pub fn module(&self, least: f64) -> u32 {
        (least / f64::from(self.width())).ceil() as u32
    }

    /// Whether the module in this column and row is dark.
    pub fn is_dark(&self, column: u32, row: u32) -> bool {
        let inner = |place: u32| i32::try_from(place).unwrap_or(i32::MAX) - QUIET_ZONE.cast_signed();
        self.0.get_module(inner(column), inner(row))
    }
}
