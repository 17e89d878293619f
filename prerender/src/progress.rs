//! Progress bars; nothing is drawn where there is no terminal.

use indicatif::{ProgressBar, ProgressStyle};
use std::time::Duration;

/// A bar for so many parts, with how many are done in a second and how long it will take.
pub(crate) fn bar(what: &'static str, parts: usize) -> ProgressBar {
    let style =
        ProgressStyle::with_template("{prefix} {wide_bar} {human_pos}/{human_len}, {per_sec}, {eta} left");
    let bar = ProgressBar::new(parts as u64).with_prefix(what);
    bar.enable_steady_tick(Duration::from_millis(200));
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
