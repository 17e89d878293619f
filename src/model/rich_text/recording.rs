//! Recordings: videos and sound, with all their files.

use crate::model::{Href, ImageSrc};
use serde::Serialize;

/// A video or audio recording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Recording {
    /// Video or audio: the element to use.
    pub media: MediaKind,
    /// Its files, of which a browser plays the first that it can; at least one.
    pub sources: Vec<RecordingSource>,
    /// Its captions and subtitles.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tracks: Vec<TextTrack>,
    /// The still picture before a video plays; `None` lets the browser choose.
    pub poster: Option<ImageSrc>,
}

/// The kind of a recording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MediaKind {
    /// A recording with pictures (`<video>`).
    Video,
    /// A recording without pictures (`<audio>`).
    Audio,
}

/// A file of a recording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RecordingSource {
    /// Where it is.
    pub src: Href,
    /// Its media type, as `video/mp4`; `None` where it is not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub media_type: Option<String>,
}

/// Words that go with a recording (`<track>`, WebVTT).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TextTrack {
    /// Where they are.
    pub src: Href,
    /// What the browser's menu calls them; empty where it is not said.
    pub label: String,
    /// Their language; empty where it is not said.
    pub lang: String,
}
