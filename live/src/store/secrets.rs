//! Keys that all servers of a portal share: whoever needs one first makes it, the others find it.

use crate::model::{DayKeys, hex};

use super::{Store, StoreError};

/// Bytes of a key.
const LENGTH: usize = 32;
/// Names of the keys that are deleted after two days, each followed by its day in seven digits: they sort as days do.
const READERS: &str = "readers-";

impl Store {
    /// The key of this name.
    pub(crate) async fn secret(&self, name: &str) -> Result<String, StoreError> {
        if let Some(value) = self.find_secret(name).await? {
            return Ok(value);
        }
        let value = hex(&rand::random::<[u8; LENGTH]>());
        let add = "INSERT INTO secrets (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";
        sqlx::query(add).bind(name.to_owned()).bind(value.clone()).execute(&self.pool).await?;
        Ok(self.find_secret(name).await?.unwrap_or(value))
    }

    /// The keys of readers' hashes on this day; all older than the day before are deleted.
    pub(crate) async fn day_keys(&self, day: i64) -> Result<DayKeys, StoreError> {
        let yesterday = name_of(day - 1);
        let forget = "DELETE FROM secrets WHERE name LIKE 'readers-%' AND name < $1";
        sqlx::query(forget).bind(yesterday.clone()).execute(&self.pool).await?;
        Ok(DayKeys {
            day,
            today: self.secret(&name_of(day)).await?,
            yesterday: self.find_secret(&yesterday).await?,
        })
    }

    async fn find_secret(&self, name: &str) -> Result<Option<String>, StoreError> {
        let find = "SELECT value FROM secrets WHERE name = $1";
        sqlx::query_scalar(find).bind(name.to_owned()).fetch_optional(&self.pool).await
    }
}

fn name_of(day: i64) -> String {
    format!("{READERS}{day:07}")
}
