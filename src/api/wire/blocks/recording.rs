//! Decodes recordings.

use crate::api::Malformed;
use crate::api::wire::Field;
use crate::api::wire::image::{href, image_src};
use crate::api::wire::limits::BESIDE_AN_ARTICLE;
use crate::model::{MediaKind, Recording, RecordingSource, TextTrack};

pub(super) fn recording(field: &Field<'_>) -> Result<Recording, Malformed> {
    let media = field.get("media").parsed("“video”或“audio”", |kind| match kind {
        "video" => Some(MediaKind::Video),
        "audio" => Some(MediaKind::Audio),
        _ => None,
    })?;
    let mut sources = field.get("sources").list(BESIDE_AN_ARTICLE, source);
    if sources.is_empty() {
        sources.push(source(field)?); // a single file may stand in the block itself
    }
    let tracks = field.get("tracks").list(BESIDE_AN_ARTICLE, track);
    Ok(Recording { media, sources, tracks, poster: field.get("poster").optional(image_src) })
}

fn source(field: &Field<'_>) -> Result<RecordingSource, Malformed> {
    Ok(RecordingSource { src: href(&field.get("src"))?, media_type: field.get("media_type").optional_text() })
}

fn track(field: &Field<'_>) -> Result<TextTrack, Malformed> {
    Ok(TextTrack {
        src: href(&field.get("src"))?,
        label: field.get("label").optional_text().unwrap_or_default(),
        lang: field.get("lang").optional_text().unwrap_or_default(),
    })
}
