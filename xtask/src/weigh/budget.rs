//! Size budget: one limit a line, with part, maximum in bytes, and reason.

use std::fs;
use std::path::Path;

use crate::failure::Failure;

/// The limits of the parts of the first view.
pub(super) struct Budget {
    pub(super) limits: Vec<Limit>,
}

/// A part, and its maximum in bytes.
#[derive(Debug, PartialEq)]
pub(super) struct Limit {
    pub(super) part: String,
    pub(super) bytes: u64,
}

impl Budget {
    /// Parses the limits; `#` begins a comment.
    pub(super) fn read(path: &Path) -> Result<Self, Failure> {
        let text = fs::read_to_string(path).map_err(Failure::file(path))?;
        let lines = text.lines().map(|line| line.split('#').next().unwrap_or_default().trim());
        let limits = lines.filter(|line| !line.is_empty()).map(|line| {
            limit(line).ok_or_else(|| Failure::MissingContent {
                path: path.to_owned(),
                thing: format!("part and number of bytes in the line `{line}`"),
            })
        });
        Ok(Self { limits: limits.collect::<Result<_, _>>()? })
    }
}

fn limit(line: &str) -> Option<Limit> {
    let (part, bytes) = line.split_once(char::is_whitespace)?;
    Some(Limit { part: part.to_owned(), bytes: bytes.trim().parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_part_and_its_bytes() {
        assert_eq!(limit("wasm   212000"), Some(Limit { part: "wasm".to_owned(), bytes: 212_000 }));
        assert_eq!((limit("wasm"), limit("wasm many")), (None, None));
    }
}
