//! The database: one SQL text for SQLite and PostgreSQL (sqlx's `Any`), one module per table.

mod answers;
mod audit;
mod connect;
mod inbox;
mod intake;
mod messages;
mod migrations;
mod notifications;
mod secrets;
mod staff;
mod submissions;
mod tickets;
mod values;
mod views;

use std::sync::Arc;

use sqlx::{Any, AnyPool, Transaction};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

pub use connect::{Database, OpenError};
pub(crate) use intake::{Envelope, Intake};
pub(crate) use tickets::Ticket;

/// Why the database did not do what it was asked. Its text holds no reader's text.
pub(crate) type StoreError = sqlx::Error;

/// The database, open and migrated.
#[derive(Clone)]
pub(crate) struct Store {
    pool: AnyPool,
    /// SQLite has one writer at a time: whoever waits here waits in order, and not by trying again.
    writer: Option<Arc<Semaphore>>,
}

/// A transaction, and on SQLite the right to write. Its first statement has to write: one that begins by reading cannot wait
/// for another writer.
pub(crate) struct Write {
    transaction: Transaction<'static, Any>,
    _permit: Option<OwnedSemaphorePermit>,
}

impl Store {
    /// Begins to write.
    pub(crate) async fn begin(&self) -> Result<Write, StoreError> {
        let permit = match &self.writer {
            Some(writer) => Some(writer.clone().acquire_owned().await.map_err(|_| sqlx::Error::PoolClosed)?),
            None => None,
        };
        Ok(Write { transaction: self.pool.begin().await?, _permit: permit })
    }

    /// Whether it answers at all.
    pub(crate) async fn check(&self) -> Result<(), StoreError> {
        sqlx::query("SELECT 1").execute(&self.pool).await.map(drop)
    }

    /// Ends all connections once they are free.
    pub(crate) async fn close(&self) {
        self.pool.close().await;
    }
}

impl Write {
    /// Makes it last.
    pub(crate) async fn commit(self) -> Result<(), StoreError> {
        self.transaction.commit().await
    }

    /// Undoes it.
    pub(crate) async fn cancel(self) -> Result<(), StoreError> {
        self.transaction.rollback().await
    }
}
