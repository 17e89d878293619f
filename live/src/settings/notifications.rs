//! How staff learn of what readers sent.

use std::time::Duration;

use super::Channel;

/// How long a mail server or a robot may take.
const TIMEOUT: Duration = Duration::from_secs(30);

/// Who is notified of what is new, and where it is read.
#[derive(Debug, Clone)]
pub struct Notifications {
    /// The address of the desk, which ends in a slash: `https://news.example.org/desk/`.
    pub desk: String,
    /// Each is notified for itself: one that fails holds up no other.
    pub channels: Vec<Channel>,
    /// How long a mail server or a robot may take.
    pub timeout: Duration,
}

impl Notifications {
    /// By these channels, with half a minute for each.
    pub fn new(desk: &str, channels: Vec<Channel>) -> Self {
        Self { desk: format!("{}/", desk.trim_end_matches('/')), channels, timeout: TIMEOUT }
    }
}
