//! Recordings with the browser's own controls, and links in place of frames.

use super::inline::link;
use super::markup::{Markup, element, text};
use crate::model::{Href, MediaKind, Recording, RecordingSource, TextTrack};

pub(super) fn recording(recording: &Recording) -> Markup {
    let sources = recording.sources.iter().map(source);
    let content = sources.chain(recording.tracks.iter().map(track)).collect();
    let (name, poster) = match recording.media {
        MediaKind::Video => ("video", recording.poster.as_ref()),
        MediaKind::Audio => ("audio", None),
    };
    element(name, content)
        .with("class", "article-body__recording")
        .maybe("poster", poster.map(|poster| poster.as_str()))
        .flag("controls", true)
        .flag("playsinline", name == "video")
        .with("preload", "metadata")
        .into()
}

fn source(source: &RecordingSource) -> Markup {
    let element = element("source", Vec::new()).with("src", source.src.as_str());
    element.maybe("type", source.media_type.as_deref()).into()
}

fn track(track: &TextTrack) -> Markup {
    let element = element("track", Vec::new()).with("kind", "captions").with("src", track.src.as_str());
    element
        .with("label", track.label.as_str())
        .maybe("srclang", (!track.lang.is_empty()).then(|| track.lang.clone()))
        .into()
}

pub(super) fn embed(href: &Href, label: &str) -> Markup {
    element("p", vec![link(href, None, vec![text(label)])]).with("class", "article-body__embed").into()
}
