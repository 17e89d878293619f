//! What a first visit weighs: the bodies as they were sent, compressed.

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Page,
    Style,
    Script,
    Wasm,
    Json,
    Picture,
    Other,
}

/// An answer that was sent.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sent {
    /// What it is.
    pub(crate) kind: Kind,
    /// The length of its body, compressed.
    pub(crate) bytes: u64,
    /// Whether it was sent to a service worker, and not to the page.
    pub(crate) by_worker: bool,
}

impl Kind {
    /// The kind of this media type.
    pub(crate) fn of(media_type: &str) -> Self {
        match media_type.split(';').next().unwrap_or_default() {
            "text/html" => Self::Page,
            "text/css" => Self::Style,
            "text/javascript" | "application/javascript" => Self::Script,
            "application/wasm" => Self::Wasm,
            "application/json" => Self::Json,
            picture if picture.starts_with("image/") => Self::Picture,
            _ => Self::Other,
        }
    }
}

/// The bytes of those answers that are as wanted.
pub(crate) fn bytes(sent: &[Sent], wanted: impl Fn(&Sent) -> bool) -> f64 {
    sent.iter().filter(|sent| wanted(sent)).map(|sent| sent.bytes).sum::<u64>() as f64
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn a_media_type_names_a_kind() {
        assert_eq!(Kind::of("text/html; charset=utf-8"), Kind::Page);
        assert_eq!(Kind::of("image/svg+xml"), Kind::Picture);
        assert_eq!(Kind::of("application/manifest+json"), Kind::Other);
        assert_eq!(Kind::of(""), Kind::Other);
    }
}
