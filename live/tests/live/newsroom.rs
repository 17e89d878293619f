//! A portal whose staff are notified of what is new.

use std::time::Duration;

use portal_live::{Channel, Notifications};
use tempfile::TempDir;

use crate::database::Database;
use crate::fake_mail::FakeMail;
use crate::portal::Portal;

pub(crate) const DESK: &str = "https://news.example/desk/";
pub(crate) const MINUTE: Duration = Duration::from_secs(60);
/// How long a server may be silent that is: long enough for one that is not, on a busy machine.
const SHORT: Duration = Duration::from_secs(2);

/// A portal with these channels.
pub(crate) async fn newsroom(database: Database, channels: Vec<Channel>) -> Portal {
    let notifications = Notifications::new(DESK, channels);
    Portal::open_with(database, |settings| settings.notifications = Some(notifications)).await
}

/// Mail to these recipients.
pub(crate) fn mails(server: &FakeMail, to: &str) -> Vec<Channel> {
    Channel::mails(&server.address(), None, "门户 <news@example.org>", to).expect("recipients")
}

/// A portal that writes to one editor.
pub(crate) async fn newsroom_with_mail(database: Database, server: &FakeMail) -> Portal {
    newsroom(database, mails(server, "editor@example.org")).await
}

/// The same, which does not wait for long.
pub(crate) async fn impatient_newsroom(database: Database, server: &FakeMail) -> Portal {
    let channels = mails(server, "editor@example.org");
    let notifications = Notifications { timeout: SHORT, ..Notifications::new(DESK, channels) };
    Portal::open_with(database, |settings| settings.notifications = Some(notifications)).await
}

/// What another server of the same portal opens.
pub(crate) fn same(database: &Database) -> Database {
    Database { address: database.address.clone(), folder: TempDir::new().expect("a folder") }
}

impl Portal {
    /// Time passes, and the server looks whether staff are to be notified.
    pub(crate) async fn notify_after(&self, time: Duration) {
        self.pass(time);
        self.live.notify().await;
    }
}
