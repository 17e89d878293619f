//! Transfer size of a first visit: compressed bodies as they were sent.

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

/// A logged answer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sent {
    /// Its kind.
    pub(crate) kind: Kind,
    /// The length of its compressed body.
    pub(crate) bytes: u64,
    /// Whether a service worker requested it, not the page.
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

/// The total size of the answers that match.
pub(crate) fn bytes(sent: &[Sent], wanted: impl Fn(&Sent) -> bool) -> f64 {
    sent.iter().filter(|sent| wanted(sent)).map(|sent| sent.bytes).sum::<u64>() as f64
}

/// All that the page asked for but pictures.
pub(crate) fn without_pictures(sent: &[Sent]) -> f64 {
    bytes(sent, |sent| !sent.by_worker && sent.kind != Kind::Picture)
}

/// What a service worker asked for.
pub(crate) fn by_worker(sent: &[Sent]) -> f64 {
    bytes(sent, |sent| sent.by_worker)
}

/// The main part of the program: the wasm that is asked for first.
pub(crate) fn main_part(sent: &[Sent]) -> f64 {
    let main = sent.iter().find(|sent| !sent.by_worker && sent.kind == Kind::Wasm);
    main.map_or(0.0, |sent| sent.bytes as f64)
}

#[cfg(test)]
mod tests {
    use super::{Kind, Sent, by_worker, main_part, without_pictures};

    #[test]
    fn a_media_type_names_a_kind() {
        assert_eq!(Kind::of("text/html; charset=utf-8"), Kind::Page);
        assert_eq!(Kind::of("image/svg+xml"), Kind::Picture);
        assert_eq!(Kind::of("application/manifest+json"), Kind::Other);
        assert_eq!(Kind::of(""), Kind::Other);
    }

    #[test]
    fn parts_of_the_program_and_the_worker_are_told_apart() {
        let of = |kind, bytes, by_worker| Sent { kind, bytes, by_worker };
        let sent = [
            of(Kind::Wasm, 7, true),
            of(Kind::Picture, 5, false),
            of(Kind::Wasm, 3, false),
            of(Kind::Wasm, 1, false),
        ];
        assert_eq!(main_part(&sent), 3.0);
        assert_eq!(main_part(&[]), 0.0);
        assert_eq!(without_pictures(&sent), 4.0);
        assert_eq!(by_worker(&sent), 7.0);
    }
}
