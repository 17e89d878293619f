//! Pictures that an editor pasted into a body, written into their own addresses (`data:`).

/// Bytes of one: a screenshot fits, a photograph as a camera takes it does not. Every reader loads it with the text, twice.
const MAX_ONE: usize = 512 * 1024;
/// Bytes of all pictures of a body.
const MAX_ALL: usize = 1024 * 1024;

/// Counts the pictures that are kept. They have room of their own, so that they take none from the words.
#[derive(Default)]
pub(super) struct EmbeddedPictures {
    bytes: usize,
}

impl EmbeddedPictures {
    /// Whether the value of an attribute may stay.
    pub(super) fn takes(&mut self, value: &str) -> bool {
        if !is_embedded(value) {
            return true;
        }
        let fits = value.len() <= MAX_ONE && self.bytes + value.len() <= MAX_ALL;
        self.bytes += if fits { value.len() } else { 0 };
        fits
    }

    /// Bytes of those that stay.
    pub(super) fn bytes(&self) -> usize {
        self.bytes
    }
}

fn is_embedded(value: &str) -> bool {
    value.trim_start().get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:"))
}
