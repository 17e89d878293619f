//! Tables `notifications`, an outbox, and `notification_channels`: what staff are still to be notified of, and which of the servers is
//! doing it.

use sqlx::any::AnyRow;
use sqlx::{AssertSqlSafe, Row};

use crate::model::{ItemKind, Moment, NewItem};

use super::values::{list, rows};
use super::{Store, StoreError, Write};

/// Items of one digest: more than all limits let in within a minute.
const DIGEST: i64 = 10_000;

impl Write {
    /// Stores that staff are to be notified of this item by these channels.
    pub(crate) async fn add_notifications(
        &mut self,
        item: &str,
        channels: &[String],
        now: Moment,
    ) -> Result<(), StoreError> {
        if channels.is_empty() {
            return Ok(());
        }
        let values = rows(channels.len(), 3);
        let add = format!("INSERT INTO notifications (channel, item, received_at) VALUES {values}");
        let mut query = sqlx::query(AssertSqlSafe(add));
        for channel in channels {
            query = query.bind(channel.clone()).bind(item.to_owned()).bind(now.millis());
        }
        query.execute(&mut *self.transaction).await.map(drop)
    }
}

impl Store {
    /// When the oldest item came that this channel is to notify of.
    pub(crate) async fn oldest_notification(&self, channel: &str) -> Result<Option<Moment>, StoreError> {
        let find = "SELECT MIN(received_at) FROM notifications WHERE channel = $1";
        let found = sqlx::query(find).bind(channel.to_owned()).fetch_one(&self.pool).await?;
        Ok(found.try_get::<Option<i64>, _>(0)?.map(Moment::from_millis))
    }

    /// Claims a channel until `until` for one of all servers: for that one, how often the channel has failed in a row.
    pub(crate) async fn claim_channel(
        &self,
        channel: &str,
        now: Moment,
        until: Moment,
    ) -> Result<Option<u32>, StoreError> {
        let claim = "INSERT INTO notification_channels (name, claimed_until, paused_until, failures) VALUES ($1, $3, 0, 0)
            ON CONFLICT (name) DO UPDATE SET claimed_until = $3
            WHERE notification_channels.claimed_until <= $2 AND notification_channels.paused_until <= $2 RETURNING failures";
        let query =
            sqlx::query_scalar(claim).bind(channel.to_owned()).bind(now.millis()).bind(until.millis());
        let failures: Option<i64> = query.fetch_all(&self.pool).await?.pop();
        Ok(failures.map(|failures| u32::try_from(failures).unwrap_or(u32::MAX)))
    }

    /// The numbers of the items that this channel is to notify of, the oldest first.
    pub(crate) async fn waiting(&self, channel: &str) -> Result<Vec<String>, StoreError> {
        let find = "SELECT item FROM notifications WHERE channel = $1 ORDER BY received_at, item LIMIT $2";
        sqlx::query_scalar(find).bind(channel.to_owned()).bind(DIGEST).fetch_all(&self.pool).await
    }

    /// Those of these items that are still there and no spam, the oldest first.
    pub(crate) async fn new_items(&self, ids: &[String]) -> Result<Vec<NewItem>, StoreError> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let list = list(0, ids.len());
        let find = format!(
            "SELECT id, kind, title, received_at FROM inbox WHERE is_spam = 0 AND id IN ({list}) ORDER BY received_at, id"
        );
        let query = ids.iter().fold(sqlx::query(AssertSqlSafe(find)), |query, id| query.bind(id.clone()));
        query.fetch_all(&self.pool).await?.iter().map(new_item).collect()
    }

    /// Staff were notified of these items; the channel pauses until then.
    pub(crate) async fn finish_notifications(
        &self,
        channel: &str,
        ids: &[String],
        paused_until: Moment,
    ) -> Result<(), StoreError> {
        let mut write = self.begin().await?;
        let release = "UPDATE notification_channels SET claimed_until = 0, paused_until = $2, failures = 0 WHERE name = $1";
        let release = sqlx::query(release).bind(channel.to_owned()).bind(paused_until.millis());
        release.execute(&mut *write.transaction).await?;
        if !ids.is_empty() {
            let list = list(1, ids.len());
            let delete = format!("DELETE FROM notifications WHERE channel = $1 AND item IN ({list})");
            let delete = sqlx::query(AssertSqlSafe(delete)).bind(channel.to_owned());
            let delete = ids.iter().fold(delete, |query, id| query.bind(id.clone()));
            delete.execute(&mut *write.transaction).await?;
        }
        write.commit().await
    }

    /// Gives up the claim of a channel that has failed so often in a row; nobody tries until then.
    pub(crate) async fn pause_channel(
        &self,
        channel: &str,
        failures: u32,
        until: Moment,
    ) -> Result<(), StoreError> {
        let set = "UPDATE notification_channels SET claimed_until = 0, paused_until = $3, failures = $2 WHERE name = $1";
        let set = sqlx::query(set).bind(channel.to_owned()).bind(i64::from(failures)).bind(until.millis());
        set.execute(&self.pool).await.map(drop)
    }

    /// Gives up on items that came before `limit`; how many.
    pub(crate) async fn give_up(&self, channel: &str, limit: Moment) -> Result<u64, StoreError> {
        let delete = "DELETE FROM notifications WHERE channel = $1 AND received_at < $2";
        let delete = sqlx::query(delete).bind(channel.to_owned()).bind(limit.millis());
        Ok(delete.execute(&self.pool).await?.rows_affected())
    }

    /// Deletes what channels that are gone have left from before `limit`.
    pub(crate) async fn forget_notifications(&self, limit: Moment) -> Result<(), StoreError> {
        let delete = "DELETE FROM notifications WHERE received_at < $1";
        sqlx::query(delete).bind(limit.millis()).execute(&self.pool).await.map(drop)
    }
}

fn new_item(row: &AnyRow) -> Result<NewItem, StoreError> {
    let kind: String = row.try_get(1)?;
    Ok(NewItem {
        id: row.try_get(0)?,
        kind: ItemKind::parse(&kind).unwrap_or(ItemKind::Message),
        title: row.try_get(2)?,
        received_at: Moment::from_millis(row.try_get(3)?),
    })
}
