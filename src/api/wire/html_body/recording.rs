//! Recordings with all their files and captions.

use super::builder::Builder;
use super::element::Element;
use super::elements::is_element;
use super::fallback::fallback;
use super::picture::poster;
use crate::api::wire::text::single_line;
use crate::model::{Block, MediaKind, Recording, RecordingSource, TextTrack};

pub(super) fn recording(builder: &mut Builder<'_>, element: Element<'_>) {
    let media = if element.name == "video" { MediaKind::Video } else { MediaKind::Audio };
    let own = source(builder, element);
    let inside = element.children.iter().filter(|child| is_element(child, "source")).filter_map(Element::of);
    let sources: Vec<_> = own.into_iter().chain(inside.filter_map(|child| source(builder, child))).collect();
    let sources = sources.into_iter().fold(Vec::new(), |mut unique: Vec<RecordingSource>, source| {
        if !unique.iter().any(|known| known.src == source.src) {
            unique.push(source);
        }
        unique
    });
    let tracks = element.children.iter().filter(|child| is_element(child, "track")).filter_map(Element::of);
    let tracks = tracks.filter_map(|child| track(builder, child)).collect();
    let poster = poster(builder, element);
    fallback(builder, "音视频的替代文字", element.children, "");
    match sources.is_empty() {
        true => {
            builder.field.left_out("没有地址的音视频", element.attribute("poster").unwrap_or_default());
        }
        false => builder.push(Block::Media(Recording { media, sources, tracks, poster })),
    }
}

fn source(builder: &Builder<'_>, element: Element<'_>) -> Option<RecordingSource> {
    let address = ["src", "data-src", "data-video"]
        .iter()
        .find_map(|key| element.attribute(key).filter(|src| !src.trim().is_empty()))?;
    let media_type =
        element.attribute("type").map(single_line).filter(|media_type| !media_type.trim().is_empty());
    Some(RecordingSource { src: builder.field.link(address)?, media_type })
}

fn track(builder: &Builder<'_>, element: Element<'_>) -> Option<TextTrack> {
    let text = |key| {
        element.attribute(key).map(single_line).filter(|text| !text.trim().is_empty()).unwrap_or_default()
    };
    Some(TextTrack {
        src: builder.field.link(element.attribute("src")?)?,
        label: text("label"),
        lang: text("srclang"),
    })
}
