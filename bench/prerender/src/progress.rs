//! Progress on the standard error: the standard output is the table's.

/// Says what has just been done, or is about to be.
pub(crate) fn note(message: &str) {
    eprintln!("    {message}");
}
