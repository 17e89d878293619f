//! Progress messages on stderr; stdout has the table.

/// Prints a progress message.
pub(crate) fn note(message: &str) {
    eprintln!("    {message}");
}
