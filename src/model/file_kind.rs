//! Kinds of attachments, by what webviews make of them when their link is followed.

use super::Attachment;

/// How the media types and file names begin and end that every webview shows: pictures, recordings, plain text.
const SHOWN: [&str; 12] = [
    "image/",
    "audio/",
    "video/",
    "text/plain",
    ".jpg",
    ".jpeg",
    ".png",
    ".gif",
    ".webp",
    ".mp3",
    ".mp4",
    ".txt",
];

/// What webviews make of a file (docs/wechat.md).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A picture, a recording or plain text: every webview shows it.
    Media,
    /// A PDF: shown where the system brings a viewer for it.
    Pdf,
    /// A document of an office, and all else: shown by no webview for sure.
    Document,
}

impl FileKind {
    /// The kind of this file, by its media type and its name.
    pub fn of(file: &Attachment) -> Self {
        let media_type = file.media_type.as_deref().unwrap_or_default().to_ascii_lowercase();
        let path = file.href.as_str().split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
        let is_one_of =
            |kinds: &[&str]| kinds.iter().any(|kind| media_type.starts_with(kind) || path.ends_with(kind));
        if is_one_of(&SHOWN) {
            Self::Media
        } else if is_one_of(&["application/pdf", ".pdf"]) {
            Self::Pdf
        } else {
            Self::Document
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Href;

    #[test]
    fn a_file_is_told_by_its_media_type_or_its_name() {
        for (href, media_type, kind) in [
            ("/a.pdf", "", FileKind::Pdf),
            ("/A.PDF?v=2", "", FileKind::Pdf),
            ("/file?id=1", "application/pdf", FileKind::Pdf),
            ("/a.docx", "", FileKind::Document),
            ("/a.zip", "application/zip", FileKind::Document),
            ("/a.ofd", "", FileKind::Document),
            ("/file?name=a.png", "", FileKind::Document),
            ("/pdf", "", FileKind::Document),
            ("/a.JPG", "", FileKind::Media),
            ("/a.txt#top", "", FileKind::Media),
            ("/file?id=1", "Image/PNG", FileKind::Media),
            ("/a", "video/mp4", FileKind::Media),
        ] {
            let media_type = Some(media_type.to_owned()).filter(|name| !name.is_empty());
            let href = Href::parse(href).expect(href);
            let file = Attachment { label: String::new(), href, media_type, bytes: None };
            assert_eq!(FileKind::of(&file), kind, "{file:?}");
        }
    }
}
