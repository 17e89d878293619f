//! Table `audit_log`: an entry is written in the transaction of what it tells, before it.

use sqlx::Row;

use crate::model::{Action, Actor, AuditEntry, Moment};

use super::{Store, StoreError, Write};

impl Write {
    /// Adds an entry. It is the first statement of a transaction: staff act one after another, so that numbers are in order.
    pub(crate) async fn note(
        &mut self,
        actor: &Actor,
        action: Action,
        item: Option<&str>,
        now: Moment,
    ) -> Result<(), StoreError> {
        let count = "INSERT INTO counters (name, value) VALUES ('audit', 1) \
                     ON CONFLICT (name) DO UPDATE SET value = counters.value + 1 RETURNING value";
        let number: i64 = sqlx::query_scalar(count).fetch_one(&mut *self.transaction).await?;
        let add = "INSERT INTO audit_log (number, done_at, actor, action, item) VALUES ($1, $2, $3, $4, $5)";
        let add = sqlx::query(add).bind(number).bind(now.millis()).bind(actor.as_str().to_owned());
        let add = add.bind(action.as_str()).bind(item.map(str::to_owned));
        add.execute(&mut *self.transaction).await.map(drop)
    }
}

impl Store {
    /// How many entries there are.
    pub(crate) async fn count_audit(&self) -> Result<i64, StoreError> {
        sqlx::query_scalar("SELECT COUNT(*) FROM audit_log").fetch_one(&self.pool).await
    }

    /// `count` entries from the one after the first `after`, newest first.
    pub(crate) async fn audit(&self, after: i64, count: i64) -> Result<Vec<AuditEntry>, StoreError> {
        let find =
            "SELECT done_at, actor, action, item FROM audit_log ORDER BY number DESC LIMIT $1 OFFSET $2";
        let found = sqlx::query(find).bind(count).bind(after).fetch_all(&self.pool).await?;
        found.iter().map(entry).collect()
    }

    /// What was done with one item, oldest first.
    pub(crate) async fn audit_of(&self, item: &str) -> Result<Vec<AuditEntry>, StoreError> {
        let find = "SELECT done_at, actor, action, item FROM audit_log WHERE item = $1 ORDER BY number";
        let found = sqlx::query(find).bind(item.to_owned()).fetch_all(&self.pool).await?;
        found.iter().map(entry).collect()
    }

    /// Deletes what was done before `limit`.
    pub(crate) async fn forget_audit(&self, limit: Moment) -> Result<(), StoreError> {
        let delete = "DELETE FROM audit_log WHERE done_at < $1";
        sqlx::query(delete).bind(limit.millis()).execute(&self.pool).await.map(drop)
    }
}

fn entry(row: &sqlx::any::AnyRow) -> Result<AuditEntry, StoreError> {
    Ok(AuditEntry {
        done_at: Moment::from_millis(row.try_get(0)?),
        actor: row.try_get(1)?,
        action: row.try_get(2)?,
        item: row.try_get(3)?,
    })
}
