//! Table `messages`: stored as they came, asked after by number and code, deleted after the time that the operator states.

use sqlx::Row;
use sqlx::any::AnyRow;

use crate::model::{Code, MessageStatus, Moment, NewMessage};

use super::{Store, StoreError, Write};

impl Write {
    /// Stores a message.
    pub(crate) async fn add_message(
        &mut self,
        id: &str,
        code_hash: &str,
        message: &NewMessage,
        now: Moment,
    ) -> Result<(), StoreError> {
        let add = "INSERT INTO messages (id, code_hash, kind, name, contact, title, content, article, quote, \
                   publish, is_spam, received_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
        let add = sqlx::query(add)
            .bind(id.to_owned())
            .bind(code_hash.to_owned())
            .bind(message.kind.as_str())
            .bind(message.name.clone())
            .bind(message.contact.clone())
            .bind(message.title.clone())
            .bind(message.content.clone())
            .bind(message.article.clone())
            .bind(message.quote.clone())
            .bind(i64::from(message.publish))
            .bind(i64::from(message.is_spam))
            .bind(now.millis());
        add.execute(&mut *self.transaction).await.map(drop)
    }
}

impl Store {
    /// What becomes of a message or a submission, for whoever has its code. A number that does not exist takes as long as a wrong code.
    pub(crate) async fn message_status(
        &self,
        id: &str,
        code: &Code,
    ) -> Result<Option<MessageStatus>, StoreError> {
        let find = "SELECT code_hash, id, title, received_at, answer, answered_at FROM messages \
                    WHERE id = $1 AND code_hash IS NOT NULL UNION ALL \
                    SELECT code_hash, id, title, received_at, answer, answered_at FROM submissions WHERE id = $1";
        let found = sqlx::query(find).bind(id.to_owned()).fetch_optional(&self.pool).await?;
        let hash: String = found.as_ref().map(|row| row.try_get(0)).transpose()?.unwrap_or_default();
        let found = found.filter(|_| code.is_of(&hash));
        found.map(|row| status(&row)).transpose()
    }

    /// Deletes what was received before `limit`: of published answers the person behind them, of everything else all.
    pub(crate) async fn forget_messages(&self, limit: Moment) -> Result<(), StoreError> {
        for statement in [
            "DELETE FROM messages WHERE received_at < $1 AND published = 0",
            "UPDATE messages SET name = SUBSTR(TRIM(name), 1, 1), contact = NULL, code_hash = NULL \
             WHERE received_at < $1 AND code_hash IS NOT NULL",
        ] {
            sqlx::query(statement).bind(limit.millis()).execute(&self.pool).await?;
        }
        Ok(())
    }
}

fn status(row: &AnyRow) -> Result<MessageStatus, StoreError> {
    let answered_at: Option<i64> = row.try_get(5)?;
    Ok(MessageStatus {
        id: row.try_get(1)?,
        title: row.try_get(2)?,
        received_at: Moment::from_millis(row.try_get(3)?),
        answer: row.try_get(4)?,
        answered_at: answered_at.map(Moment::from_millis),
    })
}
