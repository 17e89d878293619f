//! The live API of a site, on a database of its own, with a clock that a case can set ahead.

use crate::outcome::Outcome;
use axum::Router;
use portal_live::{Clock, Database, Inbox, Live, Moment, Quota, Settings};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use tempfile::TempDir;

/// A case sends more without scripts than a reader does.
const PLAIN_POSTS: Quota = Quota { burst: 100, per_minute: 100 };

pub(super) struct LiveApi {
    live: Live,
    seconds_ahead: Arc<AtomicU64>,
    _data: TempDir,
}

impl LiveApi {
    /// Opens it over the content of the site in this folder.
    pub(super) async fn open(site: &Path) -> Outcome<Self> {
        let data = tempfile::tempdir()?;
        let seconds_ahead = Arc::new(AtomicU64::new(0));
        let mut settings = Settings::new(data.path().join("uploads"));
        settings.content = Some(site.join("api/v1"));
        settings.limits.plain_posts = PLAIN_POSTS;
        settings.clock = clock(Arc::clone(&seconds_ahead));
        let live = portal_live::open(Database::Sqlite(data.path().join("portal.sqlite")), settings).await?;
        Ok(Self { live, seconds_ahead, _data: data })
    }

    /// A site with it before its files.
    pub(super) fn before(&self, site: Router) -> Router {
        portal_server::with_live(site, self.live.clone())
    }

    /// What readers sent.
    pub(super) fn inbox(&self) -> &Inbox {
        self.live.inbox()
    }

    /// Sets its clock ahead.
    pub(super) fn set_ahead(&self, by: Duration) {
        self.seconds_ahead.fetch_add(by.as_secs(), Ordering::SeqCst);
    }
}

fn clock(seconds_ahead: Arc<AtomicU64>) -> Clock {
    Clock::new(move || {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let ahead = Duration::from_secs(seconds_ahead.load(Ordering::SeqCst));
        Moment::from_millis(0).after(now).after(ahead)
    })
}
