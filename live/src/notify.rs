//! Notifies staff of what readers sent: by each channel one digest a minute, tried again until it is through or three days have
//! passed. What is to be sent is in the database; the server that sends it holds a claim meanwhile.

mod error;
mod mail;
mod robot;

use std::time::Duration;

use futures_util::future::join_all;

use crate::model::{Digest, NewItem, Titles};
use crate::open::Live;
use crate::settings::{Channel, ChannelKind, Notifications};
use crate::store::StoreError;
use error::NotifyError;

/// What comes within this time goes into one message; between two messages of a channel there is as much. Robots take 20 a minute.
const DIGEST_WINDOW: Duration = Duration::from_secs(60);
/// The longest pause after a failure.
const MAX_PAUSE: Duration = Duration::from_secs(60 * 60);
/// How long it is tried.
const RETRIES: Duration = Duration::from_secs(3 * 24 * 60 * 60);
/// How much longer a claim lasts than two attempts may take.
const MARGIN: Duration = Duration::from_secs(30);

impl Live {
    /// Notifies staff by each channel that is due. It runs by itself every few seconds.
    pub async fn notify(&self) {
        let Some(notifications) = &self.shared().settings.notifications else { return };
        let _sending = self.shared().sending.lock().await;
        let deliveries = notifications.channels.iter().map(|channel| async move {
            let delivery = Delivery { live: self, notifications, channel, name: channel.name() };
            if let Err(error) = delivery.run().await {
                tracing::error!(%error, channel = delivery.name, "the outbox of notifications failed");
            }
        });
        join_all(deliveries).await;
    }
}

/// What one channel is to say.
struct Delivery<'a> {
    live: &'a Live,
    notifications: &'a Notifications,
    channel: &'a Channel,
    name: String,
}

impl Delivery<'_> {
    async fn run(&self) -> Result<(), StoreError> {
        let (store, now) = (&self.live.shared().store, self.live.now());
        let oldest = store.oldest_notification(&self.name).await?;
        if oldest.is_none_or(|received_at| received_at > now.before(DIGEST_WINDOW)) {
            return Ok(());
        }
        let until = now.after(2 * self.notifications.timeout + MARGIN);
        let Some(failures) = store.claim_channel(&self.name, now, until).await? else { return Ok(()) };
        let ids = store.waiting(&self.name).await?;
        let items = store.new_items(&ids).await?;
        match self.send(&items).await {
            Ok(()) => store.finish_notifications(&self.name, &ids, now.after(DIGEST_WINDOW)).await,
            Err(error) => self.postpone(failures.saturating_add(1), &error).await,
        }
    }

    async fn send(&self, items: &[NewItem]) -> Result<(), NotifyError> {
        if items.is_empty() {
            return Ok(());
        }
        let digest = Digest::new(items, &self.notifications.desk);
        match self.attempt(digest, Titles::Shown).await {
            // A filter may dislike a reader's title; that must not keep the others from staff.
            Err(error) if error.may_be_content() => self.attempt(digest, Titles::Hidden).await,
            answer => answer,
        }
    }

    async fn attempt(&self, digest: Digest<'_>, titles: Titles) -> Result<(), NotifyError> {
        let (timeout, now) = (self.notifications.timeout, self.live.now());
        let text = digest.text(titles);
        match self.channel.kind() {
            ChannelKind::Mail(mailing) => mail::send(mailing, &digest, text, now, timeout).await,
            ChannelKind::Wecom(robot) => robot::wecom(robot, &text, timeout).await,
            ChannelKind::Dingtalk(robot) => robot::dingtalk(robot, &text, now, timeout).await,
        }
    }

    async fn postpone(&self, failures: u32, error: &NotifyError) -> Result<(), StoreError> {
        let (store, now, pause) = (&self.live.shared().store, self.live.now(), pause(failures));
        let minutes = pause.as_secs() / 60;
        tracing::warn!(%error, channel = self.name, "staff were not notified; the next attempt is in {minutes} min");
        store.pause_channel(&self.name, failures, now.after(pause)).await?;
        let items = store.give_up(&self.name, now.before(RETRIES)).await?;
        if items > 0 {
            tracing::error!(
                channel = self.name,
                items,
                "staff were not notified for three days; what came before is at the desk alone"
            );
        }
        Ok(())
    }
}

/// A minute, and twice as long after each further failure.
fn pause(failures: u32) -> Duration {
    let factor = 2_u32.saturating_pow(failures.saturating_sub(1));
    DIGEST_WINDOW.saturating_mul(factor).min(MAX_PAUSE)
}

#[cfg(test)]
mod tests {
    use super::pause;

    #[test]
    fn pauses_double_up_to_an_hour() {
        let minutes = [1, 2, 3, 4, 5, 6, 7, 8, 100].map(|failures| pause(failures).as_secs() / 60);
        assert_eq!(minutes, [1, 2, 4, 8, 16, 32, 60, 60, 60]);
    }
}
