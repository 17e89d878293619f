//! What only builds ask of an API: answers that have changed, whom it lets read them, older copies of what cannot be read.

mod fallback;

pub use super::transport::{ConditionalAnswer, allowed_origin, get_if_changed};
pub(super) use fallback::Fallback;
pub use fallback::FallbackReport;
