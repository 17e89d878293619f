//! Progress bars; nothing is drawn where there is no terminal.

use indicatif::{ProgressBar, ProgressStyle};
use std::time::Duration;

/// A bar for so many parts, with how many are done in a second and how long it will take. It has a width of its own: to fill the
/// line it would have to know that a Chinese character is as wide as two others.
pub(crate) fn bar(what: &'static str, parts: usize) -> ProgressBar {
    let style =
        ProgressStyle::with_template("{prefix} {bar:30} {human_pos}/{human_len}，{per_sec}，还需 {eta}");
    let bar = ProgressBar::new(parts as u64).with_prefix(what);
    bar.enable_steady_tick(Duration::from_millis(200));
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
