//! Tables `staff` and `sessions`: who may use the desk, and who is logged in.

use sqlx::Row;

use crate::model::{AccountName, Moment};

use super::{Store, StoreError, Write};

/// A session as the database knows it.
pub(crate) struct SessionRecord {
    pub(crate) staff: String,
    pub(crate) created_at: Moment,
    pub(crate) used_at: Moment,
}

impl Write {
    /// Adds an account; whether the name was free.
    pub(crate) async fn add_staff(
        &mut self,
        name: &AccountName,
        hash: &str,
        now: Moment,
    ) -> Result<bool, StoreError> {
        let add = "INSERT INTO staff (name, password_hash, created_at) VALUES ($1, $2, $3) ON CONFLICT (name) DO NOTHING";
        let add = sqlx::query(add).bind(name.as_str().to_owned()).bind(hash.to_owned()).bind(now.millis());
        Ok(add.execute(&mut *self.transaction).await?.rows_affected() > 0)
    }

    /// Removes an account; whether there was one.
    pub(crate) async fn remove_staff(&mut self, name: &str) -> Result<bool, StoreError> {
        let delete = sqlx::query("DELETE FROM staff WHERE name = $1").bind(name.to_owned());
        Ok(delete.execute(&mut *self.transaction).await?.rows_affected() > 0)
    }

    /// Changes a password; whether there is such an account.
    pub(crate) async fn set_password(&mut self, name: &str, hash: &str) -> Result<bool, StoreError> {
        let change = "UPDATE staff SET password_hash = $2 WHERE name = $1";
        let change = sqlx::query(change).bind(name.to_owned()).bind(hash.to_owned());
        Ok(change.execute(&mut *self.transaction).await?.rows_affected() > 0)
    }

    /// Begins a session, by the hash of what the browser gets.
    pub(crate) async fn add_session(
        &mut self,
        hash: &str,
        staff: &str,
        now: Moment,
    ) -> Result<(), StoreError> {
        let add = "INSERT INTO sessions (hash, staff, created_at, used_at) VALUES ($1, $2, $3, $3)";
        let add = sqlx::query(add).bind(hash.to_owned()).bind(staff.to_owned()).bind(now.millis());
        add.execute(&mut *self.transaction).await.map(drop)
    }

    /// Ends one session.
    pub(crate) async fn end_session(&mut self, hash: &str) -> Result<(), StoreError> {
        let delete = sqlx::query("DELETE FROM sessions WHERE hash = $1").bind(hash.to_owned());
        delete.execute(&mut *self.transaction).await.map(drop)
    }

    /// Ends all sessions of an account.
    pub(crate) async fn end_sessions(&mut self, staff: &str) -> Result<(), StoreError> {
        let delete = sqlx::query("DELETE FROM sessions WHERE staff = $1").bind(staff.to_owned());
        delete.execute(&mut *self.transaction).await.map(drop)
    }
}

impl Store {
    /// All accounts by name, and when each was added.
    pub(crate) async fn staff(&self) -> Result<Vec<(String, Moment)>, StoreError> {
        let found =
            sqlx::query("SELECT name, created_at FROM staff ORDER BY name").fetch_all(&self.pool).await?;
        let account = |row: &sqlx::any::AnyRow| Ok((row.try_get(0)?, Moment::from_millis(row.try_get(1)?)));
        found.iter().map(account).collect()
    }

    /// The password's hash of an account.
    pub(crate) async fn password_hash(&self, name: &str) -> Result<Option<String>, StoreError> {
        let find = "SELECT password_hash FROM staff WHERE name = $1";
        sqlx::query_scalar(find).bind(name.to_owned()).fetch_optional(&self.pool).await
    }

    /// The session of this hash, of an account that there still is.
    pub(crate) async fn find_session(&self, hash: &str) -> Result<Option<SessionRecord>, StoreError> {
        let find = "SELECT sessions.staff, sessions.created_at, sessions.used_at FROM sessions \
                    JOIN staff ON staff.name = sessions.staff WHERE sessions.hash = $1";
        let found = sqlx::query(find).bind(hash.to_owned()).fetch_optional(&self.pool).await?;
        let session = found.map(|row| {
            Ok(SessionRecord {
                staff: row.try_get(0)?,
                created_at: Moment::from_millis(row.try_get(1)?),
                used_at: Moment::from_millis(row.try_get(2)?),
            })
        });
        session.transpose()
    }

    /// Notes that a session was used.
    pub(crate) async fn use_session(&self, hash: &str, now: Moment) -> Result<(), StoreError> {
        let change = "UPDATE sessions SET used_at = $2 WHERE hash = $1";
        sqlx::query(change).bind(hash.to_owned()).bind(now.millis()).execute(&self.pool).await.map(drop)
    }

    /// Deletes sessions that began before `begin` or were last used before `used`.
    pub(crate) async fn forget_sessions(&self, begin: Moment, used: Moment) -> Result<(), StoreError> {
        let delete = "DELETE FROM sessions WHERE created_at < $1 OR used_at < $2";
        sqlx::query(delete).bind(begin.millis()).bind(used.millis()).execute(&self.pool).await.map(drop)
    }
}
