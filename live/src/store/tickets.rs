//! Table `wechat_tickets`: what WeChat lets an account ask for only so often, and which of the servers asks for a newer one.

use sqlx::Row;
use sqlx::any::AnyRow;

use crate::model::Moment;

use super::{Store, StoreError};

/// Something that WeChat has issued for a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Ticket {
    pub(crate) value: String,
    pub(crate) expires_at: Moment,
    /// Until then nobody asks for a newer one.
    pub(crate) paused_until: Moment,
}

impl Store {
    /// The ticket of this name, expired or not, or empty where WeChat has issued none yet.
    pub(crate) async fn ticket(&self, name: &str) -> Result<Option<Ticket>, StoreError> {
        let find = "SELECT value, expires_at, paused_until FROM wechat_tickets WHERE name = $1";
        let row = sqlx::query(find).bind(name.to_owned()).fetch_optional(&self.pool).await?;
        row.map(|row| read(&row)).transpose()
    }

    /// Whether the caller is to ask for a newer one: true for one of all servers until `until`.
    pub(crate) async fn claim_ticket(
        &self,
        name: &str,
        now: Moment,
        until: Moment,
    ) -> Result<bool, StoreError> {
        let claim = "INSERT INTO wechat_tickets (name, value, expires_at, claimed_until, paused_until) VALUES ($1, '', 0, $3, 0)
            ON CONFLICT (name) DO UPDATE SET claimed_until = $3
            WHERE wechat_tickets.claimed_until <= $2 AND wechat_tickets.paused_until <= $2";
        let query = sqlx::query(claim).bind(name.to_owned()).bind(now.millis()).bind(until.millis());
        Ok(query.execute(&self.pool).await?.rows_affected() == 1)
    }

    /// Stores what WeChat has issued, and gives up the claim.
    pub(crate) async fn set_ticket(&self, name: &str, ticket: &Ticket) -> Result<(), StoreError> {
        let set = "UPDATE wechat_tickets SET value = $2, expires_at = $3, paused_until = $4, claimed_until = 0 WHERE name = $1";
        let query = sqlx::query(set).bind(name.to_owned()).bind(ticket.value.clone());
        query
            .bind(ticket.expires_at.millis())
            .bind(ticket.paused_until.millis())
            .execute(&self.pool)
            .await
            .map(drop)
    }

    /// Gives up the claim without a ticket: WeChat has issued none, and nobody asks until then.
    pub(crate) async fn pause_ticket(&self, name: &str, until: Moment) -> Result<(), StoreError> {
        let set = "UPDATE wechat_tickets SET paused_until = $2, claimed_until = 0 WHERE name = $1";
        sqlx::query(set).bind(name.to_owned()).bind(until.millis()).execute(&self.pool).await.map(drop)
    }
}

fn read(row: &AnyRow) -> Result<Ticket, StoreError> {
    Ok(Ticket {
        value: row.try_get(0)?,
        expires_at: Moment::from_millis(row.try_get(1)?),
        paused_until: Moment::from_millis(row.try_get(2)?),
    })
}
