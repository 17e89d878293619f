//! How long a form may take: longer than a slow line needs, and never without an end.

use std::future::Future;
use std::time::Duration;

use tokio::time::{Instant, timeout_at};

use super::problem::Problem;

/// How long the next piece may take, and how long all of them may beyond what the slowest line needs.
const PIECE: Duration = Duration::from_secs(30);
/// Bytes a second of the slowest line (2G). Who sends less would hold one of the few forms for ever (slow post, RUDY).
const SLOWEST: u64 = 4 * 1024;

/// The time since a form began, and what of it has come.
pub(super) struct Pace {
    begin: Instant,
    received: u64,
}

impl Pace {
    /// From now on.
    pub(super) fn start() -> Self {
        Self { begin: Instant::now(), received: 0 }
    }

    /// More has come.
    pub(super) fn advance(&mut self, bytes: usize) {
        self.received += bytes as u64;
    }

    /// What comes in time; else 408.
    pub(super) async fn within<T>(&self, next: impl Future<Output = T>) -> Result<T, Problem> {
        let end = self.begin + PIECE + Duration::from_secs(self.received / SLOWEST);
        timeout_at(end.min(Instant::now() + PIECE), next).await.map_err(|_| Problem::timeout())
    }
}
