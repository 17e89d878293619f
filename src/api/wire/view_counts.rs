//! Decodes the views of several articles, `views?ids=…`.

use super::Field;
use super::limits::VIEW_COUNTS;
use crate::api::Malformed;
use crate::model::{ArticleId, ViewCount};

/// The largest integer that JSON carries between all programs alike (RFC 8259, section 6).
const MAX_VIEWS: u64 = (1 << 53) - 1;

pub(in crate::api) fn view_counts(field: &Field<'_>) -> Result<Vec<ViewCount>, Malformed> {
    let count = |key: &String| {
        let id = ArticleId::parse(key)?;
        let views = field.get(key).optional(|it| it.integer()).filter(|views| *views <= MAX_VIEWS)?;
        Some(ViewCount { id, views })
    };
    Ok(field.keys()?.take(VIEW_COUNTS).filter_map(count).collect())
}
